"""Every public page of the demonstration, as a visitor's browser finds it, each loaded once."""

from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab
from wagtail.models import Page

from home.demo import people
from portals.models import PortalPage, ProcedurePage
from tests.browser.accessibility import violations
from tests.browser.in_process import HOST, SITE, InProcess
from tests.browser.watch import Watch

pytestmark = pytest.mark.django_db

BELOW = (
    "plan-du-site/",
    "recherche/",
    "recherche/?q=carte",
    "recherche/?q=zzzz",
    "suivi/",
)
WIDTHS = (390, 1280)
NARROW = 320
SEEN = """() => ({
  headings: document.querySelectorAll("h1").length,
  broken: [...document.images].filter(one => one.complete && !one.naturalWidth).map(one => one.src),
  links: [...document.links].filter(one => one.host === location.host).map(one => one.pathname + one.search),
})"""


@pytest.fixture
def tab(chromium: Browser, demonstration: list[str]) -> Iterator[tuple[Tab, InProcess, Watch]]:
    """One page of a browser, signed in as an elected official: they read all three portals.

    The browser comes first: once its loop runs, Django gives this thread another connection, and what
    was loaded in a transaction of the former could not be seen.
    """
    client = Client(SERVER_NAME=HOST)
    official = get_user_model().objects.get(email=people.OFFICIAL.email)
    client.force_login(official, backend="django.contrib.auth.backends.ModelBackend")
    context = chromium.new_context(base_url=SITE, locale="fr-FR")
    page, site, watch = context.new_page(), InProcess(client), Watch(SITE)
    site.answer(page)
    watch.follow(page)
    yield page, site, watch
    context.close()


def addresses() -> list[str]:
    """Return the address of every published page, and of what stands below each portal."""
    portals = [portal.get_url() for portal in PortalPage.objects.live()]
    pages = [page.get_url() for page in Page.objects.live().filter(depth__gt=1).order_by("path")]
    forms = [page.start_url() for page in ProcedurePage.objects.live()]
    accounts = [reverse(name) for name in ("account_home", "account_change_password")]
    return pages + [portal + below for portal in portals for below in BELOW] + forms + accounts


def faults_of(tab: Tab, url: str, width: int, links: set[str]) -> list[str]:
    """Return what is wrong with one page; note where it leads."""
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto(url)
    found = violations(tab, [])
    seen: Any = tab.evaluate(SEEN)
    links.update(seen["links"])
    found += [f"broken picture: {source}" for source in seen["broken"]]
    if seen["headings"] != 1:
        found.append(f"{seen['headings']} headings of the first level")
    tab.set_viewport_size({"width": NARROW, "height": 900})
    wider = tab.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return found + ([f"{wider} px too wide for a small phone"] if wider > 0 else [])


def test_every_page_is_for_everybody_and_leads_somewhere(tab):
    page, site, watch = tab
    links: set[str] = set()
    pages = addresses()
    seen = {url: faults_of(page, url, width, links) for url, width in zip(pages, cycle(WIDTHS))}
    found = {url: faults for url, faults in seen.items() if faults}
    for url in sorted(links - set(pages)):
        if site.client.get(url, follow=True).status_code >= 400:
            site.faults.append(f"dead link: {url}")
    assert len(pages) > 100
    assert (found, site.faults, watch.faults) == ({}, [], [])
