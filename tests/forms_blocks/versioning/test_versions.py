"""The versions of a form: read, compared, brought back."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from forms_blocks.blocks.writing import key
from forms_blocks.runtime.reading import read
from forms_blocks.submissions.models import Draft, Form, FormVersion, Submission
from forms_blocks.submissions.receive import Sender, receive
from forms_blocks.submissions.versions import current_version
from forms_blocks.workflow.models import Workflow
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


def test_going_back_changes_no_request(editor):
    page = changed()
    sent = Submission.objects.get()
    before = read(sent.version.definition, sent.answers, sent.world)
    revert(editor, page, 1)
    confirms(editor, page)
    sent = Submission.objects.get()
    assert read(sent.version.definition, sent.answers, sent.world) == before


def moved_on():
    """Return a page of two versions whose guide, settings, address and dates changed since the first."""
    page = published()
    page.summary, page.delay_days, page.cost = "Le premier résumé", 12, "Gratuit"
    page.save_revision().publish()
    page = ProcedurePage.objects.get(pk=page.pk)
    page.definition, page.summary, page.delay_days, page.cost = CHANGED, "Le second résumé", 30, "5 €"
    page.slug, page.closes_at = "nouvelle-adresse", timezone.now() + timedelta(days=9)
    page.save_revision().publish()
    return ProcedurePage.objects.get(pk=page.pk)


def test_going_back_brings_the_guide_and_the_settings_but_neither_the_address_nor_the_dates(editor):
    page = moved_on()
    number = page.form.versions.count() - 1
    told = revert(editor, page, number).url
    words = editor.get(told).content.decode()
    assert "Résumé : « Le second résumé » devient « Le premier résumé »." in words
    assert "devient « 12 »" in words and "« 5 € » devient « Gratuit »." in words
    assert ProcedurePage.objects.get(pk=page.pk).summary == "Le second résumé"
    confirms(editor, page)
    now = ProcedurePage.objects.get(pk=page.pk)
    assert (now.summary, now.delay_days, now.cost) == ("Le premier résumé", 12, "Gratuit")
    assert (now.slug, now.path, now.live) == ("nouvelle-adresse", page.path, True)
    assert now.closes_at.replace(microsecond=0) == page.closes_at.replace(microsecond=0)
    assert [one.label for one in now.as_it_is().fields.values()] == ["Votre nom", "Votre rue"]


def test_the_questions_alone_may_go_back(editor):
    page = moved_on()
    number = page.form.versions.count() - 1
    editor.post(reverse("versioning_revert", args=[page.pk, number]), {"what": "questions"})
    confirms(editor, page)
    now = ProcedurePage.objects.get(pk=page.pk)
    assert (now.summary, now.delay_days) == ("Le second résumé", 30)
    assert [one.label for one in now.as_it_is().fields.values()] == ["Votre nom", "Votre rue"]


def test_what_was_deleted_since_does_not_come_back(editor):
    page = moved_on()
    used = Workflow.objects.create(title="Avec visa", definition=[])
    before = page.form.versions.order_by("-number")[1]
    before.revision.content["workflow"] = used.pk
    before.revision.save()
    used.delete()
    revert(editor, page, before.number)
    assert confirms(editor, page).status_code == 302
    assert ProcedurePage.objects.get(pk=page.pk).workflow is None


def test_a_version_whose_page_is_no_longer_known_gives_its_questions(editor):
    page = moved_on()
    number = page.form.versions.count() - 1
    FormVersion.objects.update(revision=None)
    shown = screen(editor, page).content.decode()
    assert "Ne reprendre que ses questions" in shown and "Revenir à cette version" not in shown
    revert(editor, page, number)
    assert page.get_latest_revision_as_object().summary == "Le second résumé"


def test_the_list_says_in_words_what_going_back_brings(editor):
    said = screen(editor, moved_on()).content.decode()
    assert "ses questions, son guide et ses réglages" in said and "restent celles d’aujourd’hui" in said


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
