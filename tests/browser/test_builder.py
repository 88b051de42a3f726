"""The builder says what cannot work while it is written, and mends it with one button."""

import re

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import chosen, field, step, when
from tests.browser.test_editor import VENDOR, open_form
from tests.factories import AdministratorFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)

CARDS = ".parvis-steps > div > [data-streamfield-child] .parvis-fields > div > [data-streamfield-child]"


@pytest.fixture
def editor(desk, sign_in) -> Page:
    # So tall that the bar of actions stands before no button.
    desk.set_viewport_size({"width": 1280, "height": 2_400})
    sign_in(desk, AdministratorFactory())
    return desk


def edit(page: Page, *steps) -> None:
    open_form(page, f"/admin/pages/{procedure(*steps).pk}/edit/")


def card(page: Page, place: int):
    return page.locator(CARDS).nth(place)


def summary(page: Page, place: int):
    return card(page, place).locator(".parvis-summary").first


def unfold(block, *headings: str) -> None:
    block.get_by_role("heading").first.click()
    for heading in headings:
        block.get_by_role("heading", name=heading).first.click()


MOTIVE = field("choice", "motif", "Motif", choices=["Naissance", "Autre"])


def test_menus_become_an_expression_and_menus_again(editor, axe, screenshot):
    edit(editor, step("Une", MOTIVE, field("text", "suite", "Lequel ?", shown_if=chosen("motif", "Autre"))))
    second = card(editor, 1)
    unfold(second, "Affichée seulement si…")
    second.get_by_role("button", name="Écrire une expression").click()
    text = second.get_by_label("Expression", exact=True)
    expect(text).to_have_value('champs.motif == "Autre"')
    expect(summary(editor, 1)).to_have_text('Affichée si champs.motif == "Autre"')

    text.fill('champs.motf == "Autre"')
    point = second.locator(".parvis-point")
    expect(point).to_contain_text("Rien ne s’appelle ici « champs.motf »")
    axe(editor, VENDOR)
    screenshot(editor, "builder-expression")
    point.get_by_role("button", name="Écrire « champs.motif »").click()
    expect(text).to_have_value('champs.motif == "Autre"')
    expect(point).to_have_count(0)

    second.get_by_role("button", name="Revenir aux menus").click()
    expect(second.get_by_label("Réponse attendue").locator("option:checked")).to_have_text("Autre")
    expect(summary(editor, 1)).to_have_text("Affichée si « Motif » est « Autre »")


def test_what_menus_cannot_say_stays_an_expression(editor):
    raw = field("text", "suite", "Lequel ?")
    raw["value"]["condition"] = {"expression": 'champs.motif|lower == "autre"'}
    edit(editor, step("Une", MOTIVE, raw))
    unfold(card(editor, 1), "Affichée seulement si…")
    card(editor, 1).get_by_role("button", name="Revenir aux menus").click()
    expect(card(editor, 1).get_by_text("Les menus ne savent pas le dire")).to_be_visible()
    expect(card(editor, 1).get_by_label("Expression", exact=True)).to_be_visible()


def test_the_name_of_a_question_is_picked_from_a_menu(editor):
    edit(editor, step("Une", MOTIVE, field("computed", "calcul", "Calcul", value="")))
    unfold(card(editor, 1))
    value = card(editor, 1).locator('[data-contentpath="value"]')
    value.get_by_label("Insérer le nom d’une question…").select_option("Motif")
    expect(card(editor, 1).get_by_label("Valeur", exact=True)).to_have_value("{{ champs.motif }}")


def test_a_question_moved_below_its_rule_says_so_and_moves_back(editor, screenshot):
    edit(
        editor,
        step(
            "Une",
            field("yes_no", "rappel", "Être rappelé ?"),
            field("phone", "tel", "Téléphone", shown_if=when("rappel", "is", "true")),
        ),
    )
    card(editor, 0).get_by_role("button", name="Descendre").first.click()
    point = card(editor, 0).locator(".parvis-point")
    expect(point).to_contain_text("vient plus loin")
    screenshot(editor, "builder-remonter")
    point.get_by_role("button", name="Remonter « Être rappelé ? »").click()
    expect(card(editor, 0).get_by_role("heading").first).to_contain_text("Être rappelé ?")
    expect(editor.locator(".parvis-point")).to_have_count(0)


