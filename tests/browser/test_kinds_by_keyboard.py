"""Every kind of field is filled in with the keyboard alone, and one always sees where one is."""

from collections.abc import Iterator
from datetime import time

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.registry import all_kinds
from forms_blocks.blocks.writing import key
from forms_blocks.submissions.models import Submission
from portals.models import ProcedurePage
from tests.browser.all_kinds import PARTS, RIGHT, STEPS, controls, procedure_with_every_kind, with_lists
from tests.outside import outside

__all__ = ["outside"]
pytestmark = pytest.mark.django_db(transaction=True)

PDF = {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 un plan"}
STREET = "Rue de l’Été 12"
TEXTS = {
    **controls(STEPS, RIGHT, PARTS),
    key("qui"): "La mairie",
    key("engin"): "Grue",
    key("loueur"): "Un voisin",
}
HERE = """() => {
  const at = document.activeElement;
  const drawn = [at, at.parentElement].map((one) => getComputedStyle(one));
  return {
    tag: at.tagName, type: at.type ?? "", role: at.getAttribute("role") ?? "", name: at.name ?? "", id: at.id,
    value: at.value ?? "", text: at.textContent.trim(),
    answered: at.checked || document.querySelector(`input[type=radio][name="${at.name}"]:checked`) !== null,
    drawn: drawn.some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none"),
  };
}"""
IN_SIGHT = """() => {
  const box = document.activeElement.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}"""
ASKS_NOTHING = "() => !document.querySelector('.htmx-request')"
MOST_STOPS = 150


@pytest.fixture
def form(outside) -> ProcedurePage:
    return procedure_with_every_kind("citizens", with_lists())


def here(page: Page) -> dict:
    """Return what has the focus; it is somewhere, and one sees it."""
    at = page.evaluate(HERE)
    assert at["tag"] != "BODY", "the focus is lost"
    assert at["drawn"], f"nobody sees the focus on {at}"
    page.wait_for_function(IN_SIGHT)
    return at


def who(at: dict) -> str:
    """Return what tells a control from the others; "" for a link or a button."""
    return at["id"] or at["role"]


def stops(page: Page, last: str) -> Iterator[dict]:
    """Go from control to control with Tab, to the button that has these words."""
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        at = here(page)
        if at["text"] == last:
            return
        yield at
    raise AssertionError(f"{last} is not reached by the tabulation")


def answer_all(page: Page) -> None:
    """Answer each control of the step as one meets it, then press « Continuer »."""
    met = set()
    for at in stops(page, "Continuer"):
        if who(at) and who(at) not in met:
            met.add(who(at))
            answer(page, at)
            page.wait_for_function(ASKS_NOTHING)
            # An answer of several becomes a tag, and the next line waits.
            assert who(here(page)) == who(at) or at["name"] == key("rues"), f"{at} lost the focus"
    page.keyboard.press("Enter")
    page.wait_for_load_state()


def answer(page: Page, at: dict) -> None:
    """Answer the control that has the focus as its kind asks."""
    if at["type"] in ("radio", "checkbox"):
        if not at["answered"]:
            page.keyboard.press("Space")
    elif at["type"] == "file":
        page.keyboard.press("Enter")
        expect(page.get_by_role("link", name="plan.pdf").last).to_be_visible()
    elif at["role"] == "application":
        page.keyboard.press("ArrowRight")
        expect(page.get_by_text("Le point est près de")).to_be_visible()
    elif at["type"] == "select-one":
        page.keyboard.press("ArrowDown")
    elif at["role"] == "combobox" and at["name"] in ("", key("grand_rue"), key("rues")):
        take(page, "numéro 7" if not at["name"] else "ete 12")
    elif at["tag"] in ("INPUT", "TEXTAREA") and not at["value"]:
        write(page, at)


def take(page: Page, words: str) -> None:
    """Type words, and take the first answer that is proposed."""
    page.keyboard.type(words)
    expect(page.locator("[role=combobox]:focus")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def write(page: Page, at: dict) -> None:
    """Type a text; this browser writes days and hours as in America."""
    text = TEXTS.get(at["name"]) or TEXTS.get(at["name"][-36:], "")
    if at["type"] == "time":
        text = time.fromisoformat(text).strftime("%I%M%p")
    elif at["type"] == "date":
        year, month, day = text.split("-")
        text = month + day + year
    page.keyboard.type(text)


def test_every_kind_of_field_is_filled_in_and_sent_with_the_keyboard_alone(desk, form):
    assert {one.kind for one in form.compile().fields.values()} == set(all_kinds())
    # The window of the system that Enter opens.
    desk.on("filechooser", lambda window: window.set_files(PDF))
    desk.goto(form.start_url())
    for title in ("Écrire", "Choisir", "Qui et où", "Travaux"):
        expect(desk.get_by_role("heading", name=title, level=1)).to_be_visible()
        answer_all(desk)
    expect(desk.get_by_role("heading", level=1, name="Vérifi")).to_be_visible()
    list(stops(desk, "Envoyer ma demande"))
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    sent = Submission.objects.get()
    fields = sent.version.definition.fields.values()
    assert {one.identifier for one in fields if one.kind not in ("heading", "note")} == {
        one.identifier for one in fields if one.id in sent.answers
    }
    assert sent.answers[key("qui")] == sent.answers[key("resume")] == "La mairie"
    assert sent.answers[key("rues")][0]["text"] == sent.answers[key("grand_rue")]["text"] == STREET
    assert sent.answers[key("lieu")]["lat"]
    assert set(sent.answers[key("engins")][0]) == {
        "id",
        key("engin"),
        key("loue"),
        key("loueur"),
        key("photo"),
    }
