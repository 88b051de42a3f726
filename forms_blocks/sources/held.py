"""The answers of a list that we hold ourselves: few are remembered, many are asked of the database."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.db.models import Case, IntegerField, Value, When

from forms_blocks.blocks.asking import Choice
from forms_blocks.blocks.offer import MATCHES, UNAVAILABLE, Few, Offers
from forms_blocks.sources import narrowing
from forms_blocks.sources.item import folded
from forms_blocks.sources.known import MINUTES, Known
from forms_blocks.sources.reference import url_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from forms_blocks.sources.models import SourceItem

MANY = 500
"""Beyond this number, a list is never sent whole to a browser."""


def held(source: Known, parameters: Mapping[str, str]) -> Offers:
    """Return what a list in our tables offers, narrowed by another answer."""
    if narrowing.waits(parameters):
        return Few(notice=narrowing.WAITING)
    key = f"sources:held:{source.stamp}:{narrowing.mark(parameters)}"
    few: tuple[Choice, ...] | None = cache.get(key)
    if few is None:
        few = _choices(_rows(source, parameters)[: MANY + 1])
        # Of a longer list, one answer too many is enough to know that it is long.
        few = few if len(few) <= MANY else few[:1] * (MANY + 1)
        cache.set(key, few, MINUTES)
    if len(few) > MANY:
        return Many(source, parameters)
    return Few(few, notice=narrowing.NONE if parameters.get("parent") else UNAVAILABLE)


class Many(Offers):
    """A long list: a browser asks it for matches, the server for one key."""

    def __init__(self, source: Known, parameters: Mapping[str, str]) -> None:
        self._rows = _rows(source, parameters)
        self.url = url_of(source.slug, parameters)

    def __len__(self) -> int:
        return self._rows.count()

    def __getitem__(self, place: Any) -> Any:
        found = _choices(self._rows[place : place + 1] if isinstance(place, int) else self._rows[place])
        return found[0] if isinstance(place, int) else found

    def __iter__(self) -> Iterator[Choice]:
        return iter(_choices(self._rows))

    def find(self, key: str, text: str = "") -> Choice | None:
        """Ask for one row."""
        return next(iter(_choices(self._rows.filter(key=key)[:1])), None)

    def matching(self, typed: str, limit: int = MATCHES) -> list[Choice]:
        """Ask for the rows that hold every word, those that begin with them first."""
        words = folded(typed)
        if not words:
            return []
        rows = self._rows
        for word in words.split()[:8]:
            rows = rows.filter(folded__contains=word)
        rank = Case(
            When(folded=words, then=Value(0)),
            When(folded__startswith=words, then=Value(1)),
            default=Value(2),
            output_field=IntegerField(),
        )
        return list(_choices(rows.order_by(rank, "position")[:limit]))


def _rows(source: Known, parameters: Mapping[str, str]) -> "QuerySet[SourceItem]":
    from forms_blocks.sources.models import SourceItem

    rows = SourceItem.objects.filter(source_id=source.pk).order_by("position")
    name, value = narrowing.wanted(parameters)
    return rows.filter(**{f"attributes__{name}__iexact": value}) if name else rows


def _choices(rows: "QuerySet[SourceItem]") -> tuple[Choice, ...]:
    found = rows.values_list("key", "text", "attributes")
    return tuple({"id": key, "text": text, **attributes} for key, text, attributes in found)
