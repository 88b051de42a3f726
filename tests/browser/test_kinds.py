"""Every kind of field, empty, wrong and filled, for everybody: axe, keyboard, no JavaScript needed."""

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import key
from forms_blocks.submissions.models import Submission
from tests.browser.all_kinds import (
    PARTS,
    RIGHT,
    STEPS,
    WRONG,
    WRONG_PARTS,
    controls,
    procedure_with_every_kind,
    with_lists,
)
from tests.outside import outside

__all__ = ["outside"]

NEXT = "Continuer"
PDF = {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 un plan"}
PROGRAM = {"name": "plan.exe", "mimeType": "application/octet-stream", "buffer": b"MZ un programme"}
PROPOSED = '.propositions [role="option"]'


def name_of(field: str, place: int | None = None) -> str:
    return f'[name="{key(field)}"]' if place is None else f'[name="{key(field)}_{place}"]'


def fill(page, answers, parts) -> None:
    """Type in every control of the step on screen."""
    for step in STEPS:
        for name, text in controls([step], answers, parts).items():
            control = page.locator(f'[name="{name}"]').first
            if not control.count():
                continue
            kind = control.evaluate("each => each.type")
            if kind in ("radio", "checkbox"):
                wanted = page.locator(f'[name="{name}"]' + ("" if text == "on" else f'[value="{text}"]'))
                wanted.check()
            elif kind == "select-one":
                control.select_option(text)
            elif kind in ("date", "time") and text:
                control.fill(text)
            else:
                control.fill(text)


def go_on(page) -> None:
    page.get_by_role("button", name=NEXT).click()
    page.wait_for_load_state()


def mistake_works(page: Page) -> None:
    """Answer the step of lists, files and rows wrong."""
    page.get_by_role("group", name="Voulez-vous de l’aide ?").get_by_label("Oui").check()
    page.get_by_label("De qui ?").fill("x" * 251)
    for question in ("Quelle rue ?", "Quel motif ?"):
        page.get_by_role("combobox", name=question).fill("rue inconnue")
    # A file given to a control that is being replaced is given to nobody.
    page.wait_for_function("() => !document.querySelector('.htmx-request')")
    page.get_by_label("Plan des travaux").set_input_files(PROGRAM)
    expect(page.get_by_text("Nous ne pouvons pas ouvrir ce fichier").first).to_be_visible()
    page.get_by_label("Nom de l’engin").fill("x" * 251)


def answer_works(page: Page) -> None:
    """Answer the step of lists, files and rows right; what is computed says so."""
    page.get_by_label("De qui ?").fill("La mairie")
    page.get_by_label("De qui ?").blur()
    page.get_by_label("Quelle taille ?").select_option("3 mètres")
    expect(page.locator(".computed__value")).to_have_text("La mairie")
    for question, words, answer in (
        ("Quel motif ?", "numéro 77", "Motif numéro 77"),
        ("Quelle rue ?", "ete 12", "Rue de l’Été 12"),
        ("Réponse 1", "ete 33", "Rue de l’Été 33"),
    ):
        page.get_by_role("combobox", name=question).fill(words)
        page.get_by_role("option", name=answer, exact=True).click()
    page.get_by_role("group", name="Quel bac ?").get_by_label("Sac").check()
    page.get_by_role("group", name="Quels sacs ?").get_by_label("Bac").check()
    page.get_by_label("Plan des travaux").set_input_files(PDF)
    expect(page.get_by_role("link", name="plan.pdf")).to_be_visible()
    page.get_by_label("Nom de l’engin").fill("Grue")
    page.get_by_role("group", name="Est-il loué ?").get_by_label("Oui").check()
    page.get_by_label("À qui ?").fill("Un voisin")
    page.get_by_role("button", name="Ajouter un engin").click()
    expect(page.get_by_role("group", name="Engins 2")).to_be_visible()


@pytest.mark.parametrize("palette", ["citizens", "families"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_kind_is_for_everybody_empty_wrong_and_filled(
    new_page, axe, watch, screenshot, outside, palette, width
):
    watch.allow("status of 422")
    page = new_page(width)
    page.goto(procedure_with_every_kind(palette, with_lists()).start_url())
    for number in (1, 2, 3, 4):

        def look(state: str, number: int = number) -> None:
            page.wait_for_load_state("networkidle")
            axe(page)
            screenshot(page, f"kinds-{palette}-{number}-{state}")

        look("empty")
        fill(page, WRONG, WRONG_PARTS) if number < 4 else mistake_works(page)
        go_on(page)
        expect(page.locator(".error-summary")).to_be_visible()
        look("wrong")
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        fill(page, RIGHT, PARTS) if number < 4 else answer_works(page)
        look("filled")
        go_on(page)
        expect(page.locator(".error-summary")).to_have_count(0)
    assert page.url.endswith("/verifier/"), page.locator("main").inner_text()
    look("review")


def at_step(page, procedure, number: int):
    """Answer the steps before, without JavaScript's help."""
    page.goto(procedure.start_url())
    for _step in range(1, number):
        fill(page, RIGHT, PARTS)
        go_on(page)


def type_slowly(page, text: str) -> None:
    page.keyboard.type(text, delay=20)


def test_an_address_is_chosen_with_the_keyboard_alone(desk, outside, axe, screenshot):
    at_step(desk, procedure_with_every_kind(), 3)
    street = desk.locator(name_of("adresse", 0))
    street.focus()
    type_slowly(desk, "rue des")
    desk.get_by_role("option", name="3 Rue des Clercs 57000 Metz").wait_for()
    assert street.get_attribute("aria-expanded") == "true"
    assert desk.get_by_text("Une adresse est proposée").count() == 1
    axe(desk)
    screenshot(desk, "kinds-address-open")
    desk.keyboard.press("ArrowDown")
    active = desk.locator(f"#{street.get_attribute('aria-activedescendant')}")
    assert active.get_attribute("aria-selected") == "true"
    axe(desk)
    desk.keyboard.press("Enter")
    assert street.input_value() == "3 Rue des Clercs"
    assert desk.locator(name_of("adresse", 2)).input_value() == "57000"
    assert desk.locator(name_of("adresse", 3)).input_value() == "Metz"
    assert "49.1182" in desk.locator(name_of("adresse", 5)).input_value()
    assert desk.evaluate("document.activeElement.dataset.part") == "street"


def test_escape_closes_what_is_proposed_and_keeps_what_is_typed(desk, outside):
    at_step(desk, procedure_with_every_kind(), 3)
    street = desk.locator(name_of("adresse", 0))
    street.focus()
    type_slowly(desk, "place")
    desk.locator(PROPOSED).first.wait_for()
    desk.keyboard.press("Escape")
    assert desk.locator(PROPOSED).count() == 0
    assert street.input_value() == "place"


def test_a_service_that_is_down_leaves_a_plain_field(desk, outside, watch):
    watch.allow("status of 50[23]")
    outside.mood = "broken"
    at_step(desk, procedure_with_every_kind(), 3)
    street = desk.locator(name_of("adresse", 0))
    street.focus()
    with desk.expect_response("**/adresses/**") as answered:
        type_slowly(desk, "place")
    assert answered.value.status == 503
    assert street.get_attribute("aria-expanded") == "false"
    fill(desk, RIGHT, PARTS)
    go_on(desk)
    assert desk.url.endswith("/verifier/")


def test_a_point_is_marked_with_the_keyboard_alone_and_names_its_street(desk, outside, axe, screenshot):
    at_step(desk, procedure_with_every_kind(), 3)
    chart = desk.locator(".place__map")
    chart.locator("img.leaflet-tile-loaded").first.wait_for()
    chart.focus()
    axe(desk)
    for _turn in range(3):
        desk.keyboard.press("ArrowRight")
    desk.get_by_text("Le point est près de").wait_for()
    assert desk.locator(name_of("lieu", 1)).input_value().startswith("46.")
    assert desk.locator(name_of("lieu", 0)).input_value() == "1 Place d’Armes 57000 Metz"
    assert desk.locator(name_of("rue")).input_value() == "1 Place d’Armes"
    assert desk.locator(name_of("commune")).input_value() == "Metz"
    axe(desk)
    screenshot(desk, "kinds-place-marked")


def test_a_place_is_chosen_by_its_address_too(phone, outside, axe, screenshot):
    at_step(phone, procedure_with_every_kind("families"), 3)
    phone.locator(".place__map img.leaflet-tile-loaded").first.wait_for()
    phone.locator(name_of("lieu", 0)).focus()
    type_slowly(phone, "clercs")
    phone.locator(PROPOSED).click()
    assert phone.locator(name_of("lieu", 1)).input_value() == "49.1182,6.1742"
    assert phone.locator(".place__pin").is_visible()
    axe(phone)
    screenshot(phone, "kinds-place-chosen")
    fill(phone, {**RIGHT, "rue": "Rue des Clercs"}, {**PARTS, "lieu": []})
    go_on(phone)
    assert phone.url.endswith("/verifier/")


def test_pressing_the_map_marks_a_point(phone, outside):
    at_step(phone, procedure_with_every_kind(), 3)
    chart = phone.locator(".place__map")
    chart.locator("img.leaflet-tile-loaded").first.wait_for()
    chart.click(position={"x": 150, "y": 150})
    assert phone.locator(".place__pin").is_visible()
    assert phone.locator(name_of("lieu", 1)).input_value()


def fill_by_hand(page: Page) -> None:
    """Answer the step of lists, files and rows as it is without JavaScript; rows come and go."""
    page.get_by_role("group", name="Voulez-vous de l’aide ?").get_by_label("Oui").check()
    page.get_by_label("Quelle taille ?").select_option("3 mètres")
    page.get_by_label("Quel motif ?").select_option("Motif numéro 77")
    page.get_by_label("Quelle rue ?").fill("rue de l’ete 12")
    page.get_by_label("Réponse 1").fill("Rue de l’Été 33")
    page.get_by_label("Réponse 2").fill("inconnue")
    page.get_by_role("group", name="Quel bac ?").get_by_label("Sac").check()
    page.get_by_role("group", name="Quels sacs ?").get_by_label("Bac").check()
    page.get_by_label("Plan des travaux").set_input_files(PDF)
    page.get_by_label("Nom de l’engin").fill("Grue")
    page.get_by_role("group", name="Est-il loué ?").get_by_label("Oui").check()
    page.get_by_role("button", name="Ajouter un engin").click()
    page.get_by_label("À qui ?").fill("Un voisin")
    page.get_by_role("group", name="Engins 2").get_by_label("Nom de l’engin").fill("Benne")
    page.get_by_role("group", name="Engins 2").get_by_role("button", name="Retirer Engins 2").click()
    expect(page.get_by_role("group", name="Engins 2")).to_have_count(0)
    page.get_by_label("De qui ?").fill("La mairie")


def test_everything_is_filled_in_and_sent_without_javascript(new_page, outside, watch, screenshot):
    watch.allow("status of 422")
    page = new_page(390, java_script_enabled=False)
    form = procedure_with_every_kind("citizens", with_lists())
    page.goto(form.start_url())
    for number in (1, 2):
        fill(page, RIGHT, PARTS)
        go_on(page)
        expect(page.get_by_text(f"Étape {number + 1} sur 4")).to_be_visible()
    fill(page, {}, {**PARTS, "lieu": ["3 rue des Clercs"]})
    go_on(page)
    expect(page.get_by_text("Le point est près de 3 Rue des Clercs 57000 Metz.")).to_be_visible()
    expect(page.get_by_label("Rue", exact=True)).to_have_value("3 Rue des Clercs")
    screenshot(page, "kinds-place-found")
    go_on(page)
    fill_by_hand(page)
    go_on(page)
    expect(page.locator(".error-summary")).to_contain_text("Aucune réponse ne correspond à « inconnue »")
    expect(page.get_by_label("Réponse 2")).to_have_value("inconnue")
    screenshot(page, "kinds-lists-by-hand")
    page.get_by_label("Réponse 2").fill("")
    page.get_by_label("Réponses qui correspondent à").select_option("Rue de l’Été 12")
    go_on(page)
    assert page.url.endswith("/verifier/"), page.locator("main").inner_text()
    for words in ("3 rue des Clercs", "Rue de l’Été 12", "Rue de l’Été 33", "plan.pdf", "Un voisin"):
        expect(page.get_by_text(words).first).to_be_visible()
    screenshot(page, "kinds-review-by-hand")
    page.get_by_role("button", name="Envoyer ma demande").click()
    expect(page.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    sent = Submission.objects.get().answers
    asked = {one.id for one in form.compile().fields.values() if one.kind not in ("heading", "note")}
    assert asked == set(sent)
    assert sent[key("lieu")] == {"text": "3 rue des Clercs", "lat": "49.1182", "lon": "6.1742"}
    assert len(sent[key("engins")]) == 1
