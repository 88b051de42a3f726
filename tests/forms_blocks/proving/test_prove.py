"""What a form can never do is found by filling it in; a form that works raises no alarm."""

import random

import pytest

from forms_blocks.blocks.writing import chosen, field, rule, step
from tests.forms_blocks.proving.seeding import FAULTS, seeded
from tests.forms_blocks.proving.test_mutations import found_in

PROVEN = [name for name in FAULTS if "never" in name or "hidden" in name or "step" in name]


@pytest.mark.parametrize("fault", PROVEN)
def test_one_cause_is_said_once(fault):
    for _name, stream, place in seeded(fault, 12, random.Random(12)):
        assert [one.at for one in found_in(stream) if place not in one.at] == []


def test_a_condition_that_examples_cannot_settle_raises_no_alarm():
    stream = [
        step(
            "Une",
            field("number", "a", "A"),
            field("number", "b", "B"),
            field("text", "c", "C"),
        )
    ]
    stream[0]["value"]["fields"][2]["value"]["condition"] = {"expression": "champs.a > champs.b|add:1000"}
    assert found_in(stream) == []


def test_a_required_question_cannot_stay_empty_on_the_way_to_a_later_step():
    later = step("Deux", field("text", "suite", "Suite"), shown_if=rule(("nom", "empty", "")))
    (fault,) = found_in([step("Une", field("text", "nom", "Nom")), later])
    assert fault.remedy.act == "forget_rule"
    assert found_in([step("Une", field("text", "nom", "Nom", required=False)), later]) == []


def test_a_name_may_be_shared_by_questions_that_exclude_each_other():
    motive = field("choice", "motif", "Motif", choices=["Naissance", "Décès"])
    one = field("text", "a", "Lieu", shown_if=chosen("motif", "Naissance"))
    two = field("text", "b", "Lieu", shown_if=chosen("motif", "Décès"))
    three = field("text", "c", "Lieu", shown_if=chosen("motif", "Décès", operator="is_not"))
    for asked in (one, two, three):
        asked["value"]["identifier"] = "lieu"
    assert found_in([step("Une", motive, one, two)]) == []
    (fault,) = found_in([step("Une", motive, one, two, three)])
    assert (fault.remedy.act, fault.remedy.target, fault.at[2]) == ("rename", "lieu_2", three["id"])
