"""Gathers the words to translate as `makemessages` does, in Python alone."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

from tests.architecture.tree import files, text

# What makemessages tells xgettext, and what xgettext knows of Python by itself.
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
Message = tuple[str, str, str]


def extract() -> dict[Message, set[Path]]:
    """Return each message (context, words, plural) with the files that use it."""
    found: dict[Message, set[Path]] = {}
    for path in files(".py", ".html", ".txt"):
        if path.parts[0] == "tests":
            continue
        for message in of_source(_python(path)):
            found.setdefault(message, set()).add(path)
    return found


def _python(path: Path) -> str:
    if path.suffix == ".py":
        return text(path)
    # A template as Python, its other words as X: indents would be nonsense.
    lines = templatize(text(path), origin=str(path)).splitlines()
    return "\n".join(line.strip() for line in lines)


def of_source(source: str) -> Iterator[Message]:
    """Yield the messages of a Python source."""
    for _line, function, given, _comments in extract_python(
        io.BytesIO(source.encode()), list(KEYWORDS), [], {"encoding": "utf-8"}
    ):
        arguments = given if isinstance(given, tuple) else (given,)
        message = _message(KEYWORDS[function], arguments)
        if message[1]:
            yield message


def _message(places: tuple | None, arguments: tuple[str | None, ...]) -> Message:
    context, words = "", []
    for place in places or (1,):
        wanted = place[0] if isinstance(place, tuple) else place
        value = (arguments[wanted - 1] if wanted <= len(arguments) else None) or ""
        if isinstance(place, tuple):
            context = value
        else:
            words.append(value)
    return context, words[0], words[1] if len(words) > 1 else ""


def placeholders(words: str) -> set[str]:
    """Return the %(names)s and {names} that a message is filled with."""
    return set(re.findall(r"%\(\w+\)[a-z]|\{\w*\}|(?<!%)%[sd]", words))
