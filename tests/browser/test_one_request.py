"""One request from the page to the decision: a citizen on a phone, an agent at a desk, the citizen again."""

import re

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import chosen, field, group, step
from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.models import FormFunction, Submission
from tests.factories import GroupFactory, agent_of
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)
PDF = {"name": "justificatif.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 un livret de famille"}
# Wagtail's own markup: its menu and its collapsible breadcrumbs.
VENDOR = ["#wagtail-sidebar", "[data-wagtail-sidebar]", ".w-breadcrumb", ".w-slim-header"]


@pytest.fixture
def certificate():
    return procedure(
        step(
            "Votre demande",
            field("choice", "nature", "Nature de l’acte", choices=["Naissance", "Mariage", "Décès"]),
            field("choice", "concerne", "L’acte concerne", choices=["Moi-même", "Une autre personne"]),
            field("choice", "motif", "Motif", choices=["Succession", "Autre"], required=False),
            field("text", "precisez", "Précisez le motif", shown_if=chosen("motif", "Autre")),
        ),
        step(
            "Votre lien",
            field("file", "justificatif", "Justificatif du lien"),
            shown_if=chosen("concerne", "Une autre personne"),
        ),
        step(
            "Personnes concernées",
            group(
                "personnes",
                "Personne",
                field("text", "nom_naissance", "Nom de naissance"),
                field("date", "naissance", "Date de naissance", when="past"),
                add_label="Ajouter une personne",
            ),
        ),
        step("Vous", field("email", "courriel", "Votre adresse e-mail")),
        title="Demander un acte d’état civil",
        slug="acte",
        service="État civil",
        delay_days=10,
        purpose="établir et envoyer l’acte demandé",
        contact="etat-civil@exemple.fr",
    )


@pytest.fixture
def agent(certificate):
    civil_registry = GroupFactory(name="Agents de l’état civil")
    FormFunction.objects.create(form=certificate.form, group=civil_registry)
    return agent_of(civil_registry, email="agent@exemple.fr")


def goes_on(page: Page) -> None:
    page.get_by_role("button", name="Continuer").click()


def applies(page: Page, look, certificate) -> str:
    """Fill in the whole form, looking at each screen; return the tracking code."""
    page.goto(certificate.get_url())
    page.get_by_role("link", name="Faire la demande").first.click()
    look(page, "step")
    goes_on(page)
    expect(page.get_by_role("heading", name="2 points à corriger")).to_be_visible()
    look(page, "error")
    page.get_by_label("Naissance").check()
    page.get_by_label("Une autre personne").check()
    page.get_by_label("Autre", exact=True).check()
    goes_on(page)
    page.get_by_label("Précisez le motif").fill("Pour un notaire")
    goes_on(page)
    page.get_by_label("Justificatif du lien").set_input_files(PDF)
    look(page, "file")
    goes_on(page)
    page.get_by_label("Nom de naissance").fill("Petit")
    page.get_by_label("Date de naissance").fill("1980-02-03")
    page.get_by_role("button", name="Ajouter une personne").click()
    expect(page.get_by_role("group", name="Personne 2")).to_be_visible()
    look(page, "group")
    page.get_by_role("button", name="Retirer Personne 2").click()
    expect(page.get_by_label("Nom de naissance")).to_have_value("Petit")
    goes_on(page)
    page.get_by_label("Votre adresse e-mail").fill("camille@exemple.fr")
    goes_on(page)
    expect(page.get_by_text("Pour un notaire")).to_be_visible()
    look(page, "review")
    page.get_by_role("button", name="Envoyer ma demande").click()
    expect(page.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
    look(page, "receipt")
    return re.search(r"[A-Z0-9]{5}-[A-Z0-9]{5}", page.inner_text("main")).group()


def decides(page: Page, look) -> None:
    page.get_by_role("link", name=re.compile(r"^2\d{3}-\d{6}")).first.click()
    look(page, "desk-request", VENDOR)
    page.get_by_role("button", name="Prendre en charge").click()
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_text("Acceptée").first).to_be_visible()


@pytest.fixture
def look(axe, screenshot):
    """Return what looks at a screen: nothing fails axe, and a picture is kept when asked."""

    def looks(page: Page, name: str, exclude: list[str] | None = None) -> None:
        page.wait_for_load_state("networkidle")
        axe(page, exclude)
        screenshot(page, f"one-{name}")

    return looks


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_from_the_page_to_the_decision(
    new_page, watch, sign_in, look, certificate, agent, mailoutbox, scripts
):
    watch.allow("status of 422")
    phone = new_page(390, 844, java_script_enabled=scripts)
    code = applies(phone, look if scripts else lambda *_: None, certificate)
    run_due()
    assert code in mailoutbox[0].body
    desk = new_page(1280, java_script_enabled=scripts)
    sign_in(desk, agent)
    desk.goto("/admin/demandes/")
    decides(desk, look if scripts else lambda *_: None)
    run_due()
    assert "acceptée" in mailoutbox[-1].body
    again = new_page(390, 844, java_script_enabled=scripts)
    again.goto("/demarches/suivi/")
    again.get_by_label("Code de suivi").fill(code.lower())
    again.keyboard.press("Enter")
    expect(again.get_by_text("Acceptée").first).to_be_visible()
    if scripts:
        look(again, "tracking")
    assert Submission.objects.get().closed_at is None


def test_a_whole_form_by_keyboard_only(new_page, certificate):
    page = new_page(1280)
    page.goto(certificate.start_url())
    press = page.keyboard.press
    page.get_by_label("Naissance").focus()
    for keys in ("Space", "Tab", "Space", "Tab", "Tab", "Enter"):
        press(keys)
    expect(page.get_by_role("heading", name="Personnes concernées")).to_be_visible()
    page.get_by_label("Nom de naissance").focus()
    page.keyboard.type("Petit")
    press("Tab")
    page.keyboard.type("03021980")
    press("Enter")
    expect(page.get_by_role("heading", name="Vous", exact=True)).to_be_visible()
    page.get_by_label("Votre adresse e-mail").focus()
    page.keyboard.type("camille@exemple.fr")
    press("Enter")
    page.get_by_role("button", name="Envoyer ma demande").focus()
    press("Enter")
    expect(page.get_by_role("heading", name="Votre demande est envoyée")).to_be_visible()
