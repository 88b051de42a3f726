"""A list is pasted as it comes, and what was added or deleted is taken back by one button."""

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import field, step, when
from tests.browser.test_builder import CARDS, edit, unfold
from tests.browser.test_editor import VENDOR
from tests.factories import AdministratorFactory

pytestmark = pytest.mark.django_db(transaction=True)

CHOICES = '[data-contentpath="choices"] input[type="text"]:visible'
SIBLING = field("yes_no", "frere", "Un frère y est-il ?")
WHICH = field("text", "lequel", "Lequel ?", shown_if=when("frere", "is", "true"))


@pytest.fixture
def editor(desk, sign_in) -> Page:
    desk.set_viewport_size({"width": 1280, "height": 2_400})
    sign_in(desk, AdministratorFactory())
    return desk


def shown(page: Page):
    return page.locator(f"{CARDS}:visible")


def test_a_list_is_pasted_as_it_comes_and_taken_back(editor, axe, screenshot):
    edit(editor, step("Une", field("choice", "ecole", "École", choices=["Pasteur", "Autre"])))
    card = shown(editor).first
    unfold(card)
    answers = card.locator(CHOICES)

    def paste(text: str) -> None:
        card.get_by_role("button", name="Coller une liste").click()
        card.get_by_label("Une réponse par ligne").fill(text)
        card.get_by_role("button", name="Ajouter ces réponses").click()

    paste("École\tVille\nJules-Ferry\tMetz\n\nPASTEUR\tMetz\n" + "x" * 300)
    expect(answers).to_have_count(5)
    assert answers.nth(3).input_value() == "Jules-Ferry"
    said = card.get_by_role("status")
    for words in ("ajoutées : 3", "laissées de côté : 1", "200 signes : 1", "première colonne"):
        expect(said).to_contain_text(words)
    expect(said.get_by_role("button", name="Les retirer")).to_be_focused()
    axe(editor, VENDOR)
    screenshot(editor, "builder-coller")
    editor.keyboard.press("Enter")
    expect(answers).to_have_count(2)
    expect(card.get_by_role("button", name="Coller une liste")).to_be_focused()

    paste("•\tLes Tilleuls\n• Les Prés")
    paste("1. La Source\n2) Le Lac")
    expect(answers).to_have_count(6)
    found = answers.evaluate_all("(inputs) => inputs.map(({ value }) => value)")
    assert found == ["Pasteur", "Autre", "Les Tilleuls", "Les Prés", "La Source", "Le Lac"]
    paste("- de 3 ans\n3 ans et plus")
    assert answers.nth(6).input_value() == "- de 3 ans"


def test_a_question_deleted_is_put_back_with_what_asked_it(editor, axe):
    edit(editor, step("Une", SIBLING, WHICH), step("Deux", field("text", "nom", "Nom")))
    shown(editor).first.get_by_role("button", name="Supprimer").first.click()
    expect(shown(editor)).to_have_count(2)
    said = editor.get_by_role("status").filter(has_text="« Un frère y est-il ? » est supprimée")
    back = said.get_by_role("button", name="Annuler la suppression")
    expect(back).to_be_focused()
    axe(editor, VENDOR)
    editor.keyboard.press("Enter")
    expect(shown(editor)).to_have_count(3)
    expect(shown(editor).first.get_by_role("heading").first).to_contain_text("Un frère y est-il ?")
    sentence = shown(editor).nth(1).locator(".parvis-summary").first
    expect(sentence).to_have_text("Affichée si « Un frère y est-il ? » est « Oui »")
    expect(editor.locator(".parvis-point")).to_have_count(0)


def test_a_step_deleted_is_put_back_with_its_questions(editor):
    edit(editor, step("Une", SIBLING), step("Deux", WHICH))
    steps = editor.locator(".parvis-steps > div > [data-streamfield-child]:visible")
    steps.first.get_by_role("button", name="Supprimer").first.click()
    expect(steps).to_have_count(1)
    editor.get_by_role("button", name="Annuler la suppression").click()
    expect(steps).to_have_count(2)
    expect(steps.first.get_by_role("heading").first).to_contain_text("Étape 1")
    expect(shown(editor)).to_have_count(2)
    question = shown(editor).first
    expect(question.get_by_label("Question", exact=True)).to_be_hidden()
    question.get_by_role("heading").first.click()
    expect(question.get_by_label("Question", exact=True)).to_have_value("Un frère y est-il ?")
