"""An answer as an expression sees it: it compares, contains and prints as people mean, and no more.

A Value has methods with double underscores and underscored slots only: an expression, in which names
may not begin with an underscore, reaches nothing of Python through it.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format

from forms_blocks.expressions.compare import contains, equal, is_empty, order


class Value:
    """Wraps one answer, in the shapes of a stored answer or those that filters make.

    `shown` marks the names kept from other portals (`form_var_…`): there, several choices are their
    texts joined, and what is "in" a choice is sought in its text.
    """

    __slots__ = ("_answer", "_shown")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, answer: Any = None, *, shown: bool = False) -> None:
        while isinstance(answer, Value):
            answer = answer._answer
        self._answer: Any = answer
        self._shown = shown

    def __bool__(self) -> bool:
        return bool(self._answer) and self._answer is not None

    def __str__(self) -> str:
        return text_of(self._answer)

    def __repr__(self) -> str:
        return f"Value({self._answer!r})"

    def __eq__(self, other: object) -> bool:
        mine, theirs = self._answer, raw(other)
        if self._shown and isinstance(mine, list) and isinstance(theirs, str):
            return equal(text_of(mine), theirs)
        return equal(mine, theirs)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: object) -> bool:
        return order(self._answer, raw(other)) == -1

    def __le__(self, other: object) -> bool:
        return order(self._answer, raw(other)) in (0, -1)

    def __gt__(self, other: object) -> bool:
        return order(self._answer, raw(other)) == 1

    def __ge__(self, other: object) -> bool:
        return order(self._answer, raw(other)) in (0, 1)

    def __contains__(self, part: object) -> bool:
        answer = self._answer
        if self._shown and isinstance(answer, dict | list):
            sought = str(Value(part))
            return bool(sought) and sought.casefold() in str(self).casefold()
        return contains(answer, raw(part))

    def __len__(self) -> int:
        if is_empty(self._answer):
            return 0
        return len(self._answer) if isinstance(self._answer, list) else len(str(self))

    def __iter__(self) -> "Iterator[Value]":
        if isinstance(self._answer, list):
            return (Value(one) for one in self._answer)
        return iter(() if is_empty(self._answer) else (self,))

    def __getitem__(self, key: str) -> "Value":
        """Return an attribute of a choice, a key of plain data, a row of a list by its number from 0."""
        answer = self._answer
        if isinstance(answer, Mapping):
            return Value(answer[key])
        if isinstance(answer, list) and key.isdecimal() and len(key) < 6 and int(key) < len(answer):
            return Value(answer[int(key)], shown=self._shown)
        raise KeyError(key)


def raw(value: Any) -> Any:
    """Return what a Value wraps, or the thing itself."""
    return value._answer if isinstance(value, Value) else value


def text_of(answer: Any) -> str:
    """Return an answer as a French reader expects it in a sentence."""
    if answer is None:
        return ""
    if isinstance(answer, str):
        return str(answer)
    if isinstance(answer, Mapping):
        if "text" in answer:
            return text_of(answer["text"])
        return ", ".join(filter(None, (text_of(one) for key, one in answer.items() if key != "id")))
    if isinstance(answer, list):
        return ", ".join(text_of(one) for one in answer)
    return _printed(answer)


def plain(answer: Any) -> Any:
    """Return an answer in the shape it is stored in: numbers and dates become texts."""
    if isinstance(answer, bool) or answer is None or isinstance(answer, str):
        return answer
    if isinstance(answer, Decimal | int | float):
        return f"{_tidy(Decimal(str(answer))):f}"
    if isinstance(answer, datetime):
        return answer.isoformat(timespec="minutes")
    if isinstance(answer, date | time):
        return answer.isoformat()[:10] if isinstance(answer, date) else answer.isoformat("minutes")
    if isinstance(answer, Mapping):
        return {str(key): plain(one) for key, one in answer.items()}
    return [plain(one) for one in answer] if isinstance(answer, list) else str(answer)


def _printed(answer: Any) -> str:
    if isinstance(answer, bool):
        return str(answer)
    if isinstance(answer, Decimal):
        return number_format(_tidy(answer), use_l10n=True, force_grouping=False)
    if isinstance(answer, datetime):
        return date_format(answer, "d/m/Y H:i")
    if isinstance(answer, date):
        return date_format(answer, "d/m/Y")
    return answer.isoformat("minutes") if isinstance(answer, time) else str(answer)


def _tidy(number: Decimal) -> Decimal:
    """Drop the zeros that a sum leaves behind its last digit."""
    whole = number.to_integral_value()
    return abs(whole) if whole == 0 == number else whole if whole == number else number.normalize()