def test_a_condition_that_can_never_hold_is_refused_with_its_button(editor):
    never = chosen("motif", "Autre", "Naissance")
    never["mode"] = "all"
    edit(editor, step("Une", MOTIVE, field("text", "suite", "Lequel ?", shown_if=never)))
    point = card(editor, 1).locator(".parvis-point")
    expect(point).to_contain_text("n’est jamais posée")
    point.get_by_role("button", name="Toujours l’afficher").click()
    expect(point).to_have_count(0)
    expect(summary(editor, 1)).to_be_hidden()


def test_a_first_answer_and_a_check_are_read_back_as_sentences(editor, axe, screenshot):
    edit(editor, step("Une", MOTIVE, field("text", "nom", "Votre nom")))
    name = card(editor, 1)
    unfold(name, "Première réponse")
    name.get_by_label("Elle vient").select_option("Du compte de la personne")
    name.get_by_label("Ce que dit le compte").select_option("le nom du compte")
    name.get_by_label("Ensuite").select_option("La personne ne peut pas la modifier")
    expect(summary(editor, 1)).to_have_text("Prérempli avec le nom du compte (verrouillé)")

    one = editor.locator(".parvis-steps > div > [data-streamfield-child]").first
    one.get_by_role("heading", name="Avant de passer à la suite").click()
    one.get_by_role("button", name="Ajouter une vérification").click()
    check = one.locator(".parvis-check")
    check.get_by_role("button", name="Ajouter une condition").click()
    check.get_by_label("Si la question").select_option("Motif")
    check.get_by_label("Réponse attendue").select_option("Autre")
    check.get_by_label("Sinon, dire").fill("Adressez-vous à la mairie de naissance.")
    expect(one.locator(".parvis-summary").first).to_have_text(
        "On ne passe à la suite que si « Motif » est « Autre »"
    )
    axe(editor, VENDOR)
    screenshot(editor, "builder-verification")


def test_the_applicant_is_asked_in_one_click_and_a_list_is_pasted(editor, axe, screenshot):
    edit(editor, step("Une", MOTIVE))
    editor.get_by_role("button", name="Ajouter les coordonnées du demandeur").click()
    expect(editor.locator(CARDS)).to_have_count(8)
    expect(summary(editor, 2)).to_contain_text("Prérempli avec le nom du compte")
    unfold(card(editor, 0))
    card(editor, 0).get_by_role("button", name="Coller une liste").click()
    card(editor, 0).get_by_label("Une réponse par ligne").fill("Décès\n\nMariage\nAutre")
    card(editor, 0).get_by_role("button", name="Ajouter ces réponses").click()
    answers = card(editor, 0).locator('[data-contentpath="choices"] input[type="text"]:visible')
    expect(answers).to_have_count(4)
    axe(editor, VENDOR)
    screenshot(editor, "builder-coordonnees")


def test_questions_of_a_row_have_rules_and_a_copied_group_asks_within_itself(editor, screenshot):
    group = field(
        "group",
        "enfants",
        "Enfants",
        fields=[
            field("yes_no", "ecole", "Déjà scolarisé ?"),
            field("text", "laquelle", "Quelle école ?", shown_if=when("ecole", "is", "true")),
        ],
    )
    edit(editor, step("Une", group))
    inner = ".parvis-fields .parvis-fields > div > [data-streamfield-child]"
    said = editor.locator(inner).nth(1).locator(".parvis-summary").first
    expect(said).to_have_text("Affichée si « Déjà scolarisé ? » est « Oui »")
    card(editor, 0).get_by_role("button", name="Dupliquer").first.click()
    copy = editor.locator(inner).nth(2)
    if not copy.is_visible():
        unfold(editor.locator(".parvis-fields > div > [data-streamfield-child]").nth(3))
    copy.get_by_role("heading").first.click()
    copy.get_by_label("Question", exact=True).fill("Scolarisé ?")
    expect(editor.locator(inner).nth(3).locator(".parvis-summary").first).to_have_text(
        "Affichée si « Scolarisé ? » est « Oui »"
    )
    expect(said).to_have_text(re.compile("Déjà scolarisé"))
    screenshot(editor, "builder-groupe")
