"""Filters of a register: fixed choices, never a DISTINCT over the rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, QuerySet

Narrow = Callable[[Any, str], Any]


@dataclass(frozen=True)
class Filter:
    """One question of the list: its name in addresses, its answers, and how each narrows the rows.

    `default` is the answer when the address says nothing, "" being every row. `hidden` filters have a
    place of their own on the screen; the answers of one that stands `alone` need no question before them.
    """

    name: str
    label: str
    choices: list[tuple[str, str]]
    narrow: Narrow
    default: str = ""
    hidden: bool = False
    alone: bool = False

    def value_in(self, params: Mapping[str, str]) -> str:
        """Return the answer an address gives; one that is not offered counts for nothing."""
        given = params.get(self.name)
        if given is None:
            return self.default
        return given if given in dict(self.choices) else ""

    def apply(self, rows: QuerySet[Any], value: str) -> Any:
        """Return the rows that this answer keeps."""
        return self.narrow(rows, value) if value else rows


@dataclass(frozen=True)
class Order:
    """One way to sort: names of indexed columns, "-" before those that go down.

    Those of `empty_last` come last when empty, whatever the database thinks.
    """

    name: str
    label: str
    columns: tuple[str, ...]
    empty_last: frozenset[str] = field(default_factory=frozenset)

    def apply(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows in this order."""
        return rows.order_by(*(self._term(column) for column in self.columns))

    def _term(self, column: str) -> Any:
        if column in self.empty_last:
            return F(column).asc(nulls_last=True)
        return column


@dataclass(frozen=True)
class Chip:
    """A filter in use, in words, and the address of the list without it."""

    label: str
    without: str
