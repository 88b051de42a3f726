"""Put the pages of the demonstration in the tree, published, with their menus."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from home.demo.content import town
from home.demo.content.portal import SECTIONS
from home.demo.emblem import emblem
from home.demo.pages import Procedure, Raw, Section
from home.demo.typography import french
from home.models import HomePage
from portals.models import (
    AskedPage,
    FooterLink,
    GuidePage,
    HeaderLink,
    PortalPage,
    ProcedurePage,
    SectionPage,
)

PAGE_LINK = re.compile(r'href=\\"page:([^"\\]+)\\"')
PAGE_CARD = re.compile(r'"page:([^"]+)"')
Ways = dict[str, Page]
"""The pages by their way, such as "etat-civil/passeport"."""


def plant() -> tuple[PortalPage, Ways]:
    """Make the whole tree in place of Wagtail's welcome page; return the portal and its pages."""
    home: Any = _home()
    portal = home.add_child(instance=PortalPage(**french(town.PORTAL), logo=emblem()))
    ways = {way: page for section in SECTIONS for way, page in _branch(portal, section)}
    for section in SECTIONS:
        _fill(section, ways)
    _menus(portal, ways)
    home.body = _body(town.TOWN_BODY, ways)
    for page in (home, portal):
        page.save_revision().publish()
    return portal, ways


def editors() -> dict[str, str]:
    """Return the name of the group that writes each theme, by the way to it."""
    return {section.slug: section.editors for section in SECTIONS if section.editors}


def agents() -> dict[str, str]:
    """Return the name of the group that processes each procedure, by the way to it."""
    return {
        f"{section.slug}/{page.slug}": page.agents
        for section in SECTIONS
        for page in section.pages
        if isinstance(page, Procedure)
    }


def _home() -> HomePage:
    root = Page.objects.get(depth=1)
    welcome = Page.objects.filter(depth=2, slug="home", content_type__model="page").first()
    home = root.add_child(instance=HomePage(**french(town.TOWN), slug="accueil"))
    address = urlsplit(settings.BASE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port = address.hostname or "localhost", address.port or 80
    site.site_name, site.root_page = home.title, home
    site.save()
    if welcome is not None:
        # Read again: its place in the tree has changed since.
        Page.objects.get(pk=welcome.pk).delete()
    return Page.objects.get(pk=home.pk).specific


def _branch(portal: PortalPage, section: Section) -> Iterator[tuple[str, Page]]:
    branch = portal.add_child(
        instance=SectionPage(
            slug=section.slug,
            title=french(section.title),
            summary=french(section.summary),
            icon=section.icon,
            introduction=french(section.introduction),
        )
    )
    branch.save_revision().publish()
    yield section.slug, branch
    for page in section.pages:
        kind = ProcedurePage if isinstance(page, Procedure) else GuidePage
        made = branch.add_child(
            instance=kind(
                slug=page.slug,
                title=french(page.title),
                summary=french(page.summary),
                checked_on=page.checked_on,
                live=False,
                **french(page.facts),
                **(french(page.promises) if isinstance(page, Procedure) else {}),
            )
        )
        yield f"{section.slug}/{page.slug}", made


def _fill(section: Section, ways: Ways) -> None:
    for page in section.pages:
        made: Any = ways[f"{section.slug}/{page.slug}"]
        made.body = _body(page.body, ways)
        if isinstance(page, Procedure):
            made.definition = json.dumps(french(page.steps), ensure_ascii=False)
        made.save_revision().publish()
        made.refresh_from_db()


def _body(blocks: list[Raw], ways: Ways) -> str:
    """Return the stream as JSON, its links and its cards leading to the pages."""
    body = json.dumps(french(blocks), ensure_ascii=False)
    body = PAGE_LINK.sub(lambda found: f'linktype=\\"page\\" id=\\"{ways[found[1]].pk}\\"', body)
    return PAGE_CARD.sub(lambda found: str(ways[found[1]].pk), body)


def _menus(portal: PortalPage, ways: Ways) -> None:
    for kind, links in (
        (AskedPage, town.MOST_ASKED),
        (HeaderLink, town.TOP_MENU),
        (FooterLink, town.BOTTOM_MENU),
    ):
        for order, (way, words) in enumerate(links):
            kind.objects.create(portal=portal, page=ways[way], title=french(words), sort_order=order)
