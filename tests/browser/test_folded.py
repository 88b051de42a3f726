"""A question that nobody opened is kept as bare inputs: nothing of it is lost, whoever asks for it."""

import json
import re
from typing import Any

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import chosen, field, prefill, step, when
from portals.models import ProcedurePage
from tests.browser.all_kinds import STEPS, with_lists
from tests.browser.test_builder import CARDS
from tests.factories import AdministratorFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)

SETTINGS = step(
    "Réglages",
    field("choice", "statut", "Qui êtes-vous ?", choices=["Particulier", "Entreprise"]),
    field(
        "choice",
        "caisse",
        "Quelle caisse ?",
        choices=["Petit", "Grand"],
        choice_rules={"Grand": chosen("statut", "Entreprise")},
        shown_if=when("statut", "filled"),
    ),
    field(
        "text",
        "usage",
        "Votre nom d’usage",
        prefill=prefill("profile", "nom"),
        help="Le nom\nde l’état civil.",
    ),
    field("date", "debut", "Premier jour", required=False, in_lists=True, category="resources"),
    field("text", "retour", "Un texte", shown_if='champs.statut == "Particulier"\nand champs.usage'),
)
POSTED = """() => JSON.stringify([...new FormData(document.querySelector("[data-edit-form]"))]
    .filter(([name]) => name.startsWith("definition-")))"""
SHUT = f"{CARDS} > section > .w-panel__header > [aria-expanded=false]"


@pytest.fixture
def form() -> ProcedurePage:
    page = procedure(*STEPS, with_lists(), SETTINGS, title="Tout demander", slug="tout")
    # Whatever the editor adds to what was written in code is there.
    page.definition = whole(page)
    page.save_revision().publish()
    return page


@pytest.fixture
def editor(new_page, sign_in, form) -> Page:
    page = new_page(1280, 2_400)
    sign_in(page, AdministratorFactory())
    page.goto(f"/admin/pages/{form.pk}/edit/#tab-formulaire")
    expect(page.locator(CARDS).first).to_be_visible()
    return page


def whole(form: ProcedurePage) -> list[dict[str, Any]]:
    """Return every setting of the form as it is stored, without the marks of the editor of rich text."""
    stream = form.definition.stream_block
    stored = json.dumps(stream.get_prep_value(stream.clean(form.definition)), cls=DjangoJSONEncoder)
    return json.loads(re.sub(r' data-block-key=\\"\w+\\"', "", stored))


def test_opening_every_question_changes_nothing_of_what_is_posted(editor):
    before = editor.evaluate(POSTED)
    assert editor.locator(SHUT).count() > 30
    while editor.locator(SHUT).count():
        editor.locator(SHUT).first.click()
    assert editor.locator(f"{CARDS} label:visible").count() > 100
    assert editor.evaluate(POSTED) == before


def test_a_form_that_nobody_opened_is_published_as_it_was(editor, form):
    before = whole(form)
    editor.get_by_role("button", name="Publier").first.click()
    expect(editor.get_by_text("a été publiée").first).to_be_visible()
    assert whole(ProcedurePage.objects.get(pk=form.pk)) == before


def test_a_folded_question_is_copied_with_its_settings(editor, form):
    card = editor.locator(CARDS).filter(has_text="Quelle caisse ?").last
    card.get_by_role("button", name="Dupliquer").click()
    expect(editor.locator(CARDS).filter(has_text="Quelle caisse ?")).to_have_count(2)
    editor.get_by_role("button", name="Publier").first.click()
    editor.get_by_role("button", name="Publier ces changements").click()
    expect(editor.get_by_text("c’est la version 2").first).to_be_visible()
    first, copy = (
        one
        for one in whole(ProcedurePage.objects.get(pk=form.pk))[-1]["value"]["fields"]
        if one["value"]["label"] == "Quelle caisse ?"
    )
    assert [one["value"] for one in copy["value"]["choices"]] == ["Petit", "Grand"]
    assert copy["value"]["choice_rules"][0]["value"]["choice"] == copy["value"]["choices"][1]["id"]
    assert first["id"] != copy["id"]
