"""Nobody approves a changed form without having read what changes."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import WorkflowState

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.models import Draft, Form
from portals.models import ProcedurePage
from tests.factories import UserFactory
from tests.forms_blocks.edit_form import edit_data
from tests.forms_blocks.versioning.reviewed import approve_url, sent_to_review
from tests.forms_blocks.versioning.written import CHANGED, FIRST

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"


def url_of(page):
    return reverse("versioning_approve", args=[page.pk])


def now(page):
    return ProcedurePage.objects.get(pk=page.pk)


def read_by(client, reader, page):
    client.force_login(reader, backend=BACKEND)
    return client.get(url_of(page))


def approves(client, page, **more):
    stamp = client.get(url_of(page)).context["stamp"]
    return client.post(url_of(page), {"stamp": stamp, **more})


def presses(client, page, **more):
    """Press « Approuver » in the editor."""
    latest = page.get_latest_revision_as_object()
    data = {**edit_data(latest), "action-workflow-action": "true", "workflow-action-name": "approve", **more}
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def test_the_reader_sees_what_changes_and_the_drafts_before_approving(client):
    page, reader = sent_to_review(*CHANGED)
    Draft.objects.create(form=page.form, version=page.form.versions.first())
    screen = read_by(client, reader, page).content.decode()
    assert "« Votre nom de famille » : la question était « Votre nom »." in screen
    assert "1 personne a commencé ce formulaire" in screen
    assert "Approuver ces changements" in screen
    assert now(page).as_it_is().steps[0].fields[0].label == "Votre nom"


def test_the_button_of_the_editor_keeps_what_was_written_and_leads_there(client):
    page, reader = sent_to_review(*CHANGED)
    client.force_login(reader, backend=BACKEND)
    extra = '{"comment": "Bien vu"}'
    response = presses(client, page, **{"summary": "Relu", "workflow-action-extra-data": extra})
    assert response.url == f"{url_of(page)}?comment=Bien+vu"
    assert now(page).current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    assert now(page).get_latest_revision_as_object().summary == "Relu"
    assert "Bien vu</textarea>" in client.get(response.url).content.decode()


def test_the_button_of_the_lists_leads_there_too(client):
    page, reader = sent_to_review(*CHANGED)
    client.force_login(reader, backend=BACKEND)
    assert client.post(approve_url(page)).url == url_of(page)
    answer = client.post(approve_url(page), {"comment": "Vu"}, headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.json() == {"step": "success", "redirect": f"{url_of(page)}?comment=Vu"}
    assert now(page).current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS


@pytest.mark.parametrize(("drafts", "carried"), [("carry", True), ("keep", False)])
def test_approving_publishes_and_drafts_do_what_the_reader_chose(client, drafts, carried):
    page, reader = sent_to_review(*CHANGED)
    read_by(client, reader, page)
    assert approves(client, page, drafts=drafts, comment="Bien").status_code == 302
    live = now(page)
    assert live.as_it_is().steps[0].fields[0].label == "Votre nom de famille"
    assert (Form.objects.get(pk=page.form_id).carried_to == page.form.versions.last()) is carried
    assert live.workflow_states.get().task_states.get().comment == "Bien"


def test_approving_twice_publishes_once(client):
    page, reader = sent_to_review(*CHANGED)
    read_by(client, reader, page)
    stamp = client.get(url_of(page)).context["stamp"]
    assert client.post(url_of(page), {"stamp": stamp}).status_code == 302
    assert client.post(url_of(page), {"stamp": stamp}).status_code == 302
    assert page.form.versions.count() == 2


def test_what_was_written_since_is_read_before_it_is_approved(client):
    page, reader = sent_to_review(*CHANGED)
    read_by(client, reader, page)
    stamp = client.get(url_of(page)).context["stamp"]
    again = now(page).get_latest_revision_as_object()
    again.definition = [step("Vous", field("text", "autre", "Autre"))]
    again.save_revision()
    response = client.post(url_of(page), {"stamp": stamp, "comment": "Bien"}, follow=True)
    assert "encore été modifié entre-temps" in response.content.decode()
    assert "Bien</textarea>" in response.content.decode()
    assert now(page).as_it_is().steps[0].fields[0].label == "Votre nom"


def test_a_broken_form_is_not_approved_and_says_why(client):
    page, reader = sent_to_review(step("Vide"))
    screen = read_by(client, reader, page).content.decode()
    assert "ne peut pas être publié" in screen and "Approuver ces changements" not in screen
    assert approves(client, page).status_code == 422
    assert now(page).current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS


def test_a_page_to_publish_later_is_approved_for_that_day(client):
    later = (timezone.now() + timedelta(days=3)).replace(microsecond=0)
    page, reader = sent_to_review(*CHANGED, go_live_at=later)
    assert "Elle sera en ligne le" in read_by(client, reader, page).content.decode()
    assert approves(client, page, drafts="carry").status_code == 302
    assert now(page).as_it_is().steps[0].fields[0].label == "Votre nom"
    assert now(page).get_latest_revision().approved_go_live_at == later
    assert Form.objects.get(pk=page.form_id).carried_to is None


def test_a_guide_that_changes_alone_is_approved_at_once(client):
    page, reader = sent_to_review(*FIRST, summary="Un autre résumé")
    client.force_login(reader, backend=BACKEND)
    assert client.post(approve_url(page)).status_code == 302
    assert now(page).summary == "Un autre résumé"


def test_only_the_readers_of_a_page_under_review_come_here(client):
    page, reader = sent_to_review(*CHANGED)
    client.force_login(UserFactory(), backend=BACKEND)
    assert client.get(url_of(page)).status_code == 302
    assert client.post(url_of(page)).status_code == 302
    read_by(client, reader, page)
    approves(client, page)
    assert client.get(url_of(page)).status_code == 302
    assert page.form.versions.count() == 2
