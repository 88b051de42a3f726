"""The scenarios of a procedure travel in its file."""

import json

import pytest
from django.db import transaction

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.packages.content import file_of, judged, put
from forms_blocks.packages.envelope import opened
from forms_blocks.packages.refused import Refused
from forms_blocks.trials.keep import keep
from forms_blocks.trials.models import Scenario
from forms_blocks.trials.scenarios import checked
from portals.models import ProcedurePage
from tests.forms_blocks.packages.files import file, full_procedure, scene, signed
from tests.town import procedure, section

pytestmark = pytest.mark.django_db


def names(page):
    return [one.name for one in Scenario.objects.filter(form=page.form_id)]


def notes(content, page):
    return [note for note in judged(opened(content), page).notes if "scénario" in note]


def takes(content, page, parent=None):
    put(opened(content), page, parent, None)


def of_another_database() -> bytes:
    with transaction.atomic():
        content = file_of(full_procedure()).encode()
        transaction.set_rollback(True)
    assert not Scenario.objects.exists()
    return content


def test_a_new_procedure_comes_with_its_scenarios_and_they_hold():
    content = of_another_database()
    page = ProcedurePage(live=False)
    assert notes(content, page) == ["Le scénario « Avec un nom » est ajouté aux essais."]
    takes(content, page, section())
    assert names(page) == ["Avec un nom"]
    assert checked(page)[0].differences == []


def test_replacing_says_which_come_change_and_stay():
    content = of_another_database()
    page = procedure(step("Vous", field("text", "nom", "Votre nom")))
    keep(page.form, page.as_it_is(), scene(nom="Martin"), "D’ici")
    assert notes(content, page) == [
        "Le scénario « Avec un nom » est ajouté aux essais.",
        "Le scénario « D’ici » n’existe qu’ici : il reste.",
    ]
    assert names(page) == ["D’ici"]
    takes(content, page)
    assert names(page) == ["D’ici", "Avec un nom"]


def test_one_that_was_changed_here_is_replaced_and_said():
    page = full_procedure()
    content = file_of(page).encode()
    assert notes(content, page) == []
    Scenario.objects.update(name="Renommé")
    (said,) = notes(content, page)
    assert said == "Le scénario « Renommé » est remplacé : il s’appelle maintenant « Avec un nom »."
    Scenario.objects.update(name="Avec un nom", answers={key("nom"): "Autre"})
    assert notes(content, page) == ["Le scénario « Avec un nom » est remplacé par celui du fichier."]
    takes(content, page)
    assert Scenario.objects.get().answers == {key("nom"): "Dupont"}
    assert notes(content, page) == []


def test_a_file_made_before_scenarios_travelled_leaves_those_of_here():
    page = full_procedure()
    body = file(page)
    del body["parts"]["scenarios"]
    takes(signed(body), page)
    assert names(page) == ["Avec un nom"]


def test_the_scenario_of_another_procedure_is_never_touched():
    other = full_procedure()
    content = file_of(other).encode()
    page = procedure(step("Vous", field("text", "nom", "Votre nom")), slug="autre")
    Scenario.objects.update(name="Gardé")
    takes(content, page)
    assert (names(other), names(page)) == (["Gardé"], ["Avec un nom"])


def test_the_same_scenario_twice_is_refused():
    page = full_procedure()
    body = file(page)
    body["parts"]["scenarios"] *= 2
    with pytest.raises(Refused, match="abîmé"):
        judged(opened(signed(body)), page)


def test_the_same_procedure_gives_the_same_file_twice():
    page = full_procedure()
    first, second = (json.loads(file_of(page))["parts"] for _turn in range(2))
    assert first == second
