"""« Une seule réponse ou plusieurs ? » is asked in words, beside the control that people will have."""

import re

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import chosen, field, step
from portals.models import ProcedurePage
from tests.browser.test_builder import CARDS, edit, unfold
from tests.browser.test_editor import VENDOR, act
from tests.factories import AdministratorFactory

pytestmark = pytest.mark.django_db(transaction=True)

ONE, SEVERAL = re.compile("^Une seule"), re.compile("^Plusieurs")
WASTE = field("choice", "dechets", "Que déposez-vous ?", choices=["Gravats", "Bois", "Métaux"])
DETAIL = field("text", "essence", "Quel bois ?", shown_if=chosen("dechets", "Bois"))


@pytest.fixture
def editor(new_page, sign_in) -> Page:
    # So tall that the bar of actions stands before no button.
    page = new_page(1280, 1_800)
    sign_in(page, AdministratorFactory())
    return page


def card(page: Page, place: int):
    # A question that another took the place of stays in the page, hidden, until it is saved.
    return page.locator(f"{CARDS}:visible").nth(place)


def summary(page: Page, place: int):
    return card(page, place).locator(".parvis-summary").first


def sample(block):
    return block.get_by_role("group", name="Ce que la personne verra")


def ask(block, answer):
    return block.get_by_role("group", name="Une seule réponse ou plusieurs ?").get_by_role(
        "radio", name=answer
    )


def test_the_control_changes_with_the_answer_and_rules_go_on_asking_the_same(editor, axe, screenshot):
    edit(editor, step("Vos déchets", WASTE, DETAIL))
    unfold(card(editor, 0))
    expect(ask(card(editor, 0), ONE)).to_be_checked()
    expect(sample(card(editor, 0)).get_by_role("radio")).to_have_count(3)
    screenshot(editor, "builder-une-seule")

    ask(card(editor, 0), SEVERAL).click()
    boxes = sample(card(editor, 0)).get_by_role("checkbox")
    expect(boxes).to_have_count(3)
    boxes.nth(0).check()
    boxes.nth(1).check()
    expect(boxes.nth(0)).to_be_checked()
    expect(summary(editor, 1)).to_have_text("Affichée si « Que déposez-vous ? » comprend « Bois »")
    screenshot(editor, "builder-plusieurs")
    axe(editor, VENDOR)

    act(editor, "Publier")
    expect(editor.get_by_text("a été publiée").first).to_be_visible()
    page = ProcedurePage.objects.get()
    (first, second) = page.raw_definition()[0]["value"]["fields"]
    assert (first["type"], first["id"], first["value"]["identifier"]) == ("choices", WASTE["id"], "dechets")
    assert [one["id"] for one in first["value"]["choices"]] == [
        one["id"] for one in WASTE["value"]["choices"]
    ]
    (test,) = second["value"]["condition"]["tests"]
    assert test["value"]["operator"] == "contains"
    editor.goto(page.start_url())
    editor.get_by_role("checkbox", name="Gravats").check()
    editor.get_by_role("checkbox", name="Bois").check()
    expect(editor.get_by_label("Quel bois ?")).to_be_visible()


def test_it_is_answered_by_keyboard_and_answered_back(editor):
    edit(editor, step("Vos déchets", WASTE, DETAIL))
    unfold(card(editor, 0))
    ask(card(editor, 0), ONE).focus()
    editor.keyboard.press("ArrowDown")
    expect(ask(card(editor, 0), SEVERAL)).to_be_focused()
    expect(sample(card(editor, 0)).get_by_role("checkbox")).to_have_count(3)
    editor.keyboard.press("ArrowUp")
    expect(ask(card(editor, 0), ONE)).to_be_focused()
    expect(sample(card(editor, 0)).get_by_role("radio")).to_have_count(3)
    expect(summary(editor, 1)).to_have_text("Affichée si « Que déposez-vous ? » est « Bois »")


@pytest.mark.parametrize(("number", "role"), [(7, "radio"), (8, "combobox"), (51, "textbox")])
def test_the_control_is_the_one_of_the_page(editor, number, role):
    answers = [f"Rue {place}" for place in range(number)]
    edit(editor, step("Une", field("choice", "rue", "Quelle rue ?", choices=answers)))
    unfold(card(editor, 0))
    expect(sample(card(editor, 0)).get_by_role(role).first).to_be_visible()
    editor.goto(ProcedurePage.objects.get().start_url())
    expect(
        editor.locator("main form").get_by_role({"textbox": "combobox"}.get(role, role)).first
    ).to_be_visible()


def test_a_new_list_shows_its_control_before_any_answer_is_typed(editor):
    edit(editor, step("Une", field("choice", "motif", "Motif", choices=["", ""])))
    unfold(card(editor, 0))
    expect(sample(card(editor, 0)).get_by_role("radio")).to_have_count(2)
    answers = card(editor, 0).locator('[data-contentpath="choices"] input[type="text"]:visible')
    answers.nth(0).fill("Naissance")
    expect(sample(card(editor, 0)).get_by_role("radio", name="Naissance")).to_be_visible()


def test_what_is_tried_in_the_control_is_neither_kept_nor_posted(editor):
    edit(editor, step("Vos déchets", WASTE))
    unfold(card(editor, 0))
    posted = "() => [...new FormData(document.querySelector('[data-edit-form]'))].map(([name]) => name)"
    before = editor.evaluate(posted)
    sample(card(editor, 0)).get_by_role("radio").first.check()
    assert editor.evaluate(posted) == before
