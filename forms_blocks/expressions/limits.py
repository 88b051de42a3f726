"""What an expression may cost: every cap in one place, and the budget of one evaluation."""

from decimal import Decimal
from typing import Any

LONGEST_SOURCE = 10_000
DEEPEST = 30
LONGEST_TEXT = 20_000
LONGEST_LIST = 200_000
WIDEST = 100
BIGGEST_EXPONENT = 30
MOST_OPERATORS = 100
MOST_WORK = 50_000
"""Units of one evaluation: a name read, a filter called, a node of a turn of a loop, 100 signs handled."""


class LimitReached(Exception):
    """An expression asks for more than it may."""


class Budget:
    """What remains of the work one evaluation may do."""

    __slots__ = ("left",)

    def __init__(self, work: int = MOST_WORK) -> None:
        self.left = work

    def spend(self, work: int = 1) -> None:
        """Take some work off; raises LimitReached when none is left."""
        self.left -= work
        if self.left < 0:
            raise LimitReached("work")


def measured(answer: Any) -> int:
    """Return what handling a value costs; raises LimitReached when it is too big."""
    if isinstance(answer, Decimal):
        if not answer.is_finite() or abs(answer.adjusted()) > BIGGEST_EXPONENT:
            raise LimitReached("number")
        return 1
    if isinstance(answer, str):
        if len(answer) > LONGEST_TEXT:
            raise LimitReached("text")
        return 1 + len(answer) // 100
    if isinstance(answer, list | dict):
        return 1 + _bulk(answer, 0) // 1000
    return 1


def _bulk(answer: Any, counted: int) -> int:
    """Count the signs of a list and of all it holds; a row counts for ten at least."""
    if counted > LONGEST_LIST:
        raise LimitReached("list")
    if isinstance(answer, list | dict):
        for one in answer.values() if isinstance(answer, dict) else answer:
            counted = _bulk(one, counted + 10)
        return counted
    return counted + len(answer) if isinstance(answer, str) else counted
