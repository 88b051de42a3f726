"""Who a page is kept for, in one query where Wagtail makes two on every page served; what locks it."""

from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from wagtail.locks import BaseLock, ScheduledForPublishLock
from wagtail.models import Page, PageViewRestriction

from portals.models.planned import PlannedLock

# The page itself; what it stands for when it is an alias; and when that is one too.
STANDS_FOR = ("page", "page__aliases", "page__aliases__aliases")


class Guarded(Page if TYPE_CHECKING else object):  # type: ignore[misc]
    """A page that knows its restrictions by its place in the tree, and says why it is locked."""

    def get_lock(self) -> BaseLock | None:
        """Return what keeps the page from being written."""
        lock: BaseLock | None = super().get_lock()
        return PlannedLock(self) if isinstance(lock, ScheduledForPublishLock) else lock

    def get_view_restrictions(self) -> QuerySet[Any]:
        """Return the restrictions of the page and of those above it, and of those they are aliases of."""
        ends = range(self.steplen, len(self.path) + 1, self.steplen)
        above = [self.path[:end] for end in ends]
        hold = Q()
        for name in STANDS_FOR:
            hold |= Q(**{f"{name}__path__in": above})
        return PageViewRestriction.objects.filter(hold).distinct()
