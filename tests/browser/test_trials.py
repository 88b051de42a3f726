"""An editor tries a form from its editor, sends it, reads the letters and processes it, on both screens."""

import re

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import chosen, field, prefill, step
from forms_blocks.submissions.models import Submission
from tests.browser.test_editor import VENDOR, open_form
from tests.browser.test_one_request import VENDOR as DESK_VENDOR
from tests.factories import AdministratorFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)
BANNER = "Essai : rien n’est envoyé"


@pytest.fixture
def offered():
    return procedure(
        step(
            "Vous",
            field("text", "nom", "Votre nom", prefill=prefill("profile", "nom"), in_lists=True),
            field("email", "courriel", "Votre adresse e-mail", prefill=prefill("profile", "courriel")),
            field("choice", "lieu", "Où planter l’arbre ?", choices=["Dans ma rue", "Dans mon jardin"]),
        ),
        step(
            "Votre jardin",
            field("number", "surface", "Surface du jardin", smallest=10),
            shown_if=chosen("lieu", "Dans mon jardin"),
        ),
    )


def tries_from_the_editor(page: Page, offered) -> Page:
    open_form(page, f"/admin/pages/{offered.pk}/edit/")
    with page.expect_popup() as opened:
        page.get_by_role("link", name=re.compile("^Essayer le formulaire")).click()
    return opened.value


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)])
def test_an_editor_tries_sends_reads_and_processes(size, offered, new_page, sign_in, axe, screenshot):
    page = new_page(*size)
    sign_in(page, AdministratorFactory())
    trials = tries_from_the_editor(page, offered)
    screenshot(page, "trial-editor")
    axe(trials, [*VENDOR, *DESK_VENDOR])
    screenshot(trials, "trial-home-empty")
    trials.get_by_label(re.compile("Marie Durand")).check()
    trials.get_by_role("button", name="Commencer l’essai").click()
    expect(trials.get_by_text(BANNER)).to_be_visible()
    expect(trials.get_by_label("Votre nom")).to_have_value("Durand")
    axe(trials)
    screenshot(trials, "trial-step")
    trials.get_by_label("Dans ma rue").check()
    trials.get_by_role("button", name="Continuer").last.click()
    expect(trials.get_by_text(BANNER)).to_be_visible()
    trials.get_by_role("button", name="Envoyer ma demande").click()
    expect(trials.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    screenshot(trials, "trial-receipt")
    trials.get_by_role("link", name="Les lettres").click()
    expect(trials.get_by_text("À marie.durand@exemple.fr").first).to_be_visible()
    axe(trials)
    screenshot(trials, "trial-letters")
    trials.get_by_role("link", name="Traiter comme un agent").click()
    expect(trials.get_by_text(BANNER)).to_be_visible()
    axe(trials, DESK_VENDOR)
    screenshot(trials, "trial-desk")
    assert Submission.objects.get().reference is None
    trials.get_by_role("link", name="Retour aux essais").click()
    expect(trials.get_by_role("row", name=re.compile("Marie Durand"))).to_contain_text("Envoyée")
    screenshot(trials, "trial-home")
