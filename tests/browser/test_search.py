"""The search, seen: axe, no fault of the browser, nothing wider than the screen."""

import pytest
from django.core.cache import cache

from portals.models import GuidePage, SectionPage
from tests.town import procedure, section

LONG = "Demander l’autorisation d’occuper le domaine public pour un déménagement ou des travaux de rénovation"
SCREENS = [(390, 844), (1280, 900)]


@pytest.fixture(params=SCREENS, ids=["phone", "desk"])
def screen(request, transactional_db, new_page):
    cache.clear()
    return new_page(*request.param)


@pytest.fixture
def shown(axe, screenshot):
    def check(page, name):
        axe(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= page.viewport_size["width"], f"{name} is wider than the screen"
        screenshot(page, name)

    return check


@pytest.fixture
def papers(transactional_db) -> SectionPage:
    """Thirty pages of one theme and one of another, with long titles."""
    papers = section("Papiers et état civil", "papiers")
    for number in range(30):
        papers.add_child(
            instance=GuidePage(
                title=f"{LONG}, cas {number}", slug=f"fiche-{number}", summary="Occuper la rue. " * 12
            )
        )
    procedure(title="Occuper la rue", slug="occuper", summary="Pour un jour ou pour un mois.")
    return papers


def test_searching_from_the_home_to_the_form(screen, shown, papers):
    screen.goto(papers.get_parent().get_url())
    shown(screen, "search-home")
    screen.get_by_label("Cherchez une démarche, un sujet").fill("occuper la rue")
    screen.keyboard.press("Enter")
    screen.get_by_text("31 résultats").wait_for()
    shown(screen, "search-results")
    assert screen.locator(".result").first.get_by_role("link").first.inner_text() == "Occuper la rue"
    screen.get_by_role("link", name="Faire la demande : Occuper la rue").click()
    screen.get_by_label("Votre nom").wait_for()


def test_searching_from_any_page(screen, shown, papers):
    screen.goto(papers.get_url())
    if screen.viewport_size["width"] < 900:
        screen.get_by_role("link", name="Rechercher").click()
        shown(screen, "search-asked")
    screen.get_by_role("searchbox").fill("deménagemant")
    screen.keyboard.press("Enter")
    screen.get_by_text("pour « déménagement »").wait_for()
    screen.get_by_role("link", name="Page 3").click()
    shown(screen, "search-last-page")


def test_finding_nothing(screen, shown, papers):
    screen.goto(f"{papers.get_parent().get_url()}recherche/?q=xylophone+" + "z" * 150)
    screen.get_by_text("Nous n’avons rien trouvé").wait_for()
    shown(screen, "search-nothing")
