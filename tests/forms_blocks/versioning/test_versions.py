"""The versions of a form: read, compared, brought back."""

import pytest
from django.urls import reverse

from forms_blocks.blocks.writing import key
from forms_blocks.runtime.reading import read
from forms_blocks.submissions.models import Draft, Form, FormVersion, Submission
from forms_blocks.submissions.receive import Sender, receive
from forms_blocks.submissions.versions import current_version
from portals.accounts import roles
from portals.models import ProcedurePage
from tests.factories import AdministratorFactory, UserFactory
from tests.forms_blocks.versioning.written import CHANGED, FIRST, confirms, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(AdministratorFactory())
    return client


def changed():
    """Return a page whose form has two versions, a request and a draft on the first."""
    page = published()
    first = current_version(page)
    answers = {key("nom"): "Dupont", key("rue"): "Rue des Lilas"}
    receive(version=first, answers=answers, sender=Sender(), channel="web")
    Draft.objects.create(form=page.form, version=first)
    page.definition = CHANGED
    page.save_revision().publish()
    return ProcedurePage.objects.get(pk=page.pk)


def screen(editor, page, **query):
    return editor.get(reverse("versioning_versions", args=[page.pk]), query)


def revert(editor, page, number):
    return editor.post(reverse("versioning_revert", args=[page.pk, number]))


def test_each_version_says_what_it_holds(editor):
    rows = screen(editor, changed()).context["rows"]
    found = [(row["version"].number, row["requests"], row["drafts"]) for row in rows]
    assert found == [(2, 0, 0), (1, 1, 1)]


def test_any_two_versions_are_compared_in_words(editor):
    page = changed()
    assert "« Téléphone » : la question est ajoutée" in screen(editor, page).content.decode()
    back = screen(editor, page, de="2", a="1").content.decode()
    assert "« Téléphone » : la question est retirée." in back


@pytest.mark.parametrize("query", [{"de": "99"}, {"de": "x", "a": "-1"}, {"a": "9" * 40}, {"p": "zz"}])
def test_numbers_that_do_not_exist_harm_nothing(editor, query):
    assert screen(editor, changed(), **query).status_code == 200


def test_a_form_without_a_version_says_so(editor):
    page = published()
    FormVersion.objects.all().delete()
    assert "jamais été publié" in screen(editor, page).content.decode()


def test_going_back_writes_a_draft_then_publishes_once_confirmed(editor):
    page = changed()
    assert revert(editor, page, 1).url == reverse("versioning_publish", args=[page.pk])
    assert current_version(ProcedurePage.objects.get(pk=page.pk)).number == 2
    confirms(editor, page)
    version = current_version(ProcedurePage.objects.get(pk=page.pk))
    assert version.number == 3
    assert [one.label for one in version.definition.fields.values()] == ["Votre nom", "Votre rue"]
    assert list(version.definition.fields) == [one["id"] for step in FIRST for one in step["value"]["fields"]]


def test_going_back_changes_no_request_and_not_the_rest_of_the_page(editor):
    page = changed()
    sent = Submission.objects.get()
    before = read(sent.version.definition, sent.answers, sent.world)
    page.title, page.summary = "Un autre titre", "Un autre résumé"
    page.save_revision().publish()
    revert(editor, page, 1)
    confirms(editor, page)
    page.refresh_from_db()
    assert (page.title, page.summary) == ("Un autre titre", "Un autre résumé")
    sent = Submission.objects.get()
    assert read(sent.version.definition, sent.answers, sent.world) == before


def test_older_drafts_may_follow_afterwards(editor):
    page = changed()
    assert screen(editor, page).context["older"] == 1
    editor.post(reverse("versioning_follow", args=[page.pk]))
    assert Form.objects.get().carried_to.number == 2
    assert screen(editor, page).context["older"] == 0


def test_who_may_write_but_not_publish_goes_back_to_a_draft_only(client):
    page = changed()
    roles.ensure_roles()
    person = UserFactory()
    person.groups.add(roles.editors_of(page.get_parent(), "Rédaction"))
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    assert revert(client, page, 1).url == reverse("versioning_versions", args=[page.pk])
    assert "attend d’être publié" in screen(client, page).content.decode()
    assert client.post(reverse("versioning_follow", args=[page.pk])).status_code == 302
    assert Form.objects.get().carried_to is None
    assert current_version(ProcedurePage.objects.get(pk=page.pk)).number == 2


def test_strangers_and_unknown_versions_are_refused(client, editor):
    page = changed()
    assert revert(editor, page, 9).status_code == 404
    assert editor.get(reverse("versioning_revert", args=[page.pk, 1])).status_code == 405
    client.force_login(UserFactory(), backend="django.contrib.auth.backends.ModelBackend")
    assert revert(client, page, 1).status_code == 302
    assert screen(client, page).status_code == 302
    assert not page.revisions.filter(user__isnull=False).exists()


def test_a_locked_page_is_not_written_again(editor):
    page = changed()
    page.locked, page.locked_by = True, UserFactory()
    page.save()
    count = page.revisions.count()
    revert(editor, page, 1)
    assert page.revisions.count() == count


def test_the_list_costs_the_same_whatever_it_holds(editor, django_assert_max_num_queries):
    page = changed()
    screen(editor, page)
    for turn in range(8):
        page.delay_days = turn + 3
        page.save_revision().publish()
    with django_assert_max_num_queries(40):
        screen(editor, page)


def test_the_page_in_the_editor_leads_to_its_versions(editor):
    page = published()
    edit = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert reverse("versioning_versions", args=[page.pk]) in edit
