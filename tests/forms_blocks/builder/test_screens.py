"""What the editor's browser asks about a form on screen: nothing is kept, nothing is revealed."""

import pytest
from django.urls import reverse

from forms_blocks.blocks.writing import chosen, field, key, step
from forms_blocks.builder.screens import NOTHING
from portals.models import ProcedurePage
from tests.factories import AdministratorFactory
from tests.forms_blocks.edit_form import edit_data
from tests.town import procedure

pytestmark = pytest.mark.django_db

MOTIVE = field("choice", "motif", "Motif", choices=["Naissance", "Autre"])


@pytest.fixture
def editor(client):
    client.force_login(AdministratorFactory())
    return client


def written(*steps):
    page = procedure()
    page.definition = list(steps)
    return edit_data(page)


def test_an_unknown_name_is_said_with_the_one_that_was_meant(editor):
    data = written(step("Une", MOTIVE, field("text", "suite", "Suite", shown_if='champs.motf == "Autre"')))
    answer = editor.post(reverse("builder_points"), data).json()
    (point,) = answer["points"]
    assert (point["act"], point["wrong"], point["target"]) == ("write", "champs.motf", "champs.motif")
    assert point["at"] == [key("step", "Une"), "fields", key("suite"), "condition"]
    assert answer["names"][key("motif")] == "motif"


def test_what_is_only_unfinished_is_not_said_while_writing(editor):
    assert (
        editor.post(reverse("builder_points"), written(step("", field("text", "", "")))).json()["points"]
        == []
    )


def test_an_empty_list_is_said_once_a_publication_was_refused(editor):
    data = written(step("Une", field("choice", "motif", "Motif", choices=[])))
    assert editor.post(reverse("builder_points"), data).json()["points"] == []
    (point,) = editor.post(reverse("builder_points"), {**data, "refused": "1"}).json()["points"]
    assert (point["act"], point["target"]) == ("offer", "Oui\nNon")


def test_a_name_typed_twice_in_a_step_is_said_and_copies_are_named_by_themselves(editor):
    twin = field("text", "suite", "Suite")
    twin["value"]["identifier"] = "motif"
    data = written(step("Une", MOTIVE, twin), step("Deux", {**twin, "id": key("copie")}))
    (point,) = editor.post(reverse("builder_points"), data).json()["points"]
    assert (point["act"], point["target"], point["at"][2]) == ("rename", "motif_2", key("suite"))


@pytest.mark.parametrize("data", [{}, {"definition-count": "x"}, {"definition-count": "1"}])
def test_what_is_no_form_has_nothing_to_say(editor, data):
    assert editor.post(reverse("builder_points"), data).json() == NOTHING


def test_a_rule_becomes_an_expression_and_comes_back_the_same(editor):
    at = f"{key('step', 'Une')}/fields/{key('suite')}"
    ruled = step("Une", MOTIVE, field("text", "suite", "Suite", shown_if=chosen("motif", "Autre")))
    there = editor.post(reverse("builder_expression"), {**written(ruled), "at": at}).json()
    assert there == {"expression": 'champs.motif == "Autre"'}
    texted = step("Une", MOTIVE, field("text", "suite", "Suite", shown_if=there["expression"]))
    ProcedurePage.objects.all().delete()
    back = editor.post(reverse("builder_expression"), {**written(texted), "at": at}).json()
    (test,) = back["rule"]["tests"]
    assert test == {"field": key("motif"), "operator": "is", "value": key("motif", "Autre")}


def test_a_stranger_is_sent_to_sign_in(client):
    assert client.post(reverse("builder_points"), {}).status_code == 302
