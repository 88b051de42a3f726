"""One answer of a list: its key, its words, its attributes, within caps."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.text import slugify

from forms_blocks.blocks.asking import Choice

LONGEST_KEY, LONGEST_TEXT, LONGEST_VALUE = 200, 300, 500
MOST_ATTRIBUTES, MOST_SIGNS = 30, 4_000
OWN = {"id", "text"}


def item(key: Any, text: Any, attributes: Mapping[str, Any] | None = None) -> Choice | None:
    """Return the answer to offer; None when it has no key or no words.

    Everything is text. An answer keeps its attributes for ever once given, so they are capped:
    30 of them, 500 signs each, 4 000 in all.
    """
    key, text = scalar(key), scalar(text)
    if not key or not text or len(key) > LONGEST_KEY:
        return None
    kept: Choice = {"id": key, "text": text[:LONGEST_TEXT]}
    signs = 0
    for label, raw in (attributes or {}).items():
        name, value = attribute_name(str(label)), scalar(raw)[:LONGEST_VALUE]
        signs += len(name) + len(value)
        if len(kept) - len(OWN) >= MOST_ATTRIBUTES or signs > MOST_SIGNS:
            break
        if name and name not in OWN and value:
            kept[name] = value
    return kept


def attributes_of(choice: Mapping[str, Any]) -> dict[str, str]:
    """Return what an answer holds beside its key and its words."""
    return {name: value for name, value in choice.items() if name not in OWN}


def scalar(value: Any) -> str:
    """Return a plain value as one line of text; "" for what is not plain."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal):
        return f"{Decimal(str(value)).normalize():f}" if Decimal(str(value)).is_finite() else ""
    if isinstance(value, str | int):
        return " ".join(str(value).replace("\x00", "").split())
    return ""


def attribute_name(label: str) -> str:
    """Return the name of an attribute as expressions write it: "Prix unitaire" gives `prix_unitaire`."""
    name = re.sub(r"[^a-z0-9]+", "_", slugify(label.replace("’", "_").replace("'", "_"))).strip("_")
    return f"n_{name}"[:60] if name[:1].isdigit() else name[:60].strip("_")


def folded(text: str) -> str:
    """Return a text without accents, capitals or punctuation: what people search by."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(re.findall(r"\w+", bare.casefold().replace("œ", "oe").replace("æ", "ae")))
