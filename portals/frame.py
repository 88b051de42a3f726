"""The frame of a page (header and footer), as base.html reads it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest

from portals.contact import Contact
from portals.links import Link, mark_current
from portals.menus import Logo, Navigation, PortalMenus, navigation
from portals.search.routes import SEARCH
from portals.themes import DEFAULT_KEY

if TYPE_CHECKING:
    from portals.models import PortalPage


@dataclass(frozen=True)
class Frame:
    """What the header and the footer say."""

    town: str
    town_url: str
    name: str
    tagline: str
    url: str
    icon: str
    theme_key: str
    logo: Logo | None
    contact: Contact
    portals: tuple[Link, ...]
    header: tuple[Link, ...]
    footer: tuple[Link, ...]
    search_url: str
    search_everywhere: bool = False

    @property
    def has_contact(self) -> bool:
        """Say whether the portal can be reached."""
        return bool(self.contact)


def frame_for(request: HttpRequest, *, of_town: bool = False) -> Frame:
    """Return the frame of a request; `of_town` for the town's own page, which stands above the portals."""
    known, portal = navigation(), request.portal  # type: ignore[attr-defined]
    menus = known.of(portal.pk) if portal else None
    links = mark_current(_switcher(known, menus), request.path)
    if portal is None or of_town:
        return _town_frame(known, portal, links)
    header = menus.header if menus else ()
    return Frame(
        town=known.town,
        town_url=known.town_url,
        name=portal.title,
        tagline=portal.tagline,
        url=menus.url if menus else "/",
        icon=portal.card_icon,
        theme_key=portal.theme_key,
        logo=menus.logo if menus else None,
        contact=portal.contact,
        portals=links,
        header=mark_current(header, request.path),
        footer=menus.footer if menus else (),
        search_url=menus.url + SEARCH if menus else "",
    )


def _town_frame(known: Navigation, portal: "PortalPage | None", links: tuple[Link, ...]) -> Frame:
    public = [one for one in known.portals if one.is_public]
    return Frame(
        town=known.town,
        town_url=known.town_url,
        name=known.town or "Parvis",
        tagline="",
        url=known.town_url,
        icon="building",
        theme_key=portal.theme_key if portal else DEFAULT_KEY,
        logo=None,
        contact=portal.contact if portal else Contact(),
        portals=tuple(Link(link.title, link.url) for link in links),
        header=(),
        footer=(),
        search_url=public[0].url + SEARCH if public else "",
        search_everywhere=True,
    )


def _switcher(known: Navigation, here: PortalMenus | None) -> list[Link]:
    """Return the portals a visitor may choose; a private one is named only to those inside it."""
    shown = [Link(portal.title, portal.url) for portal in known.portals if portal.is_public or portal == here]
    return shown if len(shown) > 1 else []
