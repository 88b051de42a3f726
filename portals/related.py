"""« À lire aussi »: the pages an editor chose, else those of the same section."""

from django.http import HttpRequest
from wagtail.models import Page

from portals.cards import card_of_joined, with_cards
from portals.links import Card
from portals.visibility import closed_paths, listed

MOST = 4


def related_of(page: Page, request: HttpRequest) -> list[Card]:
    """Return what to read next, without what the visitor may not read. Three queries."""
    closed = closed_paths(inside=page)
    chosen = [link.related_id for link in page.related_pages.all()]
    if chosen:
        found = with_cards(listed(Page.objects.filter(pk__in=chosen), closed)).in_bulk()
        return [card_of_joined(found[key], request) for key in chosen if key in found]
    beside = listed(Page.objects.sibling_of(page, inclusive=False), closed).order_by("path")
    return [card_of_joined(one, request) for one in with_cards(beside)[:MOST]]
