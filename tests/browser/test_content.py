"""News, events and every block of content in a browser: three palettes, long and missing content."""

import pytest

from tests import every_block
from tests.three_portals import Town, three_portals

PAGES = [
    "/citoyens/",
    "/citoyens/papiers/actes/",
    "/citoyens/actualites/",
    "/citoyens/actualites/nouvelle-0/",
    "/citoyens/actualites/nouvelle-1/",
    "/citoyens/agenda/",
    "/citoyens/agenda/date-0/",
    "/citoyens/agenda/date-1/",
]
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def town(live_server) -> Town:
    """Valmont, with news, events, and a guide that has every block."""
    town = three_portals()
    every_block.life(town)
    town.guide.documents = "Votre pièce d’identité\nUn justificatif"
    town.guide.body = every_block.body_of(every_block.every_block(town))
    town.guide.save_revision().publish()
    town.link(town.papers)
    return town


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("palette", ["citizens", "families", "officials"])
def test_every_page_and_every_block_is_for_everybody(new_page, town, axe, screenshot, palette, scheme):
    town.citizens.palette = palette
    town.citizens.save_revision().publish()
    for width in (390, 1280):
        page = new_page(width, color_scheme=scheme)
        for path in PAGES:
            page.goto(path)
            axe(page)
            screenshot(page, f"content-{palette}-{scheme}{path.replace('/', '-').rstrip('-')}")


def test_nothing_is_wider_than_a_small_phone(new_page, town):
    page = new_page(320)
    for path in PAGES:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, path


def test_a_form_in_a_page_is_begun_without_javascript(new_page, town):
    page = new_page(390, java_script_enabled=False)
    page.goto("/citoyens/papiers/actes/")
    page.get_by_label("Votre nom").fill("Camille Martin")
    page.get_by_label("E-mail").fill("camille@example.org")
    page.get_by_role("button", name="Continuer").click()
    assert "/citoyens/papiers/acte/demande/" in page.url
    assert page.get_by_text("Camille Martin").is_visible()


def test_a_page_is_judged_with_the_keyboard(desk, town, axe, screenshot):
    desk.goto("/citoyens/papiers/actes/")
    desk.get_by_role("button", name="Non", exact=True).focus()
    desk.keyboard.press("Enter")
    desk.get_by_label("Que pourrions-nous améliorer ?").fill("Où est le tarif ?")
    axe(desk)
    screenshot(desk, "content-useful")
    desk.get_by_role("button", name="Envoyer").click()
    assert desk.get_by_text("Vos mots sont gardés").is_visible()


def test_paper_keeps_the_text_and_drops_what_is_pressed(desk, town):
    desk.goto("/citoyens/papiers/actes/")
    desk.emulate_media(media="print")
    assert desk.get_by_text("Tarifs de la cantine").is_visible()
    for selector in (".useful", ".related", ".inline-form form", ".video__poster"):
        assert not desk.locator(selector).first.is_visible(), selector
