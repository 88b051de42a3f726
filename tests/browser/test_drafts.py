"""A filling that is interrupted: what is typed is kept, and goes on elsewhere."""

import re

import pytest
from playwright.sync_api import expect

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.models import Draft
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)

SAVED = re.compile(r"Enregistré à \d{1,2}\s?h\s?\d\d")


def form():
    return procedure(
        step("Votre arbre", field("text", "lieu", "Où ?"), field("text", "essence", "Quel arbre ?")),
        step("Vous", field("email", "courriel", "Votre adresse e-mail")),
    )


def test_what_is_typed_is_still_there_after_the_browser_was_closed(phone, axe, screenshot):
    phone.goto(form().start_url())
    phone.get_by_label("Où ?").press_sequentially("Place du Lavoir")
    expect(phone.locator("#saved")).to_have_text(SAVED)
    axe(phone)
    screenshot(phone, "draft-saved")
    phone.reload()
    expect(phone.get_by_label("Où ?")).to_have_value("Place du Lavoir")
    phone.get_by_label("Quel arbre ?").press_sequentially("Tilleul")
    phone.get_by_role("button", name="Continuer").first.click()
    expect(phone.get_by_label("Votre adresse e-mail")).to_be_visible()
    assert Draft.objects.get().answers == {key("lieu"): "Place du Lavoir", key("essence"): "Tilleul"}


def test_two_tabs_on_the_same_step_do_not_mix(phone, watch):
    watch.allow("409")
    phone.goto(form().start_url())
    phone.get_by_label("Où ?").press_sequentially("Place")
    expect(phone.locator("#saved")).to_have_text(SAVED)
    other = phone.context.new_page()
    other.goto(phone.url)
    other.get_by_label("Où ?").fill("Rue du Four")
    expect(other.locator("#saved")).to_have_text(SAVED)
    other.wait_for_load_state("networkidle")
    other.get_by_label("Quel arbre ?").press_sequentially("Tilleul")
    other.wait_for_load_state("networkidle")
    phone.get_by_label("Où ?").press_sequentially(" du Lavoir")
    expect(phone.get_by_role("alert")).to_contain_text("dans un autre onglet")
    assert Draft.objects.get().answers[key("lieu")] == "Rue du Four"


def test_a_page_that_cannot_save_says_so_and_tries_again(phone, watch):
    watch.allow("net::ERR|htmx:(afterRequest|sendError)")
    phone.goto(form().start_url())
    phone.context.set_offline(True)
    phone.get_by_label("Où ?").press_sequentially("Place")
    expect(phone.locator("#saved")).to_contain_text("Pas encore enregistré")
    phone.context.set_offline(False)
    expect(phone.locator("#saved")).to_have_text(SAVED, timeout=20_000)


def test_begun_on_a_phone_sent_from_a_desk(phone, desk, watch, mailoutbox, axe, screenshot):
    watch.allow("status of 410")
    phone.goto(form().start_url())
    phone.get_by_label("Où ?").fill("Place du Lavoir")
    phone.get_by_role("button", name="Enregistrer et finir plus tard").click()
    expect(phone.get_by_role("heading", name="Vos réponses sont enregistrées")).to_be_visible()
    phone.get_by_label("Votre adresse e-mail").fill("camille@exemple.fr")
    axe(phone)
    screenshot(phone, "draft-later")
    phone.get_by_role("button", name="M’envoyer le lien").click()
    expect(phone.get_by_text("Le lien part à l’adresse camille@exemple.fr")).to_be_visible()
    run_due()
    link = re.search(r"http://\S+?(/\S+/reprendre/\S+)", mailoutbox[0].body).group(1)
    desk.goto(link)
    desk.reload()
    axe(desk)
    screenshot(desk, "draft-link")
    desk.get_by_role("button", name="Ouvrir ma demande").click()
    expect(desk.get_by_label("Où ?")).to_have_value("Place du Lavoir")
    desk.get_by_label("Quel arbre ?").fill("Tilleul")
    desk.get_by_role("button", name="Continuer").first.click()
    desk.get_by_label("Votre adresse e-mail").fill("camille@exemple.fr")
    desk.get_by_role("button", name="Continuer").first.click()
    desk.get_by_role("button", name="Envoyer ma demande").click()
    expect(desk.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    phone.goto(link)
    expect(phone.get_by_role("heading", name="Cette demande a été envoyée")).to_be_visible()
