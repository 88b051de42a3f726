"""A procedure that was never saved is checked, seen and kept like the others."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_builder import CARDS, card
from tests.factories import AdministratorFactory
from tests.town import procedure, section

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor(desk, sign_in) -> Page:
    desk.set_viewport_size({"width": 1280, "height": 2_400})
    sign_in(desk, AdministratorFactory())
    desk.goto(f"/admin/pages/add/portals/procedurepage/{section().pk}/")
    desk.get_by_role("textbox", name=re.compile(r"^Titre\b")).fill("Demander une dérogation")
    desk.get_by_role("tab", name=re.compile("^Formulaire")).click()
    return desk


def ask(page: Page, kind: str, words: str):
    asked = page.locator(f"{CARDS}:visible")
    number = asked.count()
    page.get_by_role("button", name="Ajouter une question").last.click()
    expect(page.get_by_role("combobox").last).to_be_focused()
    page.keyboard.type(kind)
    page.keyboard.press("Enter")
    expect(asked).to_have_count(number + 1)
    asked.last.get_by_label("Question", exact=True).fill(words)
    return asked.last


def test_what_breaks_is_said_before_the_first_saving(editor):
    ask(editor, "Oui ou non", "Un frère y est-il ?")
    depends = ask(editor, "Texte court", "Son nom")
    depends.get_by_role("heading", name="Affichée seulement si…").click()
    depends.get_by_role("button", name="Ajouter une condition").click()
    depends.get_by_label("Si la question").select_option("Un frère y est-il ?")
    depends.get_by_label("Réponse attendue").select_option("Oui")
    card(editor, 0).get_by_role("button", name="Supprimer").first.click()
    point = editor.locator(".parvis-point")
    expect(point).to_contain_text("n’existe plus")
    point.get_by_role("button", name="Toujours l’afficher").click()
    expect(point).to_have_count(0)


def test_two_lists_just_added_have_answers_of_their_own(editor):
    for words in ("École demandée", "École de secteur"):
        ask(editor, "Une seule réponse", words)
    ids = editor.locator('.parvis-fields [data-contentpath="choices"] input[name$="-id"]')
    expect(ids).to_have_count(4)
    assert len(set(ids.evaluate_all("(found) => found.map(({ value }) => value)"))) == 4


def test_the_form_is_what_is_seen_once_the_page_saved_itself(editor):
    ask(editor, "Texte court", "Votre nom")
    # What the first saving does: the menu of the preview is drawn again.
    editor.locator("#id_preview_mode").evaluate("(menu) => menu.replaceWith(menu.cloneNode(true))")
    editor.locator("[data-side-panel-toggle='preview']").click()
    expect(editor.locator("#id_preview_mode")).to_have_value("form")


def test_the_form_can_be_tried_as_soon_as_the_page_has_saved_itself(editor):
    page = procedure(slug="derogation")
    link = editor.locator("[data-parvis-trial]")
    expect(link).to_be_hidden()
    # What the first saving does: the page has the address of its editor, and says that it is saved.
    editor.evaluate(
        "(pk) => { history.replaceState(null, '', `/admin/pages/${pk}/edit/`);"
        " document.dispatchEvent(new CustomEvent('w-autosave:success', { detail: {} })); }",
        page.pk,
    )
    expect(link).to_be_visible()
    expect(editor.get_by_text("Donnez un titre à la page")).to_be_hidden()
    editor.goto(link.get_attribute("href"))
    expect(editor.get_by_role("heading", name="Essayer le formulaire")).to_be_visible()
