"""Put the pages of the demonstration in the tree, published, with their menus."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, ReferenceIndex, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.demo import grow, life_of_town
from home.demo.content import town
from home.demo.content.portals import PORTALS
from home.demo.emblem import emblem
from home.demo.grow import Ways
from home.demo.pages import Portal, Procedure
from home.demo.typography import french
from home.models import HomePage
from portals.models import AskedPage, FooterLink, HeaderLink, PortalPage

MENUS = ((AskedPage, "asked"), (HeaderLink, "top"), (FooterLink, "bottom"))


def plant() -> Ways:
    """Make the whole tree in place of Wagtail's welcome page; return its pages.

    Pages are made first and filled in afterwards: their texts lead to each other.
    """
    # What leads to what is noted once, at the end, rather than three times a page.
    with disable_reference_index_auto_update():
        ways = _plant()
    for page in Page.objects.filter(depth__gt=1).specific():
        ReferenceIndex.create_or_update_for_object(page)
    return ways


def _plant() -> Ways:
    home, logo = _home(), emblem()
    ways: Ways = {}
    for portal in PORTALS:
        page = home.add_child(instance=PortalPage(**french(portal.fields), logo=logo, favicon=logo))
        ways[page.slug] = page
        for section in portal.sections:
            ways |= grow.branch(page, section)
        if portal.services:
            ways |= life_of_town.directory(page, portal.services, ways)
    for portal in PORTALS:
        for section in portal.sections:
            grow.fill(section, ways)
        _dress(portal, ways)
    home.body = grow.body(town.TOWN_BODY, ways)  # type: ignore[assignment]
    home.save_revision().publish()
    return ways


def editors() -> dict[str, str]:
    """Return the name of the group that writes each theme or portal, by the way to it."""
    themes = {section.slug: section.editors for portal in PORTALS for section in portal.sections}
    portals = {portal.fields["slug"]: portal.editors for portal in PORTALS}
    return {way: name for way, name in (themes | portals).items() if name}


def agents() -> dict[str, str]:
    """Return the name of the group that processes each procedure, by the way to it."""
    return {
        f"{section.slug}/{page.slug}": page.agents
        for portal in PORTALS
        for section in portal.sections
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


def _dress(portal: Portal, ways: Ways) -> None:
    """Give a portal its news, its events, its menus and its own words, and publish it."""
    page: Any = ways[portal.fields["slug"]]
    life_of_town.news(page, portal.news, ways)
    life_of_town.events(page, portal.events, ways)
    for kind, name in MENUS:
        for order, (way, words) in enumerate(getattr(portal, name)):
            kind.objects.create(portal=page, page=ways[way], title=french(words), sort_order=order)
    page = PortalPage.objects.get(pk=page.pk)
    page.body = grow.body(portal.body, ways)
    page.contact_page = ways[portal.contact] if portal.contact else None
    page.save_revision().publish()
