import pytest

from forms_blocks.workflow.circuit import read
from forms_blocks.workflow.registry import action_of, all_actions
from tests.processing import button, status

END = status("Fin", stage="closed")


def made(action, **more):
    circuit = read([status("Début", action), END])
    return circuit, circuit.statuses[0], circuit.statuses[0].actions[0]


def test_editors_are_offered_the_button_first():
    assert list(all_actions()) == ["button", "email"]


def test_a_button_says_where_it_leads():
    raw = button("Accepter", END["id"], message="optional", style="danger")
    circuit, _status, action = made(raw)
    shown = action_of("button").button(action, circuit)
    assert (shown.key, shown.label) == (raw["id"], "Accepter")
    assert (shown.style, shown.message) == ("danger", "optional")
    assert (shown.target, shown.target_label) == (END["id"], "Fin")


def test_settings_left_out_have_their_usual_value():
    raw = button("Accepter", END["id"])
    del raw["value"]["style"], raw["value"]["message"]
    circuit, _status, action = made(raw)
    shown = action_of("button").button(action, circuit)
    assert (shown.style, shown.message) == ("primary", "no")


def test_a_button_without_its_status_is_not_shown():
    circuit, _status, action = made(button("Accepter", ""))
    assert action_of("button").button(action, circuit) is None


def test_a_button_that_stays_in_place_is_refused():
    start = status("Début")
    start["value"]["actions"] = [button("Tourner", start["id"])]
    circuit = read([start])
    [fault] = action_of("button").faults(circuit.statuses[0].actions[0], circuit.statuses[0], circuit)
    assert fault == "Le bouton « Tourner » du statut « Début » mène à ce même statut."


@pytest.mark.parametrize("typed", ["Fin", " fin ", END["id"]], ids=["name", "spaces", "key"])
def test_a_status_is_chosen_by_its_name_until_it_has_a_key(typed):
    value = {"target": typed}
    action_of("button").settle(value, {"fin": END["id"]})
    assert value["target"] == END["id"]


def test_a_name_nobody_bears_is_left_as_typed():
    value = {"target": "Ailleurs"}
    action_of("button").settle(value, {"fin": END["id"]})
    assert value["target"] == "Ailleurs"
