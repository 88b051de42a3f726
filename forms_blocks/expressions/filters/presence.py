"""Filters about what is there or not."""

from typing import Any

from forms_blocks.expressions.compare import is_empty
from forms_blocks.expressions.values import Value, raw


def default(value: Value, other: Value) -> Value:
    """The value, or another one when it is empty, "no" or 0."""
    return value or other


def default_if_none(value: Value, other: Value) -> Value:
    """The value, or another one when nobody answered."""
    return other if raw(value) is None else value


def yesno(value: Value, words: Value | None = None) -> str:
    """One word for yes, one for no, and one for "nobody answered"."""
    said = (str(words) if words is not None else "oui,non").split(",")
    if raw(value) is None and len(said) > 2:
        return said[2]
    return said[0] if value and str(value).casefold() not in ("false", "non") else said[1 % len(said)]


def as_is(value: Value) -> Value:
    """The value: what prints knows by itself what to escape."""
    return value


def empty(value: Value) -> bool:
    """Whether nobody answered."""
    return is_empty(raw(value))


def boolean(value: Value) -> bool:
    """Yes or no: the words for "no" count as no."""
    return bool(value) and str(value).strip().casefold() not in ("false", "non", "no", "0")


FILTERS: dict[str, Any] = {
    "default": default,
    "default_if_none": default_if_none,
    "yesno": yesno,
    "safe": as_is,
    "force_escape": as_is,
    "escape": as_is,
    "is_empty": empty,
    "as_bool": boolean,
}
