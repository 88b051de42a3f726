"""The preview shows the form being edited, complete or not, and writes nothing."""

import pytest
from django.urls import reverse

from forms_blocks.blocks.writing import chosen, field, prefill, step
from forms_blocks.submissions.models import Draft, FormVersion
from tests.factories import AdministratorFactory
from tests.forms_blocks.edit_form import edit_data
from tests.town import procedure

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview(client):
    client.force_login(AdministratorFactory())

    def show(page, mode="form") -> str:
        address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
        assert client.post(address, edit_data(page)).json() == {"is_valid": True, "is_available": True}
        response = client.get(f"{address}?mode={mode}")
        assert response.status_code == 200
        return response.content.decode()

    return show


def test_the_preview_shows_every_step_as_it_is_being_edited(preview):
    page = procedure()
    page.definition = [
        step("Votre demande", field("choice", "motif", "Motif", choices=["Naissance", "Autre"])),
        step("Vous", field("text", "suite", "Lequel ?", shown_if=chosen("motif", "Autre"))),
    ]
    html = preview(page)
    assert "Étape 1 sur 2" in html
    assert "Étape 2 sur 2" in html
    assert "Affichée si « Motif » est « Autre »" in html
    assert "Avant de publier" not in html
    assert not FormVersion.objects.exists()
    assert not Draft.objects.exists()


def test_the_preview_of_an_incomplete_form_says_what_to_finish(preview):
    page = procedure()
    page.definition = [step("", field("choice", "motif", "Motif", choices=["Seul"]))]
    html = preview(page)
    assert "Avant de publier, 2 points à terminer" in html
    assert "« Motif » propose moins de deux réponses." in html
    assert "Seul" in html


def test_the_preview_of_a_form_just_begun_invites_to_begin(preview):
    page = procedure()
    page.definition = []
    assert "ajoutez une étape et une question" in preview(page)


def test_the_preview_is_filled_in_by_the_person_chosen(preview):
    page = procedure()
    page.definition = [step("Vous", field("text", "nom", "Nom", prefill=prefill("profile", "nom")))]
    assert 'value="Durand"' in preview(page, mode="form-marie")
    assert 'value="Durand"' not in preview(page)


def test_the_page_itself_is_previewed_too(preview):
    page = procedure(summary="La ville plante un arbre.")
    assert "La ville plante un arbre." in preview(page, mode="")
