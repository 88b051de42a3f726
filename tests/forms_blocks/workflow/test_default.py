import pytest
from django.core.management.sql import emit_post_migrate_signal

from forms_blocks.workflow.apps import _make_the_default
from forms_blocks.workflow.default import default_workflow
from forms_blocks.workflow.models import Workflow
from forms_blocks.workflow.placeholders import faults
from forms_blocks.workflow.statuses import faults as faults_of_circuit
from tests.processing import sent

pytestmark = pytest.mark.django_db


def test_a_new_database_has_the_usual_circuit():
    assert [status.label for status in Workflow.objects.get().circuit.statuses] == [
        "Reçue",
        "En cours",
        "Acceptée",
        "Refusée",
        "Terminée",
    ]


def test_it_is_made_once_and_keeps_what_the_administrator_changed():
    workflow = default_workflow()
    workflow.title = "Le nôtre"
    workflow.save()
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
    assert default_workflow() == workflow
    assert Workflow.objects.get().title == "Le nôtre"


def test_it_comes_back_when_a_request_needs_it():
    Workflow.objects.all().delete()
    assert sent().status.label == "Reçue"


def test_it_is_not_made_while_a_database_is_unbuilt():
    Workflow.objects.all().delete()
    _make_the_default(plan=[(None, True)])
    _make_the_default(using="elsewhere")
    assert not Workflow.objects.exists()


def test_its_words_are_complete():
    circuit = default_workflow().circuit
    assert list(faults_of_circuit(circuit)) == []
    for status in circuit.statuses:
        assert status.sentence
        assert status.stage == "closed" or any(action.kind == "button" for action in status.actions)
    for status, action in circuit.actions():
        if action.kind == "email":
            assert status.label != "Reçue", "the receipt says it"
            assert not faults(action.settings["text"])
    told = {status.label for status, action in circuit.actions() if action.kind == "email"}
    assert told == {"En cours", "Acceptée", "Refusée", "Terminée"}
