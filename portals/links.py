"""What a link or a card of a page is made of, whatever template draws it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.http import HttpRequest
from wagtail.models import Page


@dataclass(frozen=True)
class Link:
    """A link; `current` says that the page shown is this one or lies under it."""

    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class Choice:
    """A value of a filter, and how much it leaves to show."""

    title: str
    url: str
    count: int
    current: bool


@dataclass(frozen=True)
class Card:
    """A link with a sentence and an icon ("" for neither)."""

    title: str
    url: str
    text: str = ""
    icon: str = ""


def card_of(page: Page, request: HttpRequest | None) -> Card:
    """Return the card of a specific page: its title, its summary and its icon when it has them."""
    text, icon = getattr(page, "summary", ""), getattr(page, "card_icon", "document")
    return Card(page.title, page.get_url(request) or "", text, icon)


def mark_current(links: Iterable[Link], path: str) -> tuple[Link, ...]:
    """Return the links with the deepest one that leads to this path, or above it, marked as current."""
    links = tuple(links)
    above = [link.url for link in links if path.startswith(link.url)]
    here = max(above, key=len, default=None)
    return tuple(replace(link, current=link.url == here) for link in links)
