"""A draft is always saved; only a complete form is published, and each cause is said at its place."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from forms_blocks.blocks.writing import chosen, field, key, step, when
from forms_blocks.submissions.models import FormVersion
from portals.models import ProcedurePage
from tests.factories import AdministratorFactory
from tests.forms_blocks.edit_form import edit_data
from tests.town import procedure, section

pytestmark = pytest.mark.django_db

INCOMPLETE = [
    step("", field("choice", "motif", "Motif", choices=["Seul"]), field("text", "vide", "")),
]
PUBLISH = {"action-publish": "action-publish"}


@pytest.fixture
def editor(client):
    client.force_login(AdministratorFactory())
    return client


def send(client, page, **more):
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {**edit_data(page), **more})


def errors_of(response):
    return response.context["form"].errors.as_data()


def test_a_complete_form_is_published_from_the_editor(editor):
    page = procedure()
    page.title = "Planter un arbre"
    assert send(editor, page, **PUBLISH).status_code == 302
    page.refresh_from_db()
    assert page.title == "Planter un arbre"
    assert FormVersion.objects.get(form=page.form).definition.title == "Planter un arbre"


def test_a_first_day_written_on_a_calendar_is_kept_as_people_wrote_it(editor):
    page = procedure(step("Vous", field("date", "jour", "Quel jour ?", first_day="2026-09-01")))
    assert send(editor, page, title="Un arbre", **PUBLISH).status_code == 302
    page = ProcedurePage.objects.get(pk=page.pk)
    assert page.title == "Un arbre"
    kept = FormVersion.objects.filter(form=page.form).latest("number").definition
    assert kept.steps[0].fields[0].settings["first_day"] == "2026-09-01"
    assert kept == page.compile()


def test_an_incomplete_form_is_saved_as_a_draft(editor):
    page = procedure()
    page.definition = INCOMPLETE
    assert send(editor, page).status_code == 302
    kept = ProcedurePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert kept.raw_definition()[0]["value"]["fields"][1]["value"]["label"] == ""


def test_autosave_keeps_an_incomplete_form(editor):
    page = procedure()
    page.definition = INCOMPLETE
    response = editor.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        edit_data(page),
        headers={"accept": "application/json"},
    )
    assert response.json()["success"] is True


def test_an_incomplete_form_is_not_published_and_each_cause_is_on_its_block(editor):
    page = procedure()
    page.definition = INCOMPLETE
    response = send(editor, page, **PUBLISH)
    (error,) = errors_of(response)["definition"]
    found = error.as_json_data()["blockErrors"][0]["blockErrors"]
    fields = found["fields"]["blockErrors"]
    assert found["title"]["messages"] == [
        "Cette étape n’a pas de titre : dites en quelques mots ce qu’elle demande."
    ]
    assert fields[0]["blockErrors"]["choices"]["messages"] == ["« Motif » propose moins de deux réponses."]
    assert fields[1]["blockErrors"]["label"]["messages"] == ["Une question n’a pas de texte."]
    assert "Rien n’a encore été publié" in response.content.decode()
    page.refresh_from_db()
    assert page.raw_definition()[0]["value"]["title"] == "Vous"


def test_a_form_that_asks_nothing_is_not_published(editor):
    page = procedure()
    page.definition = []
    (error,) = errors_of(send(editor, page, **PUBLISH))["definition"]
    assert error.as_json_data()["messages"] == [
        "Le formulaire ne demande encore rien : ajoutez une étape et une question."
    ]


def test_a_rule_on_a_later_question_is_not_published(editor):
    page = procedure()
    page.definition = [
        step(
            "Une",
            field("text", "un", "Un", shown_if=chosen("deux", "A")),
            field("choice", "deux", "Deux", choices=["A", "B"]),
        )
    ]
    (error,) = errors_of(send(editor, page, **PUBLISH))["definition"]
    (place,) = error.as_json_data()["blockErrors"][0]["blockErrors"]["fields"]["blockErrors"]
    assert place == 0


def test_nothing_is_published_without_somebody_to_turn_to(editor):
    page = procedure(service="")
    assert "interlocuteur" in str(errors_of(send(editor, page, **PUBLISH))["service"][0].message)
    assert send(editor, page).status_code == 302


@pytest.mark.parametrize("who", ["service", "contact"])
def test_a_department_or_a_contact_is_enough(editor, who):
    page = procedure(service="")
    setattr(page, who, "Espaces verts")
    assert send(editor, page, **PUBLISH).status_code == 302


def test_a_new_procedure_can_be_published_at_once(editor):
    page = ProcedurePage(title="Neuve", slug="neuve", service="Voirie")
    page.definition = [step("Vous", field("text", "", "Votre nom"))]
    add = reverse("wagtailadmin_pages:add", args=["portals", "procedurepage", section().pk])
    assert editor.post(add, {**edit_data(page), **PUBLISH}).status_code == 302
    page = ProcedurePage.objects.get(slug="neuve")
    assert page.live
    assert page.raw_definition()[0]["value"]["fields"][0]["value"]["identifier"] == "votre_nom"
    assert page.form.versions.count() == 1


def test_a_copied_step_sent_by_the_editor_asks_within_itself(editor):
    page = procedure()
    first = step(
        "Une",
        field("yes_no", "rappel", "Rappel"),
        field("phone", "tel", "Tél", shown_if=when("rappel", "filled")),
    )
    page.definition = [first]
    data = edit_data(page)
    data.update(
        {
            name.replace("definition-0-", "definition-1-", 1): value
            for name, value in data.items()
            if name.startswith("definition-0-")
        }
    )
    data.update(
        {
            "definition-count": "2",
            "definition-1-order": "1",
            "definition-1-id": key("copie"),
            "definition-1-value-fields-0-id": key("copie-rappel"),
            "definition-1-value-fields-1-id": key("copie-tel"),
        }
    )
    assert editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data).status_code == 302
    kept = Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object().raw_definition()
    phone = kept[1]["value"]["fields"][1]["value"]
    assert phone["condition"]["tests"][0]["value"]["field"] == key("copie-rappel")
    assert phone["identifier"] == "tel_2"
