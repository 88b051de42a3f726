"""What a department writes is read by the communication team before it is published."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import WorkflowState

from portals.accounts import roles
from portals.models import GuidePage
from tests.desk import page as markup
from tests.desk import signed_in
from tests.forms_blocks.edit_form import edit_data
from tests.portals.editing.conftest import member

pytestmark = pytest.mark.django_db


def edits(user, page, **more):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = signed_in(user).post(url, {**edit_data(page), **more})
    assert response.status_code == 302, response.context["form"].errors


def decides(user, page, action, **more):
    task = page.current_workflow_task_state
    return signed_in(user).post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, task.pk]), more
    )


def again(page):
    return GuidePage.objects.get(pk=page.pk)


def test_what_an_editor_sends_to_review_is_not_online(town, writers):
    edits(writers.editor, town.guide, title="Les actes", **{"action-submit": "1"})
    page = again(town.guide)
    assert page.title == "Comprendre les actes"
    assert page.get_latest_revision_as_object().title == "Les actes"
    assert page.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS


def test_an_editor_who_forges_a_publication_publishes_nothing(town, writers):
    edits(writers.editor, town.guide, title="Les actes", **{"action-publish": "1"})
    assert again(town.guide).title == "Comprendre les actes"


def test_a_refusal_says_why_and_what_is_corrected_is_published(town, writers):
    edits(writers.editor, town.guide, title="Les actes", **{"action-submit": "1"})
    decides(writers.communication, again(town.guide), "reject", comment="Il manque le coût.")
    assert again(town.guide).current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES
    home = markup(signed_in(writers.editor).get(reverse("wagtailadmin_home")))
    assert "À corriger" in home and "Il manque le coût." in home

    edits(writers.editor, town.guide, title="Les actes", cost="Gratuit", **{"action-submit": "1"})
    decides(writers.communication, again(town.guide), "approve", comment="")
    page = again(town.guide)
    assert page.title == "Les actes" and page.live and page.current_workflow_state is None


def test_each_is_told_by_e_mail_in_french(town, writers, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        edits(writers.editor, town.guide, **{"action-submit": "1"})
    asked = mail.outbox.pop()
    assert asked.to == [writers.communication.email]
    assert asked.subject == "À relire : « Comprendre les actes »"
    assert "Camille" not in asked.body and "Sylvie Martin" in asked.body
    with django_capture_on_commit_callbacks(execute=True):
        decides(writers.communication, again(town.guide), "reject", comment="Il manque le coût.")
    refused = mail.outbox.pop()
    assert refused.to == [writers.editor.email]
    assert refused.subject == "À corriger : « Comprendre les actes »"
    assert "Il manque le coût." in refused.body
    for word in ("workflow", "moderation", "Hello", "rejected"):
        assert word not in asked.body + refused.body


@pytest.mark.parametrize("role", ["communication", "administrator"])
def test_the_communication_team_and_the_administrator_publish_without_review(town, writers, role):
    person = getattr(writers, role)
    screen = markup(signed_in(person).get(reverse("wagtailadmin_pages:edit", args=[town.guide.pk])))
    assert 'name="action-publish"' in screen and 'name="action-submit"' not in screen
    edits(person, town.guide, title="Les actes", **{"action-publish": "1"})
    assert again(town.guide).title == "Les actes"


def test_the_editor_is_offered_review_first(town, writers):
    screen = markup(signed_in(writers.editor).get(reverse("wagtailadmin_pages:edit", args=[town.guide.pk])))
    assert "Envoyer en relecture" in screen and 'name="action-publish"' not in screen
    assert screen.index('name="action-submit"') < screen.index("Enregistrer le brouillon")


def test_a_department_that_publishes_needs_no_review(town, writers):
    trusted = member(roles.editors_of(town.papers, "Rédaction confirmée", publishes=True))
    edits(trusted, town.guide, title="Les actes", **{"action-publish": "1"})
    assert again(town.guide).title == "Les actes"
