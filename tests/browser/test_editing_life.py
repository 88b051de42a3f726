"""A day of those who write: a news item with its picture, a guide reviewed, refused, corrected."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from playwright.sync_api import Locator, Page, expect
from wagtail.images import get_image_model

from portals.accounts import roles
from portals.models import GuidePage, NewsIndexPage
from tests.factories import UserFactory
from tests.three_portals import three_portals

pytestmark = pytest.mark.django_db(transaction=True)

# Wagtail's own markup, not ours.
VENDOR = [".w-minimap__list", ".w-field__comment-button", ".Draftail-Toolbar", "#wagtail-sidebar"]


TITLE = re.compile(r"^Titre\b")


class Hand:
    """Does what a person does, and counts it: a click, a key chord or a field filled is one action."""

    def __init__(self) -> None:
        self.actions = 0

    def click(self, what: Locator) -> None:
        """Press."""
        self.actions += 1
        what.click()

    def fill(self, field: Locator, words: str) -> None:
        """Type in a field."""
        self.actions += 1
        field.fill(words)

    def choose(self, menu: Locator, words: str) -> None:
        """Take one line of a menu."""
        self.actions += 1
        menu.select_option(words)

    def give(self, field: Locator, name: str, content: bytes) -> None:
        """Choose a file."""
        self.actions += 1
        field.set_input_files({"name": name, "mimeType": "image/jpeg", "buffer": content})


def picture() -> bytes:
    drawn = BytesIO()
    Image.new("RGB", (1600, 900), "#0b5f66").save(drawn, "JPEG")
    return drawn.getvalue()


def member(group, first_name: str, last_name: str = "Martin"):
    person = UserFactory(first_name=first_name, last_name=last_name)
    person.groups.add(group)
    return person


@pytest.fixture
def town():
    town = three_portals()
    roles.ensure_roles()
    for portal in (town.citizens, town.families):
        portal.add_child(instance=NewsIndexPage(title="Actualités", slug="actualites"))
    return town


@pytest.fixture
def communication(town, desk, sign_in) -> Page:
    sign_in(desk, member(roles.communication_team(), "Inès", "Marchal"))
    return desk


@pytest.fixture
def editor(town, new_page, sign_in) -> Page:
    page = new_page(1280)
    sign_in(page, member(roles.editors_of(town.papers, "Rédaction des papiers"), "Sylvie", "Hoffmann"))
    return page


def test_a_news_item_with_its_picture_is_online_in_twelve_actions(communication, town, axe, screenshot):
    page, hand = communication, Hand()
    page.goto("/admin/")
    axe(page, VENDOR)
    hand.click(page.get_by_role("link", name="Nouvelle actualité"))
    axe(page, VENDOR)
    hand.click(page.locator(".where").get_by_role("link", name="Actualités").first)
    hand.fill(page.get_by_role("textbox", name=TITLE), "Le parc rouvre samedi")
    hand.fill(page.get_by_role("textbox", name="Introduction"), "Allées refaites et jeux neufs.")
    hand.click(page.get_by_role("button", name="Choisir une image"))
    hand.click(page.get_by_role("tab", name="Transférer"))
    hand.give(page.locator("#id_image-chooser-upload-file"), "parc.jpg", picture())
    expect(page.locator("#id_image-chooser-upload-title")).to_have_value("parc")
    hand.click(page.locator(".modal-body").get_by_role("button", name="Transférer"))
    expect(page.locator(".modal-body")).to_have_count(0)
    hand.fill(page.get_by_role("textbox", name="Ce que montre l’image"), "Des enfants sur les jeux du parc")
    screenshot(page, "redaction-actualite")
    hand.click(page.locator("[name=action-publish]"))
    expect(page.locator(".messages .success")).to_contain_text("Le parc rouvre samedi")
    page.goto(town.citizens.get_url())
    expect(page.get_by_role("link", name="Le parc rouvre samedi")).to_be_visible()
    assert hand.actions <= 12


def test_a_guide_is_sent_to_review_refused_corrected_and_published(
    communication, editor, town, axe, screenshot
):
    editor.goto("/admin/")
    editor.get_by_role("link", name="Nouvelle page d’information").click()
    editor.get_by_role("textbox", name=TITLE).fill("Changer de prénom")
    editor.get_by_role("textbox", name="Résumé").fill("Qui peut le demander, et comment.")
    expect(editor.locator("#id_slug")).to_have_value("changer-de-prenom")
    editor.locator("[name=action-submit]").click()
    expect(editor.locator(".messages .success")).to_contain_text("envoyée en relecture")
    editor.goto("/admin/")
    expect(editor.get_by_role("heading", name="Envoyées en relecture")).to_be_visible()
    expect(editor.get_by_text("En relecture", exact=True)).to_be_visible()
    axe(editor, VENDOR)
    screenshot(editor, "redaction-accueil")

    communication.goto("/admin/")
    expect(communication.get_by_role("heading", name="À relire 1")).to_be_visible()
    axe(communication, VENDOR)
    communication.get_by_role("link", name="Relire").click()
    communication.locator("footer .w-dropdown__toggle").click()
    communication.get_by_role("button", name="Demander des corrections").click()
    communication.locator(".modal-body textarea").fill("Il manque le coût.")
    communication.locator(".modal-body").get_by_role("button", name="Demander des corrections").click()
    expect(communication.locator(".messages .success")).to_be_visible()

    editor.goto("/admin/")
    expect(editor.get_by_text("À corriger", exact=True)).to_be_visible()
    expect(editor.get_by_text("Il manque le coût.")).to_be_visible()
    editor.get_by_role("link", name="Changer de prénom").click()
    expect(editor.locator(".messages")).to_contain_text("Il manque le coût.")
    editor.get_by_role("textbox", name="Coût").fill("Gratuit")
    axe(editor, VENDOR)
    editor.locator("[name=action-submit]").click()
    expect(editor.locator(".messages .success")).to_be_visible()

    communication.goto("/admin/")
    communication.get_by_role("link", name="Relire").click()
    communication.get_by_role("button", name="Approuver et publier").click()
    expect(communication.locator(".messages .success")).to_be_visible()
    page = GuidePage.objects.get(title="Changer de prénom")
    assert page.live and page.cost == "Gratuit"
    communication.goto(page.get_url())
    expect(communication.get_by_role("heading", name="Changer de prénom")).to_be_visible()


def test_the_checks_beside_the_preview_speak_french(communication, town, watch):
    watch.allow("axe.run results")
    page = communication
    image = get_image_model().objects.create(title="Parc", file=ContentFile(picture(), "parc.jpg"))
    value = {"image": image.pk, "description": "parc_2026.jpg", "caption": ""}
    town.guide.body = [{"type": "image", "value": value}]
    town.guide.save_revision().publish()
    page.goto(f"/admin/pages/{town.guide.pk}/edit/")
    page.locator("[data-side-panel-toggle=checks]").click()
    expect(page.get_by_text("Une image est décrite par le nom de son fichier")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_reports_are_read_at_both_widths(town, new_page, sign_in, axe, screenshot, width):
    town.papers.add_child(
        instance=GuidePage(
            title="Se marier",
            checked_on=date(2024, 1, 1),
            body=[{"type": "text", "value": '<p><a href="#a">b</a></p>'}],
        )
    )
    page = new_page(width)
    sign_in(page, member(roles.communication_team(), "Inès"))
    for name in ("pages-a-verifier", "liens-casses"):
        page.goto(f"/admin/{name}/")
        expect(page.get_by_role("link", name="Se marier")).to_be_visible()
        axe(page, VENDOR)
        screenshot(page, name)
    page.goto("/admin/pages-a-verifier/")
    page.get_by_role("button", name="Marquer comme relue aujourd’hui").first.click()
    expect(page.get_by_text("est notée comme vérifiée aujourd’hui")).to_be_visible()
