"""Neither the keyboard nor what was written is lost by what happens in the editor."""

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import field, step, when
from tests.browser.test_builder import card, edit
from tests.factories import AdministratorFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor(desk, sign_in) -> Page:
    desk.set_viewport_size({"width": 1280, "height": 2_400})
    sign_in(desk, AdministratorFactory())
    return desk


def test_it_stays_on_the_card_that_a_button_mended_and_on_the_menu_that_was_left(editor):
    lost = field("text", "nom", "Son nom", shown_if=when("perdue", "filled"))
    edit(editor, step("Une", field("text", "ville", "Ville"), lost))
    point = card(editor, 1).locator(".parvis-point")
    point.get_by_role("button", name="Toujours l’afficher").focus()
    editor.keyboard.press("Enter")
    expect(point).to_have_count(0)
    expect(card(editor, 1).locator(".w-panel__toggle").first).to_be_focused()

    add = editor.get_by_role("button", name="Ajouter une question").last
    add.focus()
    editor.keyboard.press("Enter")
    expect(editor.get_by_role("combobox").last).to_be_focused()
    editor.keyboard.press("Escape")
    expect(add).to_be_focused()


def test_publishing_without_network_stays_on_the_page_and_says_so(editor):
    edit(editor, step("Une", field("text", "ville", "Ville")))
    editor.evaluate("Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })")
    editor.locator("[name=action-publish]").click()
    expect(editor.locator(".messages")).to_contain_text("toujours là")
    expect(card(editor, 0).get_by_role("heading").first).to_contain_text("Ville")
