"""Several answers of a long list, files and groups: for everybody, as tags with the script, typed without."""

import pytest
from playwright.sync_api import expect

from forms_blocks.blocks.writing import field, group, key, step
from forms_blocks.sources.item import item
from forms_blocks.submissions.models import Draft
from tests import lists
from tests.town import portal, procedure

pytestmark = pytest.mark.django_db(transaction=True)
STREETS = "Quelles rues ?"
PDF = {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 un plan"}


@pytest.fixture(autouse=True)
def _pictures(watch) -> None:
    watch.allow("bac.png|status of 422")


def form(palette: str = "citizens"):
    lists.long("Rues", 700)
    lists.typed("Bacs", *(item(name, name.title(), {"image": "/media/bac.png"}) for name in ("bac", "sac")))
    citizens = portal()
    citizens.palette = palette
    citizens.save_revision().publish()
    return procedure(
        step(
            "Travaux",
            field("choices", "rues", STREETS, source="rues", most=3, help="Trois au plus."),
            field("choices", "bacs", "Quels bacs ?", source="bacs", display="pictures"),
            field("file", "plan", "Plan des travaux", help="Vu du dessus."),
            group(
                "engins",
                "Engin",
                field("text", "nom", "Nom de l’engin"),
                field("date_range", "jours", "Jours de présence"),
                field("file", "photo", "Photo de l’engin", required=False),
                add_label="Ajouter un engin",
            ),
        )
    )


def choose(page, words: str, option: str) -> None:
    """Type in the line that waits, and take an answer with the keyboard."""
    page.keyboard.type(words)
    expect(page.get_by_role("option", name=option, exact=True)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def lines(page):
    return page.get_by_role("group", name=STREETS).get_by_role("combobox")


def go_on(page) -> None:
    page.get_by_role("button", name="Continuer").click()


def test_each_answer_becomes_a_tag_and_the_next_line_waits(desk):
    desk.goto(form().start_url())
    expect(lines(desk)).to_have_count(1)
    lines(desk).focus()
    choose(desk, "ete 12", "Rue de l’Été 12")
    expect(desk.get_by_role("button", name="Retirer Rue de l’Été 12")).to_be_visible()
    expect(lines(desk)).to_be_focused()
    choose(desk, "ete 690", "Rue de l’Été 690")
    choose(desk, "ete 33", "Rue de l’Été 33")
    expect(desk.get_by_text("autant de réponses que cette question en accepte")).to_be_visible()
    expect(lines(desk)).to_have_count(0)
    expect(desk.get_by_role("button", name="Retirer Rue de l’Été 12")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(lines(desk)).to_be_focused()
    go_on(desk)
    expect(desk.get_by_role("button", name="Retirer Rue de l’Été 33")).to_be_visible()
    kept = Draft.objects.get().answers[key("rues")]
    assert {street["id"] for street in kept} == {"rue-690", "rue-33"}


def test_words_typed_without_choosing_are_kept_beside_the_tags(desk):
    desk.goto(form().start_url())
    expect(lines(desk)).to_have_count(1)
    lines(desk).focus()
    choose(desk, "ete 12", "Rue de l’Été 12")
    desk.keyboard.type("rue inconnue")
    go_on(desk)
    expect(desk.get_by_text("Aucune réponse ne correspond").first).to_be_visible()
    desk.get_by_role("link", name="Aucune réponse ne correspond").click()
    expect(lines(desk).first).to_be_focused()
    expect(lines(desk).first).to_have_value("rue inconnue")
    expect(desk.get_by_role("button", name="Retirer Rue de l’Été 12")).to_be_visible()


def test_without_scripts_the_words_are_typed_in_lines(new_page):
    page = new_page(390, java_script_enabled=False)
    page.goto(form().start_url())
    boxes = page.get_by_role("group", name=STREETS).get_by_role("textbox")
    expect(boxes).to_have_count(3)
    boxes.nth(0).fill("Rue de l’Été 12")
    boxes.nth(1).fill("rue de l ete 690")
    go_on(page)
    kept = Draft.objects.get().answers[key("rues")]
    assert [street["id"] for street in kept] == ["rue-12", "rue-690"]


@pytest.mark.parametrize("palette", ["citizens", "families"])
@pytest.mark.parametrize("width", [390, 1280])
def test_tags_pictures_files_and_groups_are_for_everybody(new_page, axe, screenshot, palette, width):
    page = new_page(width)
    page.goto(form(palette).start_url())
    page.wait_for_load_state("networkidle")
    axe(page)
    screenshot(page, f"several-{palette}-empty")
    page.get_by_label("Plan des travaux").set_input_files(
        {"name": "plan.exe", "mimeType": "application/octet-stream", "buffer": b"MZ"}
    )
    page.get_by_label("Nom de l’engin").fill("x" * 251)
    go_on(page)
    expect(page.locator(".error-summary")).to_be_focused()
    axe(page)
    screenshot(page, f"several-{palette}-wrong")
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    lines(page).focus()
    choose(page, "ete 12", "Rue de l’Été 12")
    page.get_by_label("Sac", exact=True).check()
    page.get_by_label("Plan des travaux").set_input_files(PDF)
    expect(page.get_by_role("link", name="plan.pdf")).to_have_count(1)
    page.get_by_label("Nom de l’engin").fill("Grue")
    page.get_by_role("group", name="Jours de présence").locator("input[type=date]").first.fill("2030-07-01")
    page.get_by_role("group", name="Jours de présence").locator("input[type=date]").last.fill("2030-07-02")
    page.get_by_label("Photo de l’engin").set_input_files(PDF)
    page.get_by_role("button", name="Ajouter un engin").click()
    expect(page.get_by_role("group", name="Engin 2")).to_be_visible()
    expect(page.get_by_role("link", name="plan.pdf")).to_have_count(2)
    axe(page)
    screenshot(page, f"several-{palette}-filled")
    page.get_by_role("button", name="Retirer Engin 2").click()
    go_on(page)
    expect(page.get_by_role("button", name="Envoyer ma demande")).to_be_visible()
    axe(page)
