"""Pages that nobody has looked at for too long are told, and one click says they are right."""

import csv
import datetime
from io import StringIO

import pytest
import time_machine
from django.urls import reverse
from wagtail.models import PageLogEntry

from portals.editing.due import due_pages
from portals.models import GuidePage
from tests.desk import page as markup
from tests.desk import signed_in

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel("2026-11-24 09:00:00+01:00", tick=False):
        yield


def guide(parent, title="Se marier", **fields):
    return parent.add_child(instance=GuidePage(title=title, **fields))


def due(user):
    return [page.title for page in due_pages(user, TODAY)]


def report(user, query=""):
    return signed_in(user).get(reverse("editing_due") + query)


@pytest.mark.parametrize(
    ("checked", "months", "listed"),
    [
        (datetime.date(2025, 11, 24), 12, True),
        (datetime.date(2025, 11, 25), 12, False),
        (datetime.date(2026, 8, 1), 3, True),
        (datetime.date(2020, 1, 1), 0, False),
    ],
)
def test_a_page_is_due_when_its_months_have_passed(town, writers, checked, months, listed):
    guide(town.papers, checked_on=checked, check_every_months=months)
    assert ("Se marier" in due(writers.editor)) is listed


def test_a_page_never_checked_is_counted_from_its_publication(town, writers):
    with time_machine.travel("2025-01-01", tick=False):
        guide(town.papers).save_revision().publish()
    assert due(writers.editor) == ["Se marier"]


def test_a_draft_is_not_due_and_does_not_change_what_is_online(town, writers):
    page = guide(town.papers, checked_on=datetime.date(2024, 1, 1))
    page.checked_on = TODAY
    page.save_revision()
    guide(town.papers, "Brouillon", checked_on=datetime.date(2024, 1, 1), live=False)
    assert due(writers.editor) == ["Se marier"]


def test_each_sees_the_pages_they_may_change(town, writers):
    other = town.citizens.add_child(instance=type(town.papers)(title="Voirie", slug="voirie"))
    guide(other, "Nid de poule", checked_on=datetime.date(2024, 1, 1))
    guide(town.papers, checked_on=datetime.date(2024, 2, 1))
    assert due(writers.editor) == ["Se marier"]
    assert due(writers.communication) == ["Nid de poule", "Se marier"]
    assert "Nid de poule" not in markup(report(writers.editor))


def test_one_click_notes_it_as_checked_online_and_in_the_draft(town, writers):
    page = guide(town.papers, checked_on=datetime.date(2024, 1, 1))
    page.summary = "Pas encore publié"
    page.save_revision()
    response = signed_in(writers.editor).post(reverse("editing_mark_checked", args=[page.pk]), follow=True)
    assert "est notée comme vérifiée aujourd’hui" in markup(response)
    online = GuidePage.objects.get(pk=page.pk)
    draft = online.get_latest_revision_as_object()
    assert online.checked_on == draft.checked_on == TODAY
    assert online.check_due == datetime.date(2027, 11, 24)
    assert online.summary == "" and draft.summary == "Pas encore publié"
    assert PageLogEntry.objects.filter(page=page.pk, action="portals.checked", user=writers.editor).exists()


def test_nobody_notes_a_page_they_may_not_change(town, writers):
    other = town.citizens.add_child(instance=type(town.papers)(title="Voirie", slug="voirie"))
    page = guide(other, checked_on=datetime.date(2024, 1, 1))
    signed_in(writers.editor).post(reverse("editing_mark_checked", args=[page.pk]))
    assert GuidePage.objects.get(pk=page.pk).checked_on == datetime.date(2024, 1, 1)
    assert signed_in(writers.editor).get(reverse("editing_mark_checked", args=[page.pk])).status_code == 405


def test_the_report_is_exported(town, writers):
    guide(town.papers, checked_on=datetime.date(2024, 1, 1))
    response = report(writers.editor, "?export=csv")
    rows = list(csv.reader(StringIO(b"".join(response.streaming_content).decode())))
    assert rows[0] == ["Page", "Adresse", "Vérifiée le", "À vérifier depuis le"]
    assert rows[1][0] == "Se marier" and rows[1][2:] == ["2024-01-01", "2025-01-01"]


def test_an_agent_has_no_report(town, writers):
    from portals.accounts import roles
    from tests.portals.editing.conftest import member

    assert report(member(roles.agents_of("Agents"))).status_code == 302
