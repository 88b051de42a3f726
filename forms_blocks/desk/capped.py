"""Counts and pages that cost the same whatever the number of rows."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.utils.formats import number_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

CAP = 10_000


def capped_count(rows: QuerySet[Any]) -> int:
    """Count at most CAP + 1 rows: more than CAP means "more than CAP"."""
    return rows.order_by()[: CAP + 1].count()


def said(count: int) -> str:
    """Return a capped count as people read it: « 1 234 », « plus de 10 000 »."""
    if count > CAP:
        return _("more than %(cap)s") % {"cap": number_format(CAP, force_grouping=True)}
    return number_format(count, force_grouping=True)


class CappedPaginator(Paginator[Any]):
    """Pages through the first CAP rows; nobody reads further, they narrow the list."""

    @cached_property
    def seen(self) -> int:
        """Return the capped count, CAP + 1 when there are more."""
        return capped_count(self.object_list)  # type: ignore[arg-type]

    @cached_property
    def count(self) -> int:
        """Return how many rows can be paged through."""
        return min(self.seen, CAP)
