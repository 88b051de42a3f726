"""Each button of a fault does in the browser what `mended` says, and nothing else."""

from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.steps import steps_block
from forms_blocks.blocks.writing import chosen, field, step, when
from tests.browser.test_editor import act, open_form
from tests.factories import AdministratorFactory
from tests.forms_blocks.edit_form import block_data
from tests.forms_blocks.proving.mending import mended
from tests.forms_blocks.proving.test_mutations import found_in
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)

POSTED = """() => {
  const posted = [...new FormData(document.querySelector(".parvis-steps").closest("form"))];
  return new URLSearchParams(posted.filter(([name]) => name.startsWith("definition-"))).toString();
}"""
MOTIVE = field("choice", "motif", "Motif", choices=["Naissance", "Autre"])
NEVER = {**chosen("motif", "Autre", "Naissance"), "mode": "all"}
GHOST = {"mode": "all", "tests": [*when("motif", "filled")["tests"], *when("fantome", "filled")["tests"]]}
LAST = field("text", "nom", "Votre nom")
CHECK = "Adressez-vous à la mairie."
FAULTY = {
    "forget_rule": [step("Une", MOTIVE, field("text", "suite", "Lequel ?", shown_if=NEVER))],
    "forget_test": [step("Une", MOTIVE, field("text", "suite", "Lequel ?", shown_if=GHOST))],
    "forget_check": [step("Une", MOTIVE, checks=[(NEVER, CHECK)])],
    "move_up": [
        step("Une", MOTIVE, field("text", "a", "A", shown_if=when("nom", "filled"))),
        step("Deux", LAST, field("text", "b", "B")),
    ],
    "write": [step("Une", MOTIVE, field("text", "suite", "Lequel ?", shown_if='champs.motf == "Autre"'))],
}
CHECKED = [
    step("Une", MOTIVE, checks=[(when("nom", "filled"), CHECK)]),
    step("Deux", LAST, field("text", "b", "B")),
]


@pytest.fixture
def editor(desk, sign_in) -> Page:
    # So tall that the bar of actions stands before no button.
    desk.set_viewport_size({"width": 1280, "height": 2_400})
    sign_in(desk, AdministratorFactory())
    return desk


def plain(stream):
    """Return what a form means: empty settings, and the ids of answers just added, are left out."""
    steps = [one.model_dump() for one in steps_of(stream)]
    for asked in (asked for one in steps for asked in one["fields"]):
        asked["settings"] = {name: value for name, value in asked["settings"].items() if value}
        asked["settings"]["choices"] = [one["text"] for one in asked["settings"].get("choices", [])]
    return steps


def on_screen(page: Page):
    return read(dict(parse_qsl(page.evaluate(POSTED), keep_blank_values=True)))


def read(data):
    block = steps_block()
    return block.get_prep_value(block.value_from_datadict(data, {}, "definition"))


def as_posted(stream):
    block = steps_block()
    return read(block_data(block, block.to_python(stream), "definition"))


def press(page: Page, stream) -> None:
    (fault,) = found_in(stream)
    point = page.locator(".parvis-point")
    expect(point).to_contain_text(str(fault)[:40])
    point.get_by_role("button").click()
    expect(point).to_have_count(0)
    assert plain(on_screen(page)) == plain(as_posted(mended(stream, fault)))


@pytest.mark.parametrize("stream", [*FAULTY.values(), CHECKED], ids=[*FAULTY, "move_up-check"])
def test_a_button_mends_its_fault_and_nothing_else(editor, stream):
    open_form(editor, f"/admin/pages/{procedure(*stream).pk}/edit/")
    press(editor, stream)


def test_a_name_typed_twice_is_told_and_changed(editor):
    stream = [step("Une", MOTIVE, LAST)]
    open_form(editor, f"/admin/pages/{procedure(*stream).pk}/edit/")
    card = editor.locator(".parvis-fields > div > [data-streamfield-child]").nth(1)
    card.get_by_role("heading").first.click()
    card.get_by_role("heading", name="Réglages").click()
    card.get_by_label("Identifiant").fill("motif")
    stream[0]["value"]["fields"][1] = {**LAST, "value": {**LAST["value"], "identifier": "motif"}}
    press(editor, stream)
    expect(card.get_by_label("Identifiant")).to_have_value("motif_2")


def test_what_refused_a_publication_is_mended_where_it_stands(editor, axe, screenshot):
    empty = field("choice", "motif", "Motif", choices=[])
    page = procedure(step("Une", empty), service="", summary="Un arbre devant chez vous.")
    page.body = [("text", "<p>Bonjour.</p>"), ("heading", "Et ensuite")]
    page.save()
    open_form(editor, f"/admin/pages/{page.pk}/edit/")
    expect(editor.locator(".parvis-point")).to_have_count(0)
    act(editor, "Publier")
    expect(editor.get_by_text("Rien n’a encore été publié")).to_be_visible()
    editor.get_by_role("button", name="Retirer ce titre").click()
    editor.get_by_role("tab", name="Formulaire").click()
    editor.get_by_role("button", name="Proposer « Oui » et « Non »").click()
    expect(editor.locator(".parvis-point")).to_have_count(0)
    screenshot(editor, "builder-refus")
    editor.get_by_role("tab", name="Traitement et données").click()
    editor.get_by_role("button", name="Écrire « Mes démarches »").click()
    expect(editor.get_by_label("Service chargé de la demande")).to_have_value("Mes démarches")
    act(editor, "Publier")
    expect(editor.get_by_text("Demander un arbre").first).to_be_visible()
    page.refresh_from_db()
    assert [block.block_type for block in page.body] == ["text"]
    assert page.service == "Mes démarches"
