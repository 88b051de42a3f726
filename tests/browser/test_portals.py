"""The pages of the portals in a browser: for everybody, on a phone and on a desk."""

import json

import pytest

from portals.models import SectionPage
from tests.three_portals import Town, three_portals

PAGES = ["/", "/citoyens/", "/citoyens/papiers/", "/citoyens/papiers/actes/", "/citoyens/nulle-part/"]
LONG = "Faire reconnaître en France un acte d’état civil établi à l’étranger par un consulat de France"
TEXT = [
    ("heading", "Qui peut demander"),
    (
        "text",
        '<p>Toute personne <b>majeure</b>, avec <a href="https://www.service-public.fr">ses papiers</a>.</p>',
    ),
    ("callout", {"kind": "info", "title": "Bon à savoir", "text": "<p>C’est gratuit.</p>"}),
    ("callout", {"kind": "warning", "title": "Attention", "text": "<p>Fermé le 24 décembre.</p>"}),
    ("callout", {"kind": "success", "title": "C’est fait", "text": ""}),
    ("heading", "Comment faire"),
    ("steps", [{"title": "Préparez", "text": "<p>Vos papiers.</p>"}, {"title": "Envoyez", "text": ""}]),
    ("heading", "Questions"),
    ("accordion", [{"title": "Combien de temps ?", "text": "<p>Trois jours.</p>"}]),
    (
        "contact",
        {
            "name": "État civil",
            "address": "1 place",
            "phone": "03 87 55 55 56",
            "email": "etat-civil@valmont.example",
            "opening_hours": "8 h 30",
        },
    ),
]


@pytest.fixture
def town(live_server) -> Town:
    """Valmont, with a long guide and a menu."""
    town = three_portals()
    town.guide.title = LONG
    town.guide.documents = "Votre pièce d’identité\nUn justificatif"
    town.guide.body = json.dumps([{"type": kind, "value": value} for kind, value in TEXT])
    town.guide.save_revision().publish()
    town.citizens.add_child(instance=SectionPage(title="Voirie", slug="voirie"))
    town.link(town.papers)
    return town


def wide_by(page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("palette", ["citizens", "families", "officials"])
def test_every_page_is_for_everybody(new_page, town, watch, axe, screenshot, palette, scheme):
    watch.allow("status of 404")
    town.citizens.palette = palette
    town.citizens.save_revision().publish()
    for width in (390, 1280):
        page = new_page(width, color_scheme=scheme)
        for path in PAGES:
            page.goto(path)
            axe(page)
            screenshot(page, f"portals-{palette}-{scheme}{path.replace('/', '-').rstrip('-')}")


def test_nothing_is_wider_than_a_small_phone(new_page, town, watch):
    watch.allow("status of 404")
    page = new_page(320)
    for path in PAGES:
        page.goto(path)
        assert wide_by(page) <= 0, path


def test_the_menu_opens_on_a_phone_without_javascript(new_page, town, axe):
    page = new_page(390, java_script_enabled=False)
    page.goto("/citoyens/")
    link = page.locator(".menu").get_by_role("link", name="Papiers")
    assert not link.is_visible()
    page.get_by_text("Menu", exact=True).click()
    link.click()
    assert page.url.endswith("/citoyens/papiers/")


def test_the_open_menu_is_for_everybody_too(phone, town, axe):
    phone.goto("/citoyens/")
    phone.get_by_text("Menu", exact=True).click()
    axe(phone)


def test_the_keyboard_skips_to_the_content(desk, town):
    desk.goto("/citoyens/papiers/actes/")
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.textContent") == "Aller au contenu"
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.id") == "contenu"


def test_a_question_unfolds_with_the_keyboard(desk, town):
    desk.goto("/citoyens/papiers/actes/")
    desk.get_by_text("Combien de temps ?").focus()
    desk.keyboard.press("Enter")
    assert desk.get_by_text("Trois jours.").is_visible()


def test_print_keeps_the_text_and_drops_the_menus(desk, town):
    desk.goto("/citoyens/papiers/actes/")
    desk.emulate_media(media="print")
    assert desk.get_by_role("heading", level=1).is_visible()
    assert not desk.locator(".bar").is_visible()
    assert not desk.locator(".footer").is_visible()
