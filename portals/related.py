"""« À lire aussi »: the pages an editor chose, else those of the same section."""

from django.db.models import Exists, OuterRef, Q, Subquery
from django.http import HttpRequest
from wagtail.models import Page

from portals.cards import card_of_joined, with_cards
from portals.links import Card
from portals.visibility import closed_paths, listed

MOST = 4
MOST_CHOSEN = 6


def related_of(page: Page, request: HttpRequest) -> list[Card]:
    """Return what to read next, without what the visitor may not read. Two queries."""
    closed = closed_paths(inside=page)
    found = _chosen_now(page, closed) if getattr(request, "is_preview", False) else _found(page, closed)
    return [card_of_joined(one, request) for one in found]


def _found(page: Page, closed: list[str]) -> list[Page]:
    from portals.models import RelatedPage

    links = RelatedPage.objects.filter(page=page)
    mine = links.filter(related=OuterRef("pk"))
    beside = Q(path__startswith=page.path[: -page.steplen], depth=page.depth) & ~Q(pk=page.pk)
    pages = Page.objects.annotate(chosen=Exists(mine), place=Subquery(mine.values("sort_order")[:1]))
    shown = with_cards(listed(pages.filter(Q(chosen=True) | beside), closed))
    found = list(shown.order_by("-chosen", "place", "path")[:MOST_CHOSEN])
    return [one for one in found if one.chosen] or found[:MOST]


def _chosen_now(page: Page, closed: list[str]) -> list[Page]:
    """Return what is chosen on the screen of the editor, not saved yet."""
    chosen = [link.related_id for link in page.related_pages.all()]
    found = with_cards(listed(Page.objects.filter(pk__in=chosen), closed)).in_bulk()
    return [found[key] for key in chosen if key in found]
