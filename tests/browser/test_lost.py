"""Pressing twice, going back, two tabs, no network: one request leaves, and nothing typed is lost."""

import pytest
from playwright.sync_api import expect

from forms_blocks.blocks.writing import chosen, field, step
from forms_blocks.submissions.models import Draft, Submission
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)
SILENT = "Le site ne répond pas pour le moment"


@pytest.fixture(autouse=True)
def _without_network(watch) -> None:
    watch.allow("htmx|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|502")


@pytest.fixture
def form():
    return procedure(
        step(
            "Votre arbre",
            field("text", "nom", "Votre nom"),
            field("choice", "lieu", "Où ?", choices=["Jardin", "Rue"], required=False),
            field("text", "rue", "Quelle rue ?", shown_if=chosen("lieu", "Rue"), required=False),
        ),
        step("Vous", field("text", "prenom", "Votre prénom", required=False)),
    )


def go_on(page) -> None:
    page.get_by_role("button", name="Continuer").click()


def at_the_review(page, form) -> None:
    page.goto(form.start_url())
    page.get_by_label("Votre nom").fill("Fontaine")
    go_on(page)
    page.get_by_label("Votre prénom").fill("Camille")
    go_on(page)
    expect(page.get_by_role("button", name="Envoyer ma demande")).to_be_visible()


def test_pressing_twice_begins_and_sends_once(phone, form):
    phone.goto(form.start_url())
    phone.get_by_label("Votre nom").fill("Fontaine")
    phone.get_by_role("button", name="Continuer").dblclick()
    expect(phone.get_by_label("Votre prénom")).to_be_visible()
    assert Draft.objects.count() == 1
    go_on(phone)
    phone.get_by_role("button", name="Envoyer ma demande").dblclick()
    expect(phone.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    assert Submission.objects.count() == 1


def test_going_back_once_it_is_sent_leads_to_the_receipt(phone, form):
    at_the_review(phone, form)
    phone.get_by_role("button", name="Envoyer ma demande").click()
    expect(phone.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    phone.go_back()
    expect(phone.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    assert Submission.objects.count() == 1


def test_going_back_finds_each_step_as_it_was_answered(phone, form):
    at_the_review(phone, form)
    phone.go_back()
    expect(phone.get_by_label("Votre prénom")).to_have_value("Camille")
    phone.get_by_label("Votre prénom").fill("Dominique")
    go_on(phone)
    expect(phone.get_by_text("Dominique")).to_be_visible()


def test_two_tabs_fill_in_the_same_request(phone, form):
    at_the_review(phone, form)
    other = phone.context.new_page()
    other.goto(phone.url.replace("verifier", "1"))
    other.get_by_label("Votre nom").fill("Rivière")
    go_on(other)
    expect(other.get_by_label("Votre prénom")).to_be_visible()
    phone.get_by_role("button", name="Envoyer ma demande").click()
    expect(phone.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    assert set(Submission.objects.get().answers.values()) >= {"Rivière", "Camille"}
    go_on(other)
    expect(other.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    assert Submission.objects.count() == 1


def test_nothing_leaves_without_network_and_nothing_typed_is_lost(phone, form, axe, screenshot):
    phone.goto(form.start_url())
    phone.get_by_label("Votre nom").fill("Fontaine")
    phone.context.set_offline(True)
    go_on(phone)
    expect(phone.get_by_text(SILENT)).to_be_visible()
    expect(phone.locator("[data-lost]")).to_be_focused()
    expect(phone.get_by_label("Votre nom")).to_have_value("Fontaine")
    axe(phone)
    screenshot(phone, "lost-step")
    phone.context.set_offline(False)
    expect(phone.get_by_text(SILENT)).to_be_hidden()
    go_on(phone)
    expect(phone.get_by_label("Votre prénom")).to_be_visible()


def test_a_request_that_cannot_leave_says_so_and_leaves_later(phone, form):
    at_the_review(phone, form)
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Envoyer ma demande").click()
    expect(phone.get_by_text(SILENT)).to_be_visible()
    phone.context.set_offline(False)
    phone.get_by_role("button", name="Envoyer ma demande").click()
    expect(phone.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()


def dies(page, how):
    """Have the server refuse every connection, or a proxy say that it is not there."""
    if how == "refused":
        page.route("**/demande/**", lambda route: route.abort("connectionrefused"))
    else:
        page.route("**/demande/**", lambda route: route.fulfill(status=502, body="Bad Gateway"))


def presses(page, name, how):
    """Come near a button, as a hand does, and press it once the page knows that nobody answers."""
    page.wait_for_timeout(500)
    with page.expect_event("requestfailed" if how == "refused" else "requestfinished"):
        page.get_by_role("button", name=name).hover()
    page.get_by_role("button", name=name).click()


@pytest.mark.parametrize("how", ["refused", "bad gateway"])
def test_a_server_that_dies_loses_nothing_and_pressing_again_goes_on(desk, form, axe, how):
    desk.goto(form.start_url())
    desk.get_by_label("Votre nom").fill("Fontaine")
    expect(desk.get_by_text("Enregistré à")).to_be_visible()
    dies(desk, how)
    presses(desk, "Continuer", how)
    expect(desk.get_by_text(SILENT)).to_be_visible()
    expect(desk.locator("[data-lost]")).to_be_focused()
    expect(desk.get_by_label("Votre nom")).to_have_value("Fontaine")
    axe(desk)
    go_on(desk)
    expect(desk.get_by_label("Votre nom")).to_have_value("Fontaine")
    desk.unroute("**/demande/**")
    go_on(desk)
    desk.get_by_label("Votre prénom").fill("Camille")
    go_on(desk)
    expect(desk.get_by_role("button", name="Envoyer ma demande")).to_be_visible()
    dies(desk, how)
    presses(desk, "Envoyer ma demande", how)
    expect(desk.get_by_text(SILENT)).to_be_visible()
    expect(desk.get_by_text("Fontaine")).to_be_visible()
    desk.unroute("**/demande/**")
    desk.get_by_role("button", name="Envoyer ma demande").click()
    expect(desk.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    assert set(Submission.objects.get().answers.values()) >= {"Fontaine", "Camille"}


def test_the_button_pressed_is_the_one_that_leaves(phone, form):
    phone.goto(form.start_url())
    phone.get_by_label("Votre nom").fill("Fontaine")
    phone.get_by_label("Votre nom").press("Enter")
    expect(phone.get_by_label("Votre prénom")).to_be_visible()
    phone.get_by_role("button", name="Précédent").click()
    expect(phone.get_by_label("Votre nom")).to_have_value("Fontaine")


def test_questions_that_could_not_be_asked_come_with_the_network(phone, form):
    phone.goto(form.start_url())
    phone.context.set_offline(True)
    phone.get_by_label("Rue", exact=True).check()
    expect(phone.get_by_text(SILENT)).to_be_visible()
    phone.get_by_label("Votre nom").fill("Fontaine")
    phone.context.set_offline(False)
    expect(phone.get_by_label("Quelle rue ?")).to_be_visible()
    expect(phone.get_by_text(SILENT)).to_be_hidden()
    expect(phone.get_by_label("Votre nom")).to_have_value("Fontaine")
