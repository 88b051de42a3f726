"""Versions: frozen when the definition changes, and only then."""

import pytest

from forms_blocks.blocks.compile import IncompleteDefinition
from forms_blocks.blocks.writing import field, key, step
from forms_blocks.submissions.models import FormVersion
from forms_blocks.submissions.versions import current_version
from tests.town import procedure

pytestmark = pytest.mark.django_db


def test_a_form_that_does_not_change_keeps_its_version():
    page = procedure()
    first = current_version(page)
    page.refresh_from_db()
    assert current_version(page) == first
    assert FormVersion.objects.count() == 1


def test_a_change_of_label_or_of_promise_freezes_a_new_version():
    page = procedure()
    first = current_version(page)
    page.delay_days = 5
    second = current_version(page)
    page.definition = [step("Vous", field("text", "nom", "Votre nom de famille"))]
    third = current_version(page)
    assert [version.number for version in (first, second, third)] == [1, 2, 3]
    assert second.definition.facts.delay_days == 5


def test_a_renamed_question_keeps_its_answers():
    page = procedure()
    before = current_version(page).definition
    page.definition = [step("Vous", field("text", "nom", "Votre nom de famille"))]
    after = current_version(page).definition
    assert set(after.fields) <= set(before.fields)
    assert after.fields[key("nom")].label == "Votre nom de famille"


def test_the_form_follows_the_title_and_the_dates_of_its_page():
    page = procedure()
    page.title = "Adopter un arbre"
    version = current_version(page)
    version.form.refresh_from_db()
    assert version.form.title == "Adopter un arbre"


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([step("Vide")], "ne demande encore rien"),
        ([step("Une", field("text", "t", " "))], "pas de texte"),
        ([step("Une", field("choice", "c", "Choix", choices=["Seul"]))], "moins de deux"),
    ],
)
def test_an_incomplete_form_says_what_is_missing(steps, words):
    with pytest.raises(IncompleteDefinition, match=words):
        current_version(procedure(*steps))
    assert not FormVersion.objects.exists()


def test_the_current_version_costs_one_query(django_assert_num_queries):
    page = procedure()
    current_version(page).definition  # noqa: B018
    with django_assert_num_queries(1):
        current_version(page).definition  # noqa: B018
