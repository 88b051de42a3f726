"""Filters about lists and choices."""

from typing import Any

from forms_blocks.expressions.filters.numbers import number
from forms_blocks.expressions.values import Value, raw


def length(value: Value) -> int:
    """How many rows a list has, how many signs a text has; 0 when nobody answered."""
    return len(value)


def get(value: Value, key: Value) -> Value:
    """The attribute of a choice, or the row of a list by its number from 0."""
    bit = str(raw(key)) if isinstance(raw(key), str) else str(int(number(key)))
    try:
        return value[bit]
    except KeyError:
        return Value(None)


def getlist(value: Value, key: Value) -> list[Any]:
    """The attribute of each row of a list."""
    return [raw(get(one, key)) for one in value]


def first(value: Value) -> Any:
    """The first row of a list, or the first sign of a text."""
    return _at(value, 0)


def last(value: Value) -> Any:
    """The last row of a list, or the last sign of a text."""
    return _at(value, -1)


def _at(value: Value, place: int) -> Any:
    answer = raw(value)
    rows = answer if isinstance(answer, list) else str(value)
    return rows[place] if rows else ""


def cut_out(value: Value, bounds: Value) -> Any:
    """A part of a list or a text: `slice:"0:3"`, `slice:":5"`."""
    answer = raw(value)
    rows = answer if isinstance(answer, list) else str(value)
    marks = [int(mark) if mark.strip() else None for mark in str(bounds).split(":")[:3]]
    return rows[slice(*marks)]


def contains(value: Value, part: Value) -> bool:
    """Whether a text has a part, or a list a row."""
    return part in value


def distinct(value: Value) -> list[Any]:
    """The rows of a list, each once."""
    found: list[Any] = []
    seen = set()
    for one in value:
        if str(one) not in seen:
            seen.add(str(one))
            found.append(raw(one))
    return found


def ordered(value: Value) -> list[Any]:
    """The rows of a list in the order of their texts."""
    return sorted((raw(one) for one in value), key=lambda one: str(Value(one)).casefold())


FILTERS: dict[str, Any] = {
    "length": length,
    "count": length,
    "get": get,
    "getlist": getlist,
    "first": first,
    "last": last,
    "slice": cut_out,
    "contains": contains,
    "distinct": distinct,
    "sort": ordered,
}
