"""What the pages of a portal cost beside a bare page, in a town of 200 pages with long procedures.

Owed: home, section and guide at 1.8 times a bare page at most, in 15 queries at most.
"""

from functools import partial

import pytest
from django.conf import settings
from django.test import Client

from forms_blocks.blocks.writing import field, step
from portals.models import (
    DirectoryPage,
    GuidePage,
    OpeningSpan,
    ProcedurePage,
    SectionPage,
    ServicePage,
)
from tests.benchmarks.measure import figures, report
from tests.three_portals import Town, three_portals

pytestmark = [pytest.mark.benchmark, pytest.mark.django_db]
ROUNDS = 30
MOST_QUERIES = 15
SECTIONS, GUIDES, FIELDS = 10, 18, 400


@pytest.fixture(autouse=True)
def _only_with_the_rival() -> None:
    assert "tests.benchmarks.rival" in settings.INSTALLED_APPS, "run `make bench`"


def full_town() -> Town:
    """Make ten themes of eighteen guides and a procedure of 400 fields each, and a directory of twenty."""
    town = three_portals()
    form = [step("Tout", *(field("text", f"c{number}", f"Champ {number}") for number in range(FIELDS)))]
    body = [("heading", "Qui"), ("text", "<p>Toute personne.</p>"), ("heading", "Où"), ("heading", "Quand")]
    for number in range(SECTIONS):
        theme = SectionPage(title=f"Thème {number}", slug=f"theme-{number}", summary="Une phrase.")
        town.citizens.add_child(instance=theme)
        for guide in range(GUIDES):
            page = GuidePage(title=f"Guide {guide}", slug=f"guide-{guide}", summary="Une phrase.", body=body)
            theme.add_child(instance=page)
        theme.add_child(instance=ProcedurePage(title="Longue démarche", slug="longue", definition=form))
        town.link(theme, order=number)
    directory = town.citizens.add_child(instance=DirectoryPage(title="Annuaire", slug="annuaire"))
    for number in range(20):
        service = ServicePage(title=f"Service {number}", slug=f"service-{number}")
        service.opening_spans = [OpeningSpan(first_day=0, last_day=4, opens="08:30", closes="17:00")]
        directory.add_child(instance=service)
    return town


def test_the_pages_of_a_portal_cost_little_more_than_a_bare_page():
    from tests.benchmarks.rival.models import BarePage

    town = full_town()
    bare = town.papers.add_child(instance=BarePage(title="Page nue", slug="nue"))
    browser = Client(SERVER_NAME="localhost")
    addresses = {
        "bare page": bare.url,
        "portal home": "/citoyens/",
        "section": "/citoyens/theme-3/",
        "guide": "/citoyens/theme-3/guide-7/",
        "procedure of 400 fields": "/citoyens/theme-3/longue/",
        "directory of 20 services": "/citoyens/annuaire/",
        "service": "/citoyens/annuaire/service-3/",
        "site map": "/citoyens/plan-du-site/",
    }
    found = figures({name: partial(browser.get, url) for name, url in addresses.items()}, ROUNDS)
    report("A portal of 200 pages, nobody signed in", found, "bare page")
    assert {figure.status for figure in found.values()} == {200}
    assert max(figure.queries for figure in found.values()) <= MOST_QUERIES
