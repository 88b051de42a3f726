"""How two answers compare: as numbers, then as dates, then as words."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any


def is_empty(answer: Any) -> bool:
    """Say whether nobody answered: absent, blank, or nothing chosen. `False` and 0 are answers."""
    return answer is None or answer == "" or answer == [] or answer == {}


def words(answer: Any) -> tuple[str, ...]:
    """Return the texts an answer is known by: a choice has its key and its label."""
    if isinstance(answer, dict):
        return tuple(str(answer[key]).strip().casefold() for key in ("id", "text") if key in answer)
    if isinstance(answer, bool):
        return ("true", "oui") if answer else ("false", "non")
    return (str(answer).strip().casefold(),)


def equal(answer: Any, value: Any) -> bool:
    """Say whether an answer is the value, as people mean it; a list of choices when one of them is."""
    if is_empty(answer) or is_empty(value):
        return is_empty(answer) and is_empty(value)
    if isinstance(answer, list):
        if isinstance(value, list):
            return len(answer) == len(value) and all(map(equal, answer, value))
        return any(equal(one, value) for one in answer)
    if isinstance(value, list):
        return equal(value, answer)
    if isinstance(answer, str) and answer == value:
        return True
    for read in READERS:
        left, right = read(answer), read(value)
        if left is not None and right is not None:
            return bool(left == right)
    return not set(words(value)).isdisjoint(words(answer))


def contains(answer: Any, value: Any) -> bool:
    """Say whether a list of choices holds the value, or a text holds it as a part."""
    if is_empty(answer) or is_empty(value):
        return False
    if isinstance(answer, list):
        return any(equal(one, value) for one in answer)
    return any(part in word for part in words(value) for word in words(answer))


def order(answer: Any, value: Any) -> int | None:
    """Return -1, 0 or 1 as the answer is less, equal or more; None where the two have no order.

    A number and a word have none; two words follow each other as in a dictionary.
    """
    left, right = (one.get("text") if isinstance(one, dict) else one for one in (answer, value))
    if is_empty(left) or is_empty(right):
        return None
    for read in READERS:
        mine, theirs = read(left), read(right)
        if mine is not None and theirs is not None:
            return (mine > theirs) - (mine < theirs)
        if mine is not None or theirs is not None:
            return None
    if not isinstance(left, str) or not isinstance(right, str):
        return None
    (mine,), (theirs,) = words(left), words(right)
    return (mine > theirs) - (mine < theirs)


def number_of(value: Any) -> Decimal | None:
    """Read a number, with a point or a comma; None when it is none or has more than 30 digits."""
    if isinstance(value, dict):
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return None
    if isinstance(value, str) and len(value) > 40:
        return None
    try:
        number = Decimal(value.replace(",", ".").strip() if isinstance(value, str) else value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= 30 else None


def date_of(value: Any) -> date | None:
    """Read a day, or the day of a moment; None when it is none."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


def time_of(value: Any) -> time | None:
    """Read a time of day, `08:30` or that of a moment; None when it is none."""
    if isinstance(value, datetime):
        return value.time()
    if isinstance(value, time):
        return value
    try:
        return time.fromisoformat(value) if isinstance(value, str) and ":" in value[:3] else None
    except ValueError:
        return None


READERS: tuple[Callable[[Any], Any], ...] = (number_of, date_of, time_of)
