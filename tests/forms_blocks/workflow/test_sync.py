import pytest
from django.core.exceptions import ValidationError

from forms_blocks.submissions.models import Submission
from forms_blocks.workflow import engine
from forms_blocks.workflow.copying import renewed
from forms_blocks.workflow.default import default_workflow
from forms_blocks.workflow.models import Status, Workflow
from tests.processing import agent_for, button, circuit, raw, sent, status, usual, write

pytestmark = pytest.mark.django_db


def rows(workflow):
    return [(row.label, row.stage, row.position) for row in workflow.statuses.filter(retired=False)]


def test_statuses_become_rows_in_their_order():
    workflow = circuit(status("Début", stage="received"), status("Fin", stage="closed"))
    assert rows(workflow) == [("Début", "received", 0), ("Fin", "closed", 1)]


def test_a_new_name_and_a_new_place_keep_the_key():
    first, second = status("Début"), status("Fin")
    workflow = circuit(first, second)
    first["value"]["label"] = "Départ"
    write(workflow, second, first)
    assert rows(workflow) == [("Fin", "active", 0), ("Départ", "active", 1)]
    assert str(workflow.statuses.get(label="Départ").key) == first["id"]


def test_a_draft_changes_nothing_for_requests():
    workflow = circuit(status("Début"))
    block = Workflow._meta.get_field("definition").stream_block
    workflow.definition = block.to_python([*raw(workflow), status("Fin")])
    revision = workflow.save_revision()
    assert rows(Workflow.objects.get(pk=workflow.pk)) == [("Début", "active", 0)]
    revision.publish()
    assert [label for label, *_ in rows(workflow)] == ["Début", "Fin"]


def test_a_status_that_holds_requests_is_not_removed():
    submission, _other = sent(), sent()
    engine.press(submission, usual("take"), agent_for(submission))
    workflow = default_workflow()
    workflow.definition = Workflow._meta.get_field("definition").stream_block.to_python(raw(workflow)[2:])
    for refuse in (workflow.full_clean, workflow.save):
        with pytest.raises(ValidationError) as refusal:
            refuse()
        assert refusal.value.messages == [
            "Le statut « Reçue » ne peut pas être supprimé : 1 demande s’y trouve encore."
            " Déplacez-la d’abord vers un autre statut.",
            "Le statut « En cours » ne peut pas être supprimé : 1 demande s’y trouve encore."
            " Déplacez-la d’abord vers un autre statut.",
        ]
    assert len(rows(workflow)) == 5
    assert len(raw(Workflow.objects.get(pk=workflow.pk))) == 5


def test_several_requests_are_counted():
    sent(), sent()
    workflow = default_workflow()
    workflow.definition = Workflow._meta.get_field("definition").stream_block.to_python(raw(workflow)[1:])
    with pytest.raises(ValidationError, match="2 demandes s’y trouvent encore"):
        workflow.save()


def test_a_status_that_only_the_history_knows_is_retired_and_may_come_back():
    submission = sent()
    engine.press(submission, usual("take"), agent_for(submission))
    workflow = default_workflow()
    everything = raw(workflow)
    write(workflow, *everything[1:])
    assert Status.objects.get(label="Reçue").retired
    write(workflow, *everything)
    assert not Status.objects.get(label="Reçue").retired


def test_requests_follow_a_status_that_becomes_an_end_and_back():
    submission = sent()
    workflow = default_workflow()
    stream = raw(workflow)
    for stage, closed in (("closed", True), ("active", False)):
        stream[0]["value"]["stage"] = stage
        write(workflow, *stream)
        assert bool(Submission.objects.get(pk=submission.pk).closed_at) is closed


def test_two_statuses_do_not_share_a_name():
    with pytest.raises(ValidationError, match="Deux statuts"):
        circuit(status("Fin"), status("fin "))


def test_a_circuit_whose_button_leads_nowhere_is_not_published():
    with pytest.raises(ValidationError, match="n’existe pas"):
        circuit(status("Début", button("Aller", "00000000-0000-4000-8000-000000000000")))
    assert Workflow.objects.count() == 1


def test_the_statuses_of_another_circuit_are_not_taken():
    with pytest.raises(ValidationError, match="autre circuit"):
        circuit(*raw(default_workflow()))


def test_a_copy_has_its_own_keys_and_its_buttons_follow():
    original = default_workflow()
    copied = circuit(*renewed(raw(original)), title="Copie")
    assert rows(copied) == rows(original)
    keys = {found.key for found in copied.circuit.statuses}
    assert keys.isdisjoint(found.key for found in original.circuit.statuses)
    for found, action in copied.circuit.actions():
        assert original.circuit.action(action.key) is None
        if action.kind == "button":
            assert action.settings["target"] in keys - {found.key}
