"""Filters about texts."""

import json
import unicodedata
from typing import Any
from urllib.parse import quote

from django.template.defaultfilters import slugify
from django.utils.html import strip_tags
from django.utils.text import Truncator, capfirst

from forms_blocks.expressions.filters.numbers import number
from forms_blocks.expressions.limits import WIDEST, LimitReached
from forms_blocks.expressions.lines import Lines
from forms_blocks.expressions.values import Value, plain, raw


def lower(value: Value) -> str:
    """The text in small letters."""
    return str(value).lower()


def upper(value: Value) -> str:
    """The text in capitals."""
    return str(value).upper()


def title(value: Value) -> str:
    """The text with a capital at each word."""
    return str(value).title()


def first_capital(value: Value) -> str:
    """The text with a capital at its start."""
    return str(capfirst(str(value)))


def strip(value: Value, signs: Value | None = None) -> str:
    """The text without the blanks around it, or without those signs."""
    return str(value).strip(None if signs is None else str(signs))


def split(value: Value, sign: Value | None = None) -> list[str]:
    """The parts of a text, cut at a sign, at blanks by default."""
    return str(value).split(None if sign is None else str(sign) or None)


def join(value: Value, sign: Value) -> str:
    """The texts of a list, with a sign between them."""
    return str(sign).join(str(one) for one in value)


def unaccent(value: Value) -> str:
    """The text without its accents."""
    parts = unicodedata.normalize("NFKD", str(value))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def cut(value: Value, part: Value) -> str:
    """The text without a part of it."""
    return str(value).replace(str(part), "") if str(part) else str(value)


def replace(value: Value, pair: Value) -> str:
    """The text with a part replaced: `replace:"old|new"`."""
    old, _sep, new = str(pair).partition("|")
    text = str(value)
    if len(text) + text.count(old) * len(new) > 20_000 or not old:
        return text
    return text.replace(old, new)


def startswith(value: Value, part: Value) -> bool:
    """Whether a text begins with a part."""
    return str(value).startswith(str(part))


def endswith(value: Value, part: Value) -> bool:
    """Whether a text ends with a part."""
    return str(value).endswith(str(part))


def linebreaks(value: Value) -> Lines:
    """The text with its paragraphs."""
    return Lines(str(value), paragraphs=True)


def linebreaksbr(value: Value) -> Lines:
    """The text with its lines."""
    return Lines(str(value))


def truncatechars(value: Value, length: Value) -> str:
    """The text cut at a number of signs."""
    return str(Truncator(str(value)).chars(max(0, int(number(length)))))


def truncatewords(value: Value, length: Value) -> str:
    """The text cut at a number of words."""
    return str(Truncator(str(value)).words(max(0, int(number(length))), truncate=" …"))


def padded(method: str) -> Any:
    """Return the filter that fills a text with blanks on that side."""

    def pad(value: Value, width: Value) -> str:
        if number(width) > WIDEST:
            raise LimitReached("width")
        return str(getattr(str, method)(str(value), int(number(width))))

    return pad


def json_dumps(value: Value) -> str:
    """The value as JSON."""
    return json.dumps(plain(raw(value)), ensure_ascii=False)


FILTERS: dict[str, Any] = {
    "lower": lower,
    "upper": upper,
    "title": title,
    "capfirst": first_capital,
    "strip": strip,
    "split": split,
    "join": join,
    "unaccent": unaccent,
    "cut": cut,
    "replace": replace,
    "startswith": startswith,
    "endswith": endswith,
    "linebreaks": linebreaks,
    "linebreaksbr": linebreaksbr,
    "truncatechars": truncatechars,
    "truncatewords": truncatewords,
    "ljust": padded("ljust"),
    "rjust": padded("rjust"),
    "center": padded("center"),
    "striptags": lambda value: strip_tags(str(value)),
    "slugify": lambda value: slugify(str(value)),
    "urlencode": lambda value: quote(str(value), safe="/"),
    "json_dumps": json_dumps,
}
