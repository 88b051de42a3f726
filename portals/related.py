"""« À lire aussi »: the pages an editor chose, else those of the same section."""

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from wagtail.models import Page

from portals.links import Link
from portals.models.related import MOST as MOST_CHOSEN
from portals.models.related import RelatedPage
from portals.visibility import closed_paths, listed

MOST = 4


def related_of(page: Page, request: HttpRequest) -> list[Link]:
    """Return what to read next, without what the visitor may not read. Two queries."""
    closed = closed_paths(inside=page)
    found = _chosen_now(page, closed) if getattr(request, "is_preview", False) else _found(page, closed)
    return [Link(one.title, one.get_url(request) or "") for one in found]


def _found(page: Page, closed: list[str]) -> list[Page]:
    mine = RelatedPage.objects.filter(page=page, related=OuterRef("pk"))
    beside = Q(path__startswith=page.path[: -page.steplen], depth=page.depth) & ~Q(pk=page.pk)
    places = mine.values_list(Coalesce("sort_order", 0))
    pages = Page.objects.annotate(place=Subquery(places[:1]))
    shown = listed(pages.filter(Q(place__isnull=False) | beside), closed)
    found = list(shown.order_by(F("place").asc(nulls_last=True), "path")[:MOST_CHOSEN])
    return [one for one in found if one.place is not None] or found[:MOST]


def _chosen_now(page: Page, closed: list[str]) -> list[Page]:
    """Return what is chosen on the screen of the editor, not saved yet."""
    chosen = [link.related_id for link in page.related_pages.all()]
    found = listed(Page.objects.filter(pk__in=chosen), closed).in_bulk()
    return [found[key] for key in chosen if key in found]
