"""What a person asks of a register: filters, words and order, and nothing else of the address."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from forms_blocks.desk.filters import Chip, Filter, Order
from forms_blocks.desk.neighbours import neighbours

if TYPE_CHECKING:
    from forms_blocks.desk.register import Register

WORDS, ORDER, PAGE = "q", "tri", "p"
LONGEST = 200


class Listing:
    """A register as one user asked for it. `params` is a query string; what it does not know, it ignores."""

    def __init__(self, register: "Register", user: Any, params: Mapping[str, str]) -> None:
        self.register, self.user = register, user
        self.words = params.get(WORDS, "").replace("\x00", "").strip()[:LONGEST]
        self.filters = register.filters(user, searching=bool(self.words))
        self.values = {one.name: one.value_in(params) for one in self.filters}
        self.asked = {one.name for one in self.filters if one.name in params}
        self.orders = register.orders(self.values)
        self.asked_order = params.get(ORDER, "")

    @cached_property
    def order(self) -> Order:
        """Return the order asked, else the first of those offered."""
        return next((one for one in self.orders if one.name == self.asked_order), self.orders[0])

    @cached_property
    def unsorted(self) -> QuerySet[Any]:
        """Return the rows this user may see and asked for, in no order."""
        return self.narrowed(self.values)

    @property
    def rows(self) -> QuerySet[Any]:
        """Return the rows, in order."""
        return self.order.apply(self.unsorted)

    def narrowed(self, values: Mapping[str, str]) -> Any:
        """Return the rows that other answers to the filters would keep."""
        rows = self.register.visible(self.user)
        for one in self.filters:
            rows = one.apply(rows, values[one.name])
        return self.register.search(rows, self.words, self.user) if self.words else rows

    def around(self, row: Any) -> tuple[Any, Any]:
        """Return the rows before and after this one in the list."""
        return neighbours(self.unsorted.defer(*self.register.left_out), self.order, row)

    def query(self, **changes: str | int | None) -> str:
        """Return the query string of this list with changes; None takes a parameter away."""
        kept: dict[str, Any] = {
            name: value for name, value in self.values.items() if value and name in self.asked
        }
        if self.words:
            kept[WORDS] = self.words
        if self.asked_order == self.order.name:
            kept[ORDER] = self.order.name
        merged = {key: value for key, value in {**kept, **changes}.items() if value is not None}
        return urlencode(merged)

    @property
    def used(self) -> list[Filter]:
        """Return the filters in use, beside those with a place of their own."""
        return [
            one for one in self.filters if not one.hidden and self.values[one.name] not in ("", one.default)
        ]

    @property
    def chips(self) -> list[Chip]:
        """Return the filters in use in words, each with the address without it."""
        found = [Chip(self._words_of(one), self.query(**{one.name: None})) for one in self.used]
        if self.words:
            label = _("Search: %(words)s") % {"words": self.words}
            found.insert(0, Chip(label, self.query(**{WORDS: None})))
        return found

    def _words_of(self, one: Filter) -> str:
        text = dict(one.choices)[self.values[one.name]]
        if one.alone:
            return text
        return _("%(question)s: %(answer)s") % {"question": one.label, "answer": text}
