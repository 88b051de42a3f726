"""The screens of versions and publication, with long words, at a desk and on a phone: axe, nothing cut."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.models import Draft
from forms_blocks.submissions.versions import current_version
from portals.models import ProcedurePage
from tests.browser.conftest import DESK, PHONE
from tests.browser.test_editor import VENDOR
from tests.factories import AdministratorFactory
from tests.forms_blocks.packages.files import full_procedure, of_elsewhere
from tests.forms_blocks.versioning.reviewed import sent_to_review
from tests.forms_blocks.versioning.written import CHANGED

pytestmark = pytest.mark.django_db(transaction=True)
LONG = "Dans quelle rue habitez-vous, telle qu’elle est écrite sur votre dernier avis ou votre quittance ?"
WORD = "Anticonstitutionnellement-et-intergouvernementalisations"
CUT = """() => [...document.querySelectorAll(".desk *")].filter((one) => {
    const { right, width } = one.getBoundingClientRect();
    return width && right > window.innerWidth + 1 && !one.closest(".w-sr-only, thead");
}).map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture
def looks(desk, sign_in, axe, screenshot):
    """Return `looks(name, url)`, which opens a screen; fails when axe complains or something is cut."""
    sign_in(desk, AdministratorFactory())

    def look(name: str, url: str) -> Page:
        for size in (PHONE, DESK):
            desk.set_viewport_size(size)
            desk.goto(url)
            desk.locator(".desk h1").wait_for()
            axe(desk, VENDOR)
            assert desk.evaluate(CUT) == []
            screenshot(desk, f"versions-{name}")
        return desk

    return look


def of_page(name: str, page: Any) -> str:
    return reverse(name, args=[page.pk])


def many_changes() -> ProcedurePage:
    """Return a procedure with two versions, drafts, a scenario that breaks, and changes to publish."""
    page = full_procedure()
    first = current_version(page)
    page.definition = [*page.written(), step("Lieu", field("text", "rue", "Rue"))]
    page.save_revision(user=AdministratorFactory(first_name=WORD)).publish()
    for _turn in range(2):
        expires = timezone.now() + timedelta(days=3)
        Draft.objects.create(form=page.form, version=first, expires_at=expires)
    return change(page, field("text", "rue", LONG))


def change(page: ProcedurePage, *questions: Any) -> ProcedurePage:
    """Write a draft that replaces the first step, and asks these questions in one with a long name."""
    page.definition = [*page.written()[1:-1], step(LONG, *questions)]
    page.save_revision()
    return page


def test_what_changes_is_read_before_publishing_and_compared_after(looks):
    page = many_changes()
    looks("publier", of_page("versioning_publish", page))
    looks("versions", of_page("versioning_versions", page))
    change(page, field("choice", "jour", "Quel jour ?", choices=[]))
    refused = looks("refus", of_page("versioning_publish", page))
    assert refused.get_by_role("link", name="Corriger le formulaire").is_visible()


def test_a_reader_reads_what_they_approve_and_a_planned_publication_is_told(looks):
    page, _reader = sent_to_review(*CHANGED)
    looks("approuver", of_page("versioning_approve", page))
    page.current_workflow_state.cancel()
    page = page.get_latest_revision_as_object()
    page.go_live_at = timezone.now() + timedelta(days=2)
    page.save_revision().publish()
    planned = looks("prevue", of_page("versioning_versions", page))
    planned.get_by_text("Voir ce qui va changer").click()
    planned.get_by_role("button", name="Annuler la publication prévue").click()
    planned.get_by_text("La publication prévue est annulée.").wait_for()


def test_a_file_of_elsewhere_is_read_before_it_takes_the_place(looks):
    page = many_changes()
    content = of_elsewhere(page.get_latest_revision_as_object())
    change(page, field("text", "autre", WORD))
    screen = looks("fichier", of_page("packages_put", page))
    upload = {"name": "demarche.json", "mimeType": "application/json", "buffer": content}
    screen.locator("input[type=file]").set_input_files(upload)
    screen.get_by_role("button", name="Lire le fichier").click()
    screen.get_by_text("ne vient pas de cette installation").wait_for()
    looks("remplacer", screen.url)


def test_scenarios_and_their_coverage_are_shown(looks):
    looks("scenarios", reverse("trials", args=[many_changes().form.uuid]))
