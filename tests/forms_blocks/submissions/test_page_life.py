"""Pages come and go; the form and the requests stay."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import Page

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.submissions import freeze
from forms_blocks.submissions.models import Form, FormVersion, Submission
from forms_blocks.submissions.receive import Sender, receive
from forms_blocks.submissions.versions import current_version
from portals.models import ProcedurePage
from tests.factories import AdministratorFactory
from tests.town import procedure, section

pytestmark = pytest.mark.django_db

LONGER = [step("Vous", field("text", "nom", "Votre nom"), field("text", "rue", "Votre rue"))]


def ask(page) -> Submission:
    return receive(
        version=current_version(page),
        answers={key("nom"): "Dupont"},
        sender=Sender(None, ""),
        channel="web",
        draft_id=None,
        portal_id=None,
    )


def ids(page):
    return [
        (one["id"], [each["id"] for each in one["value"]["fields"]])
        for one in ProcedurePage.objects.get(pk=page.pk).raw_definition()
    ]


def test_publishing_freezes_the_version_before_anybody_comes():
    page = procedure()
    page.save_revision().publish()
    assert page.form.versions.count() == 1
    page.save_revision().publish()
    assert page.form.versions.count() == 1


def test_publishing_an_incomplete_form_by_code_is_said_and_stops_nothing(caplog):
    page = procedure(step("Vide"))
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.live
    assert "incomplete form" in caplog.text
    assert not FormVersion.objects.exists()


def test_a_fault_while_freezing_stops_no_publication(monkeypatch, caplog):
    def fail(owner):
        raise RuntimeError("no room left")

    monkeypatch.setattr(freeze, "current_version", fail)
    page = procedure()
    page.save_revision().publish()
    assert "could not be frozen" in caplog.text


def test_publishing_a_page_without_form_freezes_nothing():
    section().save_revision().publish()
    assert not FormVersion.objects.exists()


def test_blocks_keep_their_ids_over_save_revision_publish_and_revert():
    page = procedure()
    before = ids(page)
    first = page.save_revision()
    first.publish()
    assert ids(page) == before
    page.definition = LONGER
    page.save_revision().publish()
    first.publish()
    assert ids(page) == before
    page.refresh_from_db()
    page.save()
    assert ids(page) == before


def test_a_copied_page_has_a_form_of_its_own_and_the_same_questions():
    page = procedure()
    page.save_revision().publish()
    copy = page.copy(update_attrs={"slug": "copie", "title": "Copie"}, copy_revisions=True, keep_live=True)
    assert copy.form_id != page.form_id
    assert ids(copy) == ids(page)


def test_publishing_the_revision_of_a_copy_never_takes_the_first_form():
    page = procedure()
    page.save_revision()
    copy = page.copy(update_attrs={"slug": "copie"}, copy_revisions=True)
    own = copy.form_id
    assert {revision.as_object().form_id for revision in copy.revisions.all()} == {own}
    copy.get_latest_revision_as_object().save_revision().publish()
    assert ProcedurePage.objects.get(pk=copy.pk).form_id == own != page.form_id


def test_unpublishing_and_moving_keep_the_form_and_its_requests():
    page = procedure()
    request = ask(page)
    page.unpublish()
    page.move(section("Parcs", "parcs"), pos="last-child")
    page = ProcedurePage.objects.get(pk=page.pk)
    assert page.form_id == request.form_id
    assert not page.form.closed


def test_deleting_the_page_leaves_the_requests_and_closes_the_form():
    page = procedure()
    request = ask(page)
    page.delete()
    request.refresh_from_db()
    assert request.form.closed
    assert not request.form.is_open()
    assert request.version.definition.title == "Demander un arbre"


def test_deleting_the_section_above_closes_the_forms_below():
    page = procedure()
    page.get_parent().specific.delete()
    assert Form.objects.get(pk=page.form_id).closed


def test_the_screen_that_deletes_says_how_many_requests_remain(client):
    page = procedure()
    ask(page)
    client.force_login(AdministratorFactory())
    response = client.get(reverse("wagtailadmin_pages:delete", args=[page.get_parent().pk]))
    assert "1 demande a été envoyée par ici" in response.content.decode()
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert not Page.objects.filter(pk=page.pk).exists()
    assert Submission.objects.count() == 1
    assert Form.objects.get(pk=page.form_id).closed


def test_a_page_without_request_is_deleted_without_a_word(client):
    page = procedure()
    client.force_login(AdministratorFactory())
    response = client.get(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert not list(get_messages(response.wsgi_request))
