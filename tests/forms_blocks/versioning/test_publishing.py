"""Nobody publishes a changed form without having seen what changes."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.models import Draft, Form
from forms_blocks.versioning.publishing import show_changes_first
from portals.accounts import roles
from portals.models import ProcedurePage
from tests.factories import AdministratorFactory, UserFactory
from tests.forms_blocks.versioning.written import CHANGED, FIRST, confirms, published, publishes
from tests.town import procedure

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(AdministratorFactory())
    return client


def url_of(page):
    return reverse("versioning_publish", args=[page.pk])


def labels(page):
    return [one.label for one in ProcedurePage.objects.get(pk=page.pk).as_it_is().fields.values()]


def draft_of(page):
    return Draft.objects.create(form=page.form, version=page.form.versions.first())


def test_a_changed_form_is_shown_in_words_before_it_is_published(editor):
    page = published()
    draft_of(page)
    response = publishes(editor, page, *CHANGED)
    assert response.status_code == 302 and response.url == url_of(page)
    assert labels(page) == ["Votre nom", "Votre rue"]
    screen = editor.get(response.url).content.decode()
    assert "Étape « Vous »" in screen
    assert "« Votre nom de famille » : la question était « Votre nom »." in screen
    assert "« Téléphone » : la question est ajoutée (texte court)." in screen
    assert "1 personne a commencé ce formulaire" in screen


def test_confirming_publishes_and_says_who(editor):
    page = published()
    publishes(editor, page, *CHANGED)
    assert confirms(editor, page).status_code == 302
    assert labels(page)[0] == "Votre nom de famille"
    version = page.form.versions.last()
    assert version.number == 2 and version.author is not None
    assert version.written[0]["value"]["fields"][0]["value"]["label"] == "Votre nom de famille"


@pytest.mark.parametrize(("drafts", "carried"), [("carry", True), ("keep", False), ("", False)])
def test_drafts_are_carried_over_only_when_the_editor_says_so(editor, drafts, carried):
    page = published()
    publishes(editor, page, *CHANGED)
    confirms(editor, page, drafts)
    form = Form.objects.get(pk=page.form_id)
    assert (form.carried_to == page.form.versions.last()) is carried


def test_a_form_that_did_not_change_is_published_at_once(editor):
    page = published()
    response = publishes(editor, page, *FIRST, summary="Un autre résumé")
    assert response.url != url_of(page)
    assert ProcedurePage.objects.get(pk=page.pk).summary == "Un autre résumé"


def test_a_scheduled_publication_is_read_first_as_well(rf):
    page = published()
    page.go_live_at = timezone.now() + timedelta(days=1)
    assert show_changes_first(rf.post("/"), page) is None
    page.definition = CHANGED
    assert show_changes_first(rf.post("/"), page) is not None


def test_pressing_twice_publishes_once(editor):
    page = published()
    publishes(editor, page, *CHANGED)
    stamp = editor.get(url_of(page)).context["stamp"]
    for _press in range(2):
        assert editor.post(url_of(page), {"stamp": stamp, "drafts": "keep"}).status_code == 302
    assert page.form.versions.count() == 2


def test_what_was_written_since_is_shown_before_it_is_published(editor):
    page = published()
    publishes(editor, page, *CHANGED)
    stamp = editor.get(url_of(page)).context["stamp"]
    again = ProcedurePage.objects.get(pk=page.pk)
    again.definition = [step("Vous", field("text", "autre", "Autre"))]
    again.save_revision()
    response = editor.post(url_of(page), {"stamp": stamp}, follow=True)
    assert "encore été modifié entre-temps" in response.content.decode()
    assert labels(page) == ["Votre nom", "Votre rue"]


def test_an_incomplete_draft_is_not_published_and_says_why(editor):
    page = published()
    page.definition = [step("Vide")]
    page.save_revision()
    response = confirms(editor, page)
    assert response.status_code == 422
    assert "ne peut pas être publié" in response.content.decode()
    assert labels(page) == ["Votre nom", "Votre rue"]


def test_nothing_to_publish_leads_to_the_versions(editor):
    page = published()
    page.save_revision().publish()
    assert editor.get(url_of(page)).url == reverse("versioning_versions", args=[page.pk])


def test_only_who_publishes_the_page_comes_here(client):
    page = published()
    page.definition = CHANGED
    page.save_revision()
    roles.ensure_roles()
    for group, expected in ((None, 302), ("draft", 302), ("publish", 200)):
        person = UserFactory()
        if group:
            name = f"Rédaction {group}"
            person.groups.add(roles.editors_of(page.get_parent(), name, publishes=group == "publish"))
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        assert client.get(url_of(page)).status_code == expected
        assert client.post(url_of(page)).status_code == 302
    assert labels(page) == ["Votre nom", "Votre rue"]


@pytest.mark.parametrize("address", ["versioning_publish", "versioning_versions"])
def test_a_page_without_a_form_has_no_such_screen(editor, address):
    page = published()
    assert editor.get(reverse(address, args=[page.get_parent().pk])).status_code == 404
    assert editor.get(reverse(address, args=[987654])).status_code == 404


def test_a_first_publication_is_told_as_one(editor):
    page = procedure()
    page.live = False
    page.save()
    page.save_revision()
    screen = editor.get(reverse("versioning_publish", args=[page.pk])).content.decode()
    assert "n’a jamais été publiée" in screen and "Publier la démarche" in screen
    assert "Le formulaire est le même" not in screen and "Les demandes déjà envoyées" not in screen
    confirms(editor, page)
    assert ProcedurePage.objects.get(pk=page.pk).live


def test_a_date_of_the_guide_is_said_as_people_write_it(editor):
    page = published()
    page.checked_on = date(2026, 9, 7)
    page.save_revision()
    screen = editor.get(reverse("versioning_publish", args=[page.pk])).content.decode()
    assert "7 septembre 2026" in screen and "2026-09-07" not in screen
