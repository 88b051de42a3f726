"""A setting that names another question names one that is there, and goes on naming it."""

from datetime import date

import pytest

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.completeness import faults
from forms_blocks.blocks.identifiers import settled
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import field, group, key, step
from forms_blocks.proving.prove import proven_faults
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.layout import Ask
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.runtime.world import World
from tests.forms_blocks.blocks.test_identifiers import renewed

STREET = field("text", "rue", "Rue")
TOWN = field("choice", "commune", "Commune", source="communes")


def found_in(*stream):
    steps = steps_of(list(stream))
    known = list(faults(steps))
    return [*known, *proven_faults(steps, known)]


def place(target, **more):
    return field("place", "lieu", "Où ?", fill_street=target, **more)


def school(narrowed_by):
    return field(
        "choice", "ecole", "École", source="ecoles", filter_by=narrowed_by, filter_attribute="commune"
    )


@pytest.mark.parametrize("target", [key("rue"), "rue"], ids=["by its id", "by its identifier"])
def test_a_place_fills_in_a_question_of_its_step(target):
    assert found_in(step("Une", place(target), STREET)) == []
    schema = FormSchema(title="", steps=steps_of([step("Une", place(target), STREET)]))
    form = StepForm(schema.steps[0], Course.of(schema, World(today=date(2026, 11, 24))), Kept())
    asked = Ask(schema.steps[0].fields[0])
    assert asked._targets(form) == [("street", key("rue"))]
    assert Ask(schema.steps[0].fields[1])._targets(form) == []


@pytest.mark.parametrize(
    "stream",
    [
        [step("Une", place("nulle_part"), STREET)],
        [step("Une", place(key("rue"))), step("Deux", STREET)],
        [step("Une", place(key("commune")), TOWN)],
        [step("Une", group("lieux", "Lieux", place(key("rue"))), STREET)],
    ],
    ids=["gone", "another step", "no text", "outside the row"],
)
def test_a_place_that_fills_in_nothing_says_so(stream):
    (fault,) = found_in(*stream)
    assert "remplit une question qui n’existe plus" in fault
    assert fault.at[-1] == "fill_street"


def test_a_question_named_by_its_identifier_is_named_by_its_id_once_saved():
    stream = settled([step("Une", place("rue"), STREET)])
    assert stream[0]["value"]["fields"][0]["value"]["fill_street"] == key("rue")


def test_a_copied_step_points_at_its_own_questions():
    one = step("Une", place(key("rue")), STREET, TOWN, school(key("commune")))
    copy = renewed([one])[0]
    stream = settled([one, copy])
    where, street, town, pupil = stream[1]["value"]["fields"]
    assert where["value"]["fill_street"] == street["id"]
    assert pupil["value"]["filter_by"] == town["id"]
    assert stream[0]["value"]["fields"][0]["value"]["fill_street"] == key("rue")
    assert found_in(*stream) == []


def test_a_list_narrowed_by_a_question_that_comes_later_says_so_and_moves_it():
    assert found_in(step("Une", TOWN, school(key("commune")))) == []
    (fault,) = found_in(step("Une", school(key("commune")), TOWN))
    assert "dépend d’une question qui vient plus loin" in fault
    assert (fault.remedy.act, fault.remedy.target) == ("move_up", key("commune"))


def test_a_list_narrowed_by_a_question_that_is_gone_offers_the_whole_list():
    (fault,) = found_in(step("Une", school(key("partie"))))
    assert fault.remedy.act == "forget_filter"
    assert fault.at[-2:] == (key("ecole"), "filter_by")
