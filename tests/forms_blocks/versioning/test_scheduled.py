"""A form that goes online by itself does what its author chose, and never when it is broken."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from forms_blocks.blocks.writing import field, step
from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions.models import Form
from forms_blocks.submissions.versions import current_version
from forms_blocks.versioning.pending import refusals
from forms_blocks.versioning.scheduled import HELD, build_letter
from portals.models import ProcedurePage
from tests.factories import AdministratorFactory, UserFactory
from tests.forms_blocks.versioning.reviewed import sent_to_review
from tests.forms_blocks.versioning.written import CHANGED, FIRST, confirms, published, publishes
from tests.town import procedure

pytestmark = pytest.mark.django_db
BROKEN = [step("Vous", field("text", "nom", "")), step("Vide")]


@pytest.fixture
def editor(client):
    client.force_login(AdministratorFactory(email="admin@exemple.fr"))
    return client


def labels(page):
    return [one.label for one in ProcedurePage.objects.get(pk=page.pk).as_it_is().fields.values()]


def carried(page):
    return Form.objects.get(pk=page.form_id).carried_to


def scheduled(editor, page, drafts="carry"):
    later = timezone.now() + timedelta(days=2)
    url = reverse("versioning_publish", args=[page.pk])
    response = publishes(editor, page, *CHANGED, go_live_at=f"{timezone.localtime(later):%d/%m/%Y %H:%M}")
    assert response.url == url
    assert "Elle sera en ligne le" in editor.get(url).content.decode()
    confirms(editor, page, drafts)
    return ProcedurePage.objects.get(pk=page.pk)


def comes(days=3):
    with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
        call_command("publish_scheduled", stdout=StringIO())


@pytest.mark.parametrize("drafts", ["carry", "keep"])
def test_drafts_do_at_the_hour_what_was_chosen_when_scheduling(editor, drafts):
    page = scheduled(editor, published(), drafts)
    assert labels(page) == ["Votre nom", "Votre rue"] and carried(page) is None
    assert page.form.versions.count() == 1
    comes()
    assert labels(page)[0] == "Votre nom de famille"
    assert (carried(page) == page.form.versions.last()) is (drafts == "carry")


def test_the_last_choice_is_the_one_that_counts(editor):
    page = scheduled(editor, published(), "carry")
    revision = page.get_latest_revision()
    unschedule = reverse("wagtailadmin_pages:revisions_unschedule", args=[page.pk, revision.pk])
    assert editor.post(unschedule).status_code == 302
    confirms(editor, page, "keep")
    comes()
    assert carried(page) is None


def broken_on_its_day():
    page = published()
    page.definition, page.go_live_at = BROKEN, timezone.now() + timedelta(days=2)
    author = UserFactory(email="auteur@exemple.fr")
    revision = page.save_revision(user=author)
    revision.approved_go_live_at = page.go_live_at
    revision.save()
    return page


def test_a_broken_form_stays_as_it_is_and_its_author_is_told(editor):
    page = broken_on_its_day()
    comes()
    assert labels(page) == ["Votre nom", "Votre rue"] and page.form.versions.count() == 1
    letter = build_letter(Outgoing.objects.get(kind=HELD))
    assert letter.to == ["auteur@exemple.fr"]
    assert letter.subject == "« Demander un arbre » n’a pas été publiée"
    assert all(f"- {reason}" in letter.body for reason in refusals(page)) and refusals(page)
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in letter.body
    screen = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "cette page n’a pas été publiée" in screen
    assert PageLogEntry.objects.filter(page=page, action=HELD).count() == 1


def test_it_is_told_once_and_no_other_page_waits(editor):
    page, other = broken_on_its_day(), scheduled(editor, published_elsewhere())
    comes()
    comes(4)
    assert Outgoing.objects.filter(kind=HELD).count() == 1
    assert labels(other)[0] == "Votre nom de famille" and labels(page)[0] == "Votre nom"


def published_elsewhere():
    page = procedure(*FIRST, slug="autre-arbre")
    current_version(page)
    return ProcedurePage.objects.get(pk=page.pk)


def test_a_broken_form_that_was_approved_all_the_same_stays_a_draft():
    page, reader = sent_to_review(*BROKEN)
    page.current_workflow_task_state.approve(user=reader)
    assert labels(page) == ["Votre nom", "Votre rue"]
    letter = build_letter(Outgoing.objects.get(kind=HELD))
    assert letter.to == ["auteur@exemple.fr", "relecture@exemple.fr"]


def test_a_dry_run_changes_nothing():
    page = broken_on_its_day()
    with time_machine.travel(timezone.now() + timedelta(days=3), tick=False):
        call_command("publish_scheduled", dryrun=True, stdout=StringIO())
    assert page.get_latest_revision().approved_go_live_at and not Outgoing.objects.exists()
