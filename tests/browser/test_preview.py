"""The preview beside the editor shows the step being written, as somebody simulated would see it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import field, prefill, step
from tests.browser.test_builder import CARDS, edit, unfold
from tests.factories import AdministratorFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor(new_page, sign_in) -> Iterator[Page]:
    page = new_page(1600, 1_200)
    sign_in(page, AdministratorFactory())
    edit(
        page,
        step("Votre arbre", field("text", "espece", "Quelle espèce ?")),
        step("Vous", field("text", "nom", "Votre nom", prefill=prefill("profile", "nom"))),
    )
    page.locator("[data-side-panel-toggle='preview']").click()
    # Wagtail looks at what changes a moment after the page is there, and then from time to time.
    page.wait_for_function("wagtail.app.queryController('w-unsaved').initialFormData")
    expect.set_options(timeout=40_000)
    yield page
    expect.set_options(timeout=5_000)


def seen(page: Page):
    return page.frame_locator(".w-preview iframe").last


def title(page: Page, name: str):
    return seen(page).get_by_role("heading", name=name, exact=True)


def write(page: Page, place: int, words: str) -> None:
    card = page.locator(CARDS).nth(place)
    if not card.get_by_label("Question", exact=True).is_visible():
        unfold(card)
    # Typed, as a person does: the preview waits for the keys.
    card.get_by_label("Question", exact=True).fill("")
    card.get_by_label("Question", exact=True).press_sequentially(words)


def test_the_preview_follows_the_step_that_is_written_and_keeps_it_when_it_is_drawn_again(editor, screenshot):
    expect(title(editor, "Votre arbre")).to_be_visible()
    expect(title(editor, "Vous")).to_be_visible()
    write(editor, 1, "Votre nom de famille")
    expect(seen(editor).get_by_label("Votre nom de famille")).to_be_visible()
    expect(title(editor, "Votre arbre")).to_be_hidden()
    expect(seen(editor).get_by_text("Étape 2 sur 2")).to_be_visible()
    screenshot(editor, "builder-apercu")
    write(editor, 0, "Quel arbre ?")
    expect(seen(editor).get_by_label("Quel arbre ?")).to_be_visible()
    expect(title(editor, "Vous")).to_be_hidden()


def test_the_person_chosen_stays_and_the_whole_form_is_one_button_away(editor):
    editor.locator("#id_preview_mode").select_option("form-marie")
    write(editor, 1, "Votre nom de famille")
    expect(seen(editor).get_by_label("Votre nom de famille")).to_have_value("Durand")
    expect(title(editor, "Votre arbre")).to_be_hidden()
    seen(editor).get_by_role("button", name="Voir toutes les étapes").click()
    expect(title(editor, "Votre arbre")).to_be_visible()
    seen(editor).get_by_role("button", name="Ne voir que l’étape en cours").click()
    expect(title(editor, "Votre arbre")).to_be_hidden()


def test_the_page_is_shown_while_the_guide_is_written_and_the_form_again_after(editor):
    write(editor, 1, "Votre nom de famille")
    expect(seen(editor).get_by_label("Votre nom de famille")).to_be_visible()
    editor.get_by_role("tab", name=re.compile("^Guide")).click()
    editor.get_by_role("textbox", name=re.compile(r"^Titre\b")).fill("")
    editor.get_by_role("textbox", name=re.compile(r"^Titre\b")).press_sequentially("Demander un chêne")
    expect(editor.locator("#id_preview_mode")).to_have_value("")
    expect(title(editor, "Demander un chêne")).to_be_visible()
    editor.get_by_role("tab", name=re.compile("^Formulaire")).click()
    write(editor, 0, "Quel arbre ?")
    expect(seen(editor).get_by_label("Quel arbre ?")).to_be_visible()
    expect(editor.locator("#id_preview_mode")).to_have_value("form")
