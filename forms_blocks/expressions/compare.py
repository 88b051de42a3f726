"""How two answers compare: as numbers, then as dates, then as words."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any


def is_empty(answer: Any) -> bool:
    """Say whether nobody answered: absent, blank, or nothing chosen. `False` and 0 are answers."""
    return answer is None or answer == "" or answer == [] or answer == {}


def words(answer: Any) -> tuple[str, ...]:
    """Return the texts an answer is known by: a choice has its key and its label."""
    if isinstance(answer, dict):
        return tuple(str(answer[key]).casefold() for key in ("id", "text") if key in answer)
    if isinstance(answer, bool):
        return ("true", "oui") if answer else ("false", "non")
    return (str(answer).strip().casefold(),)


def equal(answer: Any, value: str) -> bool:
    """Say whether an answer is the value, as people mean it; a list of choices when one of them is."""
    if is_empty(answer):
        return value == ""
    if isinstance(answer, list):
        return any(equal(one, value) for one in answer)
    number, other = _number(answer), _number(value)
    if number is not None and other is not None:
        return number == other
    return value.strip().casefold() in words(answer)


def contains(answer: Any, value: str) -> bool:
    """Say whether a list of choices holds the value, or a text holds it as a part."""
    if is_empty(answer):
        return False
    if isinstance(answer, list):
        return equal(answer, value)
    return any(value.strip().casefold() in word for word in words(answer))


def order(answer: Any, value: str) -> int | None:
    """Return -1, 0 or 1 as the answer is less, equal or more; None where the two have no order."""
    for read in (_number, _date):
        left, right = read(answer), read(value)
        if left is not None and right is not None:
            return (left > right) - (left < right)
    return None


def _number(value: Any) -> Decimal | None:
    if not isinstance(value, str) or len(value) > 40:
        return None
    try:
        number = Decimal(value.replace(",", ".").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= 30 else None


def _date(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None
