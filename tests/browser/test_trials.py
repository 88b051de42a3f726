"""An editor tries a form from its editor, sends it, reads the letters and processes it, on both screens."""

import re

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import chosen, field, prefill, step
from forms_blocks.submissions.models import Submission
from portals.models import ProcedurePage
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


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)])
def test_what_was_tried_is_kept_and_publication_says_what_broke(
    size, offered, new_page, sign_in, axe, screenshot
):
    page = new_page(*size)
    sign_in(page, AdministratorFactory())
    trials = tries_from_the_editor(page, offered)
    trials.get_by_label(re.compile("Marie Durand")).check()
    trials.get_by_role("button", name="Commencer l’essai").click()
    trials.get_by_label("Dans mon jardin").check()
    trials.get_by_role("button", name="Continuer").last.click()
    expect(trials.get_by_role("heading", name="Votre jardin")).to_be_visible()
    trials.get_by_role("button", name="Garder comme scénario").click()
    expect(trials.get_by_role("heading", name="Où planter l’arbre : Dans mon jardin")).to_be_visible()
    # Half hidden under Wagtail's header that sticks, a target is too small for axe.
    trials.wait_for_load_state("networkidle")
    trials.evaluate("document.documentElement.scrollTo(0, 0)")
    axe(trials, DESK_VENDOR)
    screenshot(trials, "scenarios-kept")
    trials.get_by_role("button", name=re.compile("^Le garder")).first.click()
    expect(trials.get_by_text("2 scénarios, tous conformes.")).to_be_visible()

    changed = ProcedurePage.objects.get(pk=offered.pk)
    raw = changed.raw_definition()
    raw[1]["value"]["condition"] = chosen("lieu", "Dans ma rue")
    changed.definition = raw
    changed.save_revision()
    page.reload()
    page.get_by_role("tab", name=re.compile("^Formulaire")).click()
    expect(page.get_by_text("2 scénarios sur 2 ne donnent plus le même résultat")).to_be_visible()
    page.get_by_role("button", name="Publier").first.click()
    expect(page.get_by_text("L’étape 2, « Votre jardin », n’est plus montrée.")).to_be_visible()
    axe(page, [*VENDOR, *DESK_VENDOR])
    screenshot(page, "scenarios-publish")
    page.get_by_label(re.compile("Le nouveau résultat est le bon")).first.check()
    page.get_by_role("button", name="Publier la démarche").click()
    page.wait_for_url(re.compile("/admin/pages/"))
    trials.reload()
    expect(trials.locator(".trial-state--broken")).to_have_count(1)
    screenshot(trials, "scenarios-after")
    assert not ProcedurePage.objects.get(pk=offered.pk).has_unpublished_changes
