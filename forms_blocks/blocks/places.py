"""What the address service found for a person, posted back by the page: never trusted, checked."""

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

LONGEST = 1_000
LIMITS = {"lat": 90, "lon": 180}


def coordinate(name: str, value: Any) -> str:
    """Return a latitude ("lat") or longitude ("lon") as text with six decimals; raises ValueError."""
    try:
        number = Decimal(str(value).strip().replace(",", ".")[:40])
        inside = number.is_finite() and abs(number) <= LIMITS[name]
    except InvalidOperation as error:
        raise ValueError(value) from error
    if not inside:
        raise ValueError(value)
    return format(round(number, 6).normalize() + 0, "f")


def point(value: Any) -> dict[str, str]:
    """Return `lat` and `lon` out of what gives both; raises ValueError, TypeError or KeyError."""
    return {name: coordinate(name, value[name]) for name in LIMITS}


class FoundField(forms.Field):
    """A hidden input that holds JSON: `id`, `lat`, `lon`, and `of`, the words they stand for.

    Cleans to a dictionary; to an empty one for anything else, since nobody typed it.
    """

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(required=False)

    def clean(self, value: Any) -> dict[str, str]:
        """Return what was found; never raises."""
        text = str(value or "")
        if not text or len(text) > LONGEST:
            return {}
        try:
            found = json.loads(text)
            kept = {"of": str(found["of"]), **point(found)}
            return {**kept, "id": str(found["id"])[:60]} if found.get("id") else kept
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return {}


def words_of(*texts: Any) -> str:
    """Return texts as one, spaces apart and in small letters: what the page says its point stands for."""
    return " ".join(" ".join(map(str, texts)).casefold().split())


def bound(latitude: str, longitude: str, words: str) -> str:
    """Return what a hidden input holds for a point that stands for these words, or for none."""
    return f"{latitude},{longitude};{words}" if words else f"{latitude},{longitude}"


def written(found: dict[str, Any]) -> str:
    """Return what the hidden input holds for a kept answer."""
    return json.dumps(found, ensure_ascii=False)
