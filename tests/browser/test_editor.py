"""An editor builds a form with menus only, publishes it, and citizens find it."""

import re

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import chosen, field, step
from tests.factories import AdministratorFactory
from tests.town import procedure, section

pytestmark = pytest.mark.django_db(transaction=True)

# Wagtail's own markup, not ours.
VENDOR = [".w-minimap__list"]


@pytest.fixture
def editor(desk, sign_in) -> Page:
    # So tall that the bar of actions stands before no button.
    desk.set_viewport_size({"width": 1280, "height": 2_400})
    sign_in(desk, AdministratorFactory())
    return desk


def open_form(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("tab", name=re.compile("^Formulaire")).click()


def add_step(page: Page, title: str) -> None:
    page.get_by_role("button", name="Ajouter une étape").last.click()
    page.get_by_label("Titre de l’étape").last.fill(title)


def add_question(page: Page, kind: str, question: str):
    page.get_by_role("button", name="Ajouter une question").last.click()
    page.get_by_role("option", name=kind).click()
    card = page.locator(".parvis-fields > div > [data-streamfield-child]").last
    card.get_by_label("Question", exact=True).fill(question)
    return card


def act(page: Page, name: str) -> None:
    page.locator("footer .w-dropdown__toggle").click()
    page.get_by_role("button", name=name).click()


def test_an_editor_builds_a_form_with_a_rule_and_citizens_fill_it(editor, axe, screenshot):
    parent = section()
    editor.goto(f"/admin/pages/add/portals/procedurepage/{parent.pk}/")
    editor.get_by_role("textbox", name="Titre").fill("Demander un composteur")
    editor.get_by_role("tab", name=re.compile("^Formulaire")).click()

    add_step(editor, "Votre logement")
    first = add_question(editor, "Une seule réponse", "Où habitez-vous ?")
    answers = first.locator('[data-contentpath="choices"] input[type="text"]')
    answers.nth(0).fill("Maison")
    answers.nth(1).fill("Immeuble")

    second = add_question(editor, "Texte court", "Quel bâtiment ?")
    second.get_by_role("heading", name="Affichée seulement si…").click()
    second.get_by_role("button", name="Ajouter une condition").click()
    second.get_by_label("Si la question").select_option("Où habitez-vous ?")
    second.get_by_label("Comparaison").select_option("est")
    second.get_by_label("Réponse attendue").select_option("Immeuble")
    said = second.locator(".parvis-summary").first
    expect(said).to_have_text("Affichée si « Où habitez-vous ? » est « Immeuble »")
    axe(editor, VENDOR)
    screenshot(editor, "editeur")

    editor.get_by_role("tab", name="Traitement et données").click()
    editor.get_by_label("Service chargé de la demande").fill("Déchets")
    act(editor, "Publier")
    expect(editor.get_by_text("Demander un composteur").first).to_be_visible()

    editor.goto("/demarches/voirie/demander-un-composteur/demande/")
    expect(editor.get_by_text("Où habitez-vous ?")).to_be_visible()
    expect(editor.get_by_text("Quel bâtiment ?")).to_be_hidden()
    editor.get_by_label("Immeuble").check()
    expect(editor.get_by_label("Quel bâtiment ?")).to_be_visible()


def test_a_refused_publication_shows_each_cause_where_it_is(editor, axe, screenshot):
    page = procedure(step("Une", field("choice", "motif", "Motif", choices=["Seul"])), service="")
    open_form(editor, f"/admin/pages/{page.pk}/edit/")
    act(editor, "Publier")
    expect(editor.get_by_text("Rien n’a encore été publié")).to_be_visible()
    editor.get_by_role("tab", name=re.compile("^Formulaire")).click()
    expect(editor.get_by_text("« Motif » propose moins de deux réponses.").first).to_be_visible()
    axe(editor, VENDOR)
    screenshot(editor, "editeur-erreurs")


def test_rules_follow_a_question_that_is_renamed_moved_or_copied(editor):
    page = procedure(
        step(
            "Une",
            field("choice", "motif", "Motif", choices=["Naissance", "Autre"]),
            field("text", "suite", "Lequel ?", shown_if=chosen("motif", "Autre")),
        )
    )
    open_form(editor, f"/admin/pages/{page.pk}/edit/")
    cards = editor.locator(".parvis-fields > div > [data-streamfield-child]")
    said = cards.nth(1).locator(".parvis-summary").first

    cards.nth(0).get_by_role("heading").first.click()
    cards.nth(0).get_by_label("Question", exact=True).fill("Raison")
    expect(said).to_have_text("Affichée si « Raison » est « Autre »")

    editor.locator(".parvis-steps > div > [data-streamfield-child]").first.get_by_role(
        "button", name="Dupliquer"
    ).first.click()
    cards.nth(2).get_by_role("heading").first.click()
    cards.nth(2).get_by_label("Question", exact=True).fill("Raison bis")
    expect(cards.nth(3).locator(".parvis-summary").first).to_have_text(
        "Affichée si « Raison bis » est « Autre »"
    )
    expect(said).to_have_text("Affichée si « Raison » est « Autre »")

    cards.nth(0).get_by_role("button", name="Descendre").first.click()
    cards.nth(0).get_by_role("heading").first.click()
    cards.nth(0).get_by_role("heading", name="Affichée seulement si…").click()
    expect(cards.nth(0).get_by_text("Cette question vient plus loin")).to_be_visible()


def test_a_rule_is_made_by_keyboard_only(editor):
    page = procedure(
        step("Une", field("yes_no", "rappel", "Être rappelé ?"), field("phone", "tel", "Votre téléphone"))
    )
    open_form(editor, f"/admin/pages/{page.pk}/edit/")
    card = editor.locator(".parvis-fields > div > [data-streamfield-child]").nth(1)
    press = editor.keyboard.press
    card.get_by_role("button", name="Afficher/masquer la section").first.focus()
    press("Enter")
    card.get_by_role("button", name="Afficher/masquer la section").nth(1).focus()
    press("Enter")
    card.get_by_role("button", name="Ajouter une condition").focus()
    press("Enter")
    card.get_by_label("Si la question").focus()
    press("ArrowDown")
    press("Tab")
    press("Tab")
    press("ArrowDown")
    expect(card.locator(".parvis-summary").first).to_have_text("Affichée si « Être rappelé ? » est « Oui »")
