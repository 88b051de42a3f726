"""Questions that are ready are added in one click, by keyboard as well, and twice without harm."""

import re

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.walk import questions
from forms_blocks.blocks.writing import field, step
from portals.models import ProcedurePage
from tests.browser.test_builder import CARDS, edit
from tests.browser.test_editor import VENDOR, act
from tests.factories import AdministratorFactory

pytestmark = pytest.mark.django_db(transaction=True)

MORE = "Autres questions toutes prêtes…"


@pytest.fixture
def editor(new_page, sign_in) -> Page:
    page = new_page(1280, 1_800)
    sign_in(page, AdministratorFactory())
    edit(page, step("Une", field("text", "objet", "Objet")))
    return page


def cards(page: Page):
    return page.locator(f"{CARDS}:visible")


def add(page: Page, name: str) -> None:
    page.get_by_role("button", name=MORE).click()
    page.get_by_role("button", name=re.compile(f"^{re.escape(name)}")).click()


def test_a_set_is_picked_from_a_menu_that_says_what_each_is_for(editor, axe, screenshot):
    editor.get_by_role("button", name=MORE).click()
    expect(editor.get_by_text("Seulement si la loi demande un accord", exact=False)).to_be_visible()
    axe(editor, VENDOR)
    screenshot(editor, "builder-toutes-pretes")
    editor.get_by_role("button", name=re.compile("^Pièces justificatives")).click()
    expect(cards(editor)).to_have_count(6)
    said = cards(editor).nth(4).locator(".parvis-summary").first
    expect(said).to_have_text("Affichée si « Êtes-vous hébergé ou hébergée chez quelqu’un ? » est « Oui »")
    axe(editor, VENDOR)


def test_it_is_done_and_undone_by_keyboard(editor):
    press = editor.keyboard.press
    editor.get_by_role("button", name=MORE).focus()
    press("Enter")
    expect(editor.get_by_role("button", name=re.compile("^Identité"))).to_be_focused()
    press("Escape")
    expect(editor.get_by_role("button", name=MORE)).to_be_focused()
    press("Enter")
    press("Tab")
    press("Enter")
    expect(cards(editor)).to_have_count(4)
    expect(editor.get_by_role("status").get_by_text("Ajouté à la fin de l’étape")).to_be_visible()
    expect(editor.get_by_role("button", name="Les retirer")).to_be_focused()
    press("Enter")
    expect(cards(editor)).to_have_count(1)
    expect(editor.get_by_role("button", name=MORE)).to_be_focused()


def test_twice_the_same_set_has_its_own_names_and_its_conditions_ask_within_it(editor):
    add(editor, "Lieu sur la voie publique")
    add(editor, "Lieu sur la voie publique")
    expect(cards(editor)).to_have_count(11)
    act(editor, "Publier")
    expect(editor.get_by_text("a été publiée").first).to_be_visible()
    found = list(questions(ProcedurePage.objects.get().raw_definition()))
    names = [one.field["value"]["identifier"] for one in found]
    assert len(names) == len(set(names)) == 9
    assert "lieu_2" in names
    fields = ProcedurePage.objects.get().raw_definition()[0]["value"]["fields"]
    first, second = (one["id"] for one in fields if one["value"].get("identifier", "").startswith("danger"))
    notes = [
        one["value"]["condition"]["tests"][0]["value"]["field"] for one in fields if one["type"] == "note"
    ]
    assert notes == [first, second]
    assert len({one["id"] for one in fields}) == len(fields)
