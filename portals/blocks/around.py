"""What the blocks of a page need from elsewhere, asked once for all of them, and only if one needs it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.query import PageQuerySet

from portals.agenda import Entry, upcoming
from portals.cards import card_of_joined, with_cards
from portals.links import Card
from portals.news import news_under
from portals.text_links import links_in
from portals.visibility import closed_paths, listed, told_open

KEY = "around"
MOST = 6


class Around:
    """The pages that the blocks of a stream name, and the life of the portal.

    A block that names pages has `pages_named(value)`, which returns their keys; one that shows pictures
    has `pictures_named(value)`.
    """

    def __init__(self, context: Mapping[str, Any], stream: StreamValue | None = None) -> None:
        self.request: HttpRequest | None = context.get("request")
        self.page: Page | None = context.get("page")
        self._closed = context.get("closed")
        self._life = context.get("life")
        self._stream: Iterable[StreamValue.StreamChild] = stream if stream is not None else ()

    @cached_property
    def closed(self) -> list[str]:
        """Return the tree paths of what the visitor may not be told."""
        return closed_paths(inside=self.page) if self._closed is None else self._closed

    @cached_property
    def portal(self) -> Page | None:
        """Return the portal of the page."""
        return getattr(self.request, "portal", None)

    @cached_property
    def named(self) -> dict[int, Any]:
        """Return the pages that blocks name, each with its card, without those that may not be."""
        return {key: page for key in self._all_keys if (page := self._pages.get(key)) and page.is_open}

    @cached_property
    def linked(self) -> dict[str, dict[int, Any]]:
        """Return the pages and the documents that the texts lead to, by kind, then by key."""
        documents = get_document_model().objects.in_bulk(keys) if (keys := self._links["document"]) else {}
        return {"page": self._pages, "document": documents}

    def picture(self, key: int | None) -> Any:
        """Return a picture that blocks show, None when it is gone."""
        if key and key not in self._pictures:
            self._pictures |= get_image_model().objects.in_bulk([key])
        return self._pictures.get(key)

    def find(self, keys: set[int]) -> dict[int, Any]:
        """Return those of these pages that may be named, by key. One query."""
        return with_cards(listed(Page.objects.filter(pk__in=keys), self.closed)).in_bulk() if keys else {}

    def cards(self, keys: list[int]) -> list[Card]:
        """Return the cards of pages that blocks name, in the order given."""
        found = self.named if set(keys) <= set(self._all_keys) else self.find(set(keys))
        return [card_of_joined(found[key], self.request) for key in keys if key in found]

    def card(self, key: int | None) -> Card | None:
        """Return the card of one page, None when it may not be named."""
        return next(iter(self.cards([key] if key else [])), None)

    def specific(self, key: int | None) -> Any:
        """Return one page that blocks name, with all its fields; None when it may not be named."""
        page = (self.named.get(key) or self.find({key}).get(key)) if key else None
        return page.specific if page is not None else None

    @cached_property
    def procedures(self) -> list[Any]:
        """Return the procedures under the themes that blocks name, in their order, each with its card."""
        from portals.models import ProcedureLinkPage, ProcedurePage

        themes = [self.named[key] for key in self._all_keys if key in self.named]
        if not themes:
            return []
        under: PageQuerySet = Page.objects.none()
        for theme in themes:
            under |= Page.objects.descendant_of(theme)
        kinds = under.exact_type(ProcedurePage, ProcedureLinkPage)
        return list(with_cards(listed(kinds, self.closed)).order_by("path"))

    def procedures_of(self, key: int | None) -> list[Card]:
        """Return the cards of the procedures under a theme that a block names."""
        theme = self.named.get(key) if key else None
        if theme is None:
            return []
        inside = (page for page in self.procedures if page.path.startswith(theme.path))
        return [card_of_joined(page, self.request) for page in inside]

    @cached_property
    def news(self) -> list[Any]:
        """Return the latest news of the portal."""
        if self._life:
            return self._life["news"]
        return list(news_under(self.portal, self.closed)[:MOST]) if self.portal else []

    @cached_property
    def events(self) -> list[Entry]:
        """Return the next events of the portal."""
        if self._life:
            return self._life["events"]
        return upcoming(self.portal, self.closed, self.request, MOST) if self.portal else []

    @cached_property
    def today(self) -> Any:
        """Return the day it is in town."""
        return timezone.localdate()

    @cached_property
    def _pages(self) -> dict[int, Any]:
        """Every page of the blocks and of their texts, in one query; those that blocks name have a card."""
        if not self._all_keys:
            return Page.objects.in_bulk(keys) if (keys := self._links["page"]) else {}
        pages = Page.objects.filter(pk__in={*self._all_keys, *self._links["page"]})
        return with_cards(told_open(pages, self.closed)).in_bulk()

    @cached_property
    def _pictures(self) -> dict[int | None, Any]:
        keys = self._keys("pictures_named")
        return get_image_model().objects.in_bulk(keys) if keys else {}

    @cached_property
    def _links(self) -> dict[str, set[int]]:
        return links_in(self._stream)

    @cached_property
    def _all_keys(self) -> list[int]:
        return self._keys("pages_named")

    def _keys(self, names: str) -> list[int]:
        """Return the keys that the blocks give when asked so; those that have no such method give none."""
        asked = ((getattr(block.block, names, None), block.value) for block in self._stream)
        return [key for ask, value in asked if ask for key in ask(value) if key]


def around_of(context: Mapping[str, Any] | None) -> Around:
    """Return what the tag `content` gave the blocks; a block shown alone gets its own."""
    context = context or {}
    return context.get(KEY) or Around(context)
