"""Questions that are ready: whole by themselves, and as good twice in one form as once."""

from copy import deepcopy

import pytest

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.completeness import faults
from forms_blocks.blocks.identifiers import settled
from forms_blocks.blocks.kinds.consent import Consent
from forms_blocks.blocks.ready.sets import SETS, ready_made
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.walk import questions
from forms_blocks.blocks.writing import step
from forms_blocks.blocks.written import expressions_in
from forms_blocks.proving.prove import proven_faults


def found_in(stream):
    steps = steps_of(stream)
    known = list(faults(steps))
    return [*known, *proven_faults(steps, known)]


@pytest.mark.parametrize("one", SETS, ids=lambda one: one.key)
def test_a_set_is_a_step_that_can_be_published(one):
    assert found_in(settled([step("Une", *one.questions())])) == []


def test_all_the_sets_stand_together_in_one_step():
    every = [raw for one in SETS for raw in one.questions()]
    names = [found.field["value"]["identifier"] for found in questions([step("Une", *every)])]
    assert len(names) == len(set(names))
    assert found_in(settled([step("Une", *every)])) == []


def test_conditions_stay_inside_their_set():
    for one in SETS:
        stream = [step("Une", *deepcopy(one.questions()))]
        # The editor's browser gives new ids: what names a question by its name would read another one.
        assert not list(expressions_in(stream))


def test_each_set_says_what_it_is_for_and_comes_as_the_editor_builds_blocks(db):
    made = ready_made()
    assert made[0]["key"] == "applicant"
    assert all(one["label"] and one["about"] for one in made)
    for one in made:
        for field in one["fields"]:
            assert set(field) == {"type", "id", "value"}
            assert set(field["value"]) == set(kind_of(field["type"]).child_blocks)


def test_the_agreement_on_personal_data_must_be_ticked_and_tells_the_rights():
    (raw,) = next(one for one in SETS if one.key == "privacy").questions()
    (field,) = steps_of([step("Une", raw)])[0].fields
    assert kind_of(field.kind).__class__ is Consent
    assert field.required
    assert "CNIL" in field.settings["reading"]
