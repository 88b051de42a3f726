"""What every page shows around its content: the portals, their menus, their logos.

Read from the database once and kept in the cache until a page is published, withdrawn, moved, deleted
or made private, or a picture changes. Nothing in it depends on who is looking.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db import transaction
from wagtail.models import Page

from portals.duties import links_of
from portals.links import Link
from portals.visibility import closed_paths, listed

KEY = "portals:navigation:2"
LOGO = "max-360x120"
FAVICON = "fill-96x96|format-png"


@dataclass(frozen=True)
class Logo:
    """A picture ready to be shown."""

    url: str
    width: int
    height: int


@dataclass(frozen=True)
class PortalMenus:
    """A portal as the frame shows it; `is_public` when anybody may read it.

    `favicon` is "" when it has none; `duties` are its own pages that the law asks for.
    """

    pk: int
    title: str
    tagline: str
    audience: str
    url: str
    theme_key: str
    is_public: bool
    logo: Logo | None
    header: tuple[Link, ...]
    footer: tuple[Link, ...]
    favicon: str = ""
    contact: Link | None = None
    duties: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Navigation:
    """The town and its portals."""

    town: str
    town_url: str
    portals: tuple[PortalMenus, ...]

    def of(self, pk: int | None) -> PortalMenus | None:
        """Return what is known of this portal, None when it is not published."""
        return next((portal for portal in self.portals if portal.pk == pk), None)

    def duties_of(self, portal: PortalMenus | None) -> tuple[Link, ...]:
        """Return the links every page owes: its own, else those of the first public portal that has any."""
        lenders = [one for one in self.portals if one.is_public and one.duties]
        own = portal.duties if portal else ()
        return own or (lenders[0].duties if lenders else ())


def navigation() -> Navigation:
    """Return the navigation, from the cache when it is there."""
    known = remembered()
    if known is None:
        known = build()
        cache.set(KEY, known, timeout=600)
    return known


def remembered() -> Navigation | None:
    """Return the navigation if the cache has it: the page of a failure asks nothing of the database."""
    return cache.get(KEY)


def forget(**_signal: Any) -> None:
    """Let the next page read the navigation again; receives Wagtail's signals."""
    cache.delete(KEY)
    # Another process may read before this transaction ends, and keep what was there before.
    transaction.on_commit(lambda: cache.delete(KEY))


def build() -> Navigation:
    """Read the navigation from the database, in a number of queries that follows the portals only."""
    from portals.models import PortalPage

    found = PortalPage.objects.live().defer_streamfields().select_related("logo", "favicon")
    portals = list(found.order_by("path"))
    town = portals[0].get_parent() if portals else Page.objects.filter(depth=2).first()
    closed = closed_paths()
    duties = links_of(portals, closed)
    return Navigation(
        town=town.title if town else "",
        town_url=(town.get_url() if town else None) or "/",
        portals=tuple(menus_of(portal, closed, duties[portal.pk]) for portal in portals),
    )


def menus_of(portal: Any, closed: list[str], duties: tuple[Link, ...]) -> PortalMenus:
    """Return what the frame shows of a portal, which may be one that is being edited."""
    inside = [path for path in closed if not portal.path.startswith(path)]
    return PortalMenus(
        pk=portal.pk,
        title=portal.title,
        tagline=portal.tagline,
        audience=portal.audience,
        url=portal.get_url() or "/",
        theme_key=portal.theme_key,
        is_public=len(inside) == len(closed),
        logo=_logo_of(portal),
        favicon=_drawn(portal.favicon, FAVICON).url if portal.favicon else "",
        contact=_contact_of(portal, inside),
        duties=duties,
        header=_links(portal.header_links, inside),
        footer=_links(portal.footer_links, inside),
    )


def _logo_of(portal: Any) -> Logo | None:
    if portal.logo is None:
        return None
    return _drawn(portal.logo, LOGO)


def _drawn(image: Any, spec: str) -> Logo:
    """Return a picture of the frame; its address changes with its content: no browser keeps the former."""
    rendition = image.get_rendition(spec)
    return Logo(f"{rendition.url}?{image.get_file_hash()[:12]}", rendition.width, rendition.height)


def _contact_of(portal: Any, closed: Iterable[str]) -> Link | None:
    page = listed(Page.objects.filter(pk=portal.contact_page_id), closed).first()
    return Link(page.title, page.get_url() or "/") if page else None


def _links(chosen: Any, closed: Iterable[str]) -> tuple[Link, ...]:
    items = list(chosen.all())
    pages = listed(Page.objects.filter(pk__in=[item.page_id for item in items]), closed).in_bulk()
    return tuple(
        Link(item.title or pages[item.page_id].title, pages[item.page_id].get_url() or "/")
        for item in items
        if item.page_id in pages
    )
