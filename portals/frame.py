"""The frame of a page (header and footer), as base.html reads it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from portals.contact import Contact
from portals.duties import SITE_MAP
from portals.links import Link, mark_current
from portals.menus import Logo, Navigation, PortalMenus, menus_of, navigation
from portals.reading import may_read
from portals.search.routes import SEARCH
from portals.themes import DEFAULT_KEY
from portals.visibility import closed_paths

if TYPE_CHECKING:
    from portals.models import PortalPage


@dataclass(frozen=True)
class Frame:
    """What the header and the footer say. `duties` are the links that the law asks for."""

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
    duties: tuple[Link, ...]
    search_url: str
    search_everywhere: bool = False
    favicon: str = ""
    trial: Any = None
    """What the banner of the test mode says, on the screens of a form being tried."""

    @property
    def has_contact(self) -> bool:
        """Say whether the portal can be reached."""
        return bool(self.contact)


def frame_for(request: HttpRequest, *, of_town: bool = False) -> Frame:
    """Return the frame of a request; `of_town` for the town's own page, which stands above the portals.

    To who may not read it, a private portal lends its name and its colours, and nothing else.
    """
    known, portal = navigation(), request.portal  # type: ignore[attr-defined]
    menus = known.of(portal.pk) if portal else None
    if getattr(request, "is_preview", False) and portal is not None:
        menus = menus_of(portal, closed_paths(), menus.duties if menus else ())
    is_outside = menus is not None and not menus.is_public and not may_read(request, portal)
    links = _here(_switcher(known, None if is_outside else menus), request)
    if portal is None or of_town:
        return _town_frame(known, portal, mark_current(links, request.path), request)
    frame = _portal_frame(known, portal, menus, request)
    if is_outside:
        return _closed_frame(replace(frame, portals=links), known)
    trial = getattr(request, "trial", None)
    return replace(frame, portals=mark_current(links, request.path), trial=trial)


def _portal_frame(
    known: Navigation, portal: "PortalPage", menus: PortalMenus | None, request: HttpRequest
) -> Frame:
    header = _here(menus.header if menus else (), request)
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
        portals=(),
        header=mark_current(header, request.path),
        footer=_here(menus.footer if menus else (), request),
        duties=_duties(known, menus),
        search_url=menus.url + SEARCH if menus else "",
        favicon=menus.favicon if menus else "",
    )


def _town_frame(
    known: Navigation, portal: "PortalPage | None", links: tuple[Link, ...], request: HttpRequest
) -> Frame:
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
        contact=portal.contact if portal and portal.pk in [one.pk for one in public] else Contact(),
        portals=tuple(Link(link.title, link.url) for link in links),
        header=(),
        footer=(),
        duties=_duties(known, public[0] if public else None),
        search_url=public[0].url + SEARCH if public else "",
        search_everywhere=True,
    )


def _closed_frame(frame: Frame, known: Navigation) -> Frame:
    public = [one for one in known.portals if one.is_public]
    duties = _duties(known, public[0] if public else None)
    return replace(frame, tagline="", contact=Contact(), header=(), footer=(), duties=duties, search_url="")


def _duties(known: Navigation, menus: PortalMenus | None) -> tuple[Link, ...]:
    if menus is None:
        return known.duties_of(None)
    contact = (menus.contact,) if menus.contact else ()
    return (*contact, *known.duties_of(menus), Link(_("Site map"), menus.url + SITE_MAP))


def _here(links: Iterable[Link], request: HttpRequest) -> tuple[Link, ...]:
    """Return the links, those that lead to the host asked without it: so the current one is known."""
    origin = f"{request.scheme}://{request.get_host()}"
    return tuple(
        replace(link, url=link.url.removeprefix(origin) or "/") if _is_below(link.url, origin) else link
        for link in links
    )


def _is_below(url: str, origin: str) -> bool:
    return url == origin or url.startswith(f"{origin}/")


def _switcher(known: Navigation, here: PortalMenus | None) -> list[Link]:
    """Return the portals a visitor may choose; a private one is named only to those inside it."""
    shown = [
        Link(portal.title, portal.url)
        for portal in known.portals
        if portal.is_public or (here is not None and portal.pk == here.pk)
    ]
    return shown if len(shown) > 1 else []
