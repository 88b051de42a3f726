"""Filters that compute. Numbers are decimal; what is no number counts for 0, as an empty answer does."""

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.formats import number_format

from forms_blocks.expressions.compare import is_empty, number_of
from forms_blocks.expressions.limits import LimitReached, measured
from forms_blocks.expressions.values import Value, raw

MOST_DECIMALS = 20
FORMAT = re.compile(r"[-+ #0]*(\d{0,5})(?:\.(\d{1,5}))?[sdifFeEgG]\Z")


def number(value: Any) -> Decimal:
    """Read a number; 0 when it is none."""
    return _read(value) or Decimal(0)


def _read(value: Any) -> Decimal | None:
    answer = raw(value)
    if isinstance(answer, dict):
        answer = answer.get("text")
    if isinstance(answer, Decimal | int | str):
        measured(Decimal(answer) if isinstance(answer, int) else answer)
    found = number_of(answer)
    return None if found is None else found.normalize()


def add(value: Value, other: Value) -> Any:
    """The sum of two numbers, a list with one more, or two texts; what is empty counts for nothing."""
    left, right = _read(value), _read(other)
    if left is not None and right is not None:
        return left + right
    first, second = raw(value), raw(other)
    for empty, read, kept in ((first, right, other), (second, left, value)):
        if is_empty(empty):
            return kept if read is None else read
    if isinstance(first, list):
        return [*first, *second] if isinstance(second, list) else [*first, second]
    return str(value) + str(other) if isinstance(first, str) and isinstance(second, str) else ""


def subtract(value: Value, other: Value) -> Decimal:
    """A number less another."""
    return number(value) - number(other)


def multiply(value: Value, other: Value) -> Decimal:
    """A number times another."""
    return number(value) * number(other)


def divide(value: Value, other: Value) -> Decimal | str:
    """A number by another; nothing when the other is 0."""
    by = number(other)
    return number(value) / by if by else ""


def modulo(value: Value, other: Value) -> Decimal | str:
    """What remains of a number divided by another."""
    by = number(other)
    return number(value) % by if by else ""


def decimal(value: Value, places: Value | None = None) -> Decimal | str:
    """The number; with a number of decimals, the number as it is written."""
    return number(value) if places is None else floatformat(number(value), places)


def floatformat(value: Any, places: Value | None = None) -> str:
    """The number rounded and written in French; without a count, one decimal unless it is whole."""
    found = _read(value)
    if found is None:
        return ""
    count = int(number(places)) if places is not None else -1
    if abs(count) > MOST_DECIMALS:
        raise LimitReached("width")
    rounded = found.quantize(Decimal(1).scaleb(-abs(count)), ROUND_HALF_UP)
    if count < 0 and rounded == rounded.to_integral_value():
        rounded, count = rounded.to_integral_value(), 0
    return number_format(rounded + 0, abs(count), use_l10n=True, force_grouping=False)


def stringformat(value: Value, shape: Value) -> str:
    """The value written after a pattern of the kind `05d` or `.2f`."""
    found = FORMAT.match(str(shape))
    if not found:
        return ""
    if any(int(width or 0) > 100 for width in found.groups()):
        raise LimitReached("width")
    kind = str(shape)[-1]
    if kind == "s":
        return ("%" + str(shape)) % str(value)
    read = _read(value)
    if read is None:
        return ""
    return ("%" + str(shape)) % (int(read) if kind in "di" else read)


def rounded_to(rounding: str) -> Any:
    """Return the filter that rounds to a whole number that way."""

    def to_whole(value: Value) -> Decimal:
        return number(value).to_integral_value(rounding)

    return to_whole


def absolute(value: Value) -> Decimal:
    """The number without its sign."""
    return abs(number(value))


def sum_of(value: Value) -> Decimal:
    """The sum of a list."""
    return sum((number(one) for one in value), Decimal(0))


FILTERS: dict[str, Any] = {
    "add": add,
    "subtract": subtract,
    "multiply": multiply,
    "divide": divide,
    "modulo": modulo,
    "decimal": decimal,
    "integer": rounded_to("ROUND_DOWN"),
    "round": rounded_to(ROUND_HALF_UP),
    "floor": rounded_to(ROUND_FLOOR),
    "ceil": rounded_to(ROUND_CEILING),
    "abs": absolute,
    "floatformat": floatformat,
    "stringformat": stringformat,
    "sum": sum_of,
    "sum_of": sum_of,
}
