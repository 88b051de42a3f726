"""A draft goes from one version to another without losing an answer."""

from copy import deepcopy
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms_blocks.blocks.writing import field, group, key, step
from forms_blocks.changes.carry import carry
from forms_blocks.changes.compare import differences
from forms_blocks.changes.fields import homes
from forms_blocks.changes.resume import resumed
from forms_blocks.runtime.reading import read
from forms_blocks.runtime.world import World
from tests.forms_blocks.changes.edits import answers_to, edited, schema_of, streams

WORLD = World(today=date(2026, 11, 24))
WHERE = key("q")


def carried(before, after, answer, name="q"):
    return carry(schema_of(before), schema_of(after), {key(name): answer}, WORLD)


def one(kind, **settings):
    return [step("Une", field(kind, "q", "Question", **settings))]


def values_of(schema, answers):
    """Return what was answered, by question, in the order of the rows."""
    found = {}
    for name, home in homes(schema).items():
        rooms = [answers] if home.group is None else answers.get(home.group.id) or []
        kept = [room[name] for room in rooms if name in room]
        if kept and not home.field.fields:
            found[name] = kept
    return found


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_answer_is_lost_whatever_the_edits(data):
    stream = data.draw(streams())
    before, after = schema_of(stream), schema_of(data.draw(edited(stream)))
    answers = data.draw(answers_to(before))
    untouched = deepcopy(answers)
    done = carry(before, after, answers, WORLD)
    assert answers == untouched
    now = values_of(after, done.answers)
    old, new = homes(before), homes(after)
    for name, given_ in values_of(before, answers).items():
        if name not in new:
            continue
        kept = now.get(name, [])
        if old[name].field.kind == new[name].field.kind:
            assert kept == given_ or (kept == given_[:1] and (len(given_) == 1 or done.again[name]))
        else:
            assert len(kept) == len(given_) or name in done.again


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_carried_draft_can_always_be_read_and_gone_on_with(data):
    stream = data.draw(streams())
    before, after = schema_of(stream), schema_of(data.draw(edited(stream)))
    answers = data.draw(answers_to(before))
    reading = read(before, answers, WORLD)
    done = carry(before, after, answers, WORLD)
    read(after, done.answers, WORLD)
    step_ = data.draw(st.integers(1, len(before.steps) + 1))
    assert 1 <= resumed(before, after, answers, done, step_, WORLD) <= len(after.steps) + 1
    assert read(before, answers, WORLD) == reading
    assert bool(differences(before, after)) == (before != after)


def test_an_answer_is_kept_when_the_kind_can_still_read_it():
    assert carried(one("text"), one("number"), "12").answers == {WHERE: "12"}
    assert carried(one("number"), one("text"), "12").answers == {WHERE: "12"}
    assert carried(one("text"), one("choice", choices=["Rouge", "Vert"]), "vert").answers == {
        WHERE: {"id": key("q", "Vert"), "text": "Vert"}
    }
    assert carried(one("yes_no"), one("text"), True).answers == {WHERE: "Oui"}
    assert carried(one("text"), one("yes_no", display="box"), "non").answers == {WHERE: False}


def test_one_choice_becomes_several_and_back():
    single, several = (one(kind, choices=["Rouge", "Vert"]) for kind in ("choice", "choices"))
    red, green = ({"id": key("q", text), "text": text} for text in ("Rouge", "Vert"))
    assert carried(single, several, red).answers == {WHERE: [red]}
    assert carried(several, single, [red]).answers == {WHERE: red}
    two = carried(several, single, [red, green])
    assert two.answers == {} and two.again == {WHERE: "Rouge\nVert"}


def test_what_makes_no_sense_any_more_is_asked_again_and_still_said():
    done = carried(one("text"), one("date"), "un mardi")
    assert done.answers == {} and done.again == {WHERE: "un mardi"}


def test_an_agreement_is_never_taken_from_another_answer():
    done = carried(one("yes_no"), one("consent"), True)
    assert done.answers == {} and done.again == {WHERE: "Oui"}


def test_a_question_that_enters_a_group_stands_in_its_first_row():
    rows = group("g", "Enfants", field("text", "q", "Question"), field("text", "age", "Âge"))
    done = carried(one("text"), [step("Une", rows)], "Léo")
    (row,) = done.answers[key("g")]
    assert row[WHERE] == "Léo" and row["id"]
    back = carry(schema_of([step("Une", rows)]), schema_of(one("text")), done.answers, WORLD)
    assert back.answers[WHERE] == "Léo"


def test_what_was_answered_is_left_as_it_was_when_a_group_gives_its_only_question():
    inside = [step("Une", group("g", "Enfants", field("text", "q", "Question")))]
    outside = [step("Une", group("g", "Enfants"), field("text", "q", "Question"))]
    given_ = {key("g"): [{"id": "a", WHERE: "Léo"}]}
    assert carry(schema_of(inside), schema_of(outside), given_, WORLD).answers[WHERE] == "Léo"
    assert given_ == {key("g"): [{"id": "a", WHERE: "Léo"}]}


def test_the_answers_of_a_question_that_left_wait_beside():
    two = [step("Une", field("text", "q", "Q"), field("text", "r", "R"))]
    gone = carried(two, one("text"), "là", name="r")
    assert gone.answers == {key("r"): "là"}


def step_of(before, after, answers, number):
    old, new = schema_of(before), schema_of(after)
    return resumed(old, new, answers, carry(old, new, answers, WORLD), number, WORLD)


def test_a_filling_goes_on_where_something_new_is_asked():
    first, second = step("Une", field("text", "q", "Q")), step("Deux", field("text", "r", "R"))
    more = step("Deux", field("text", "r", "R"), field("text", "s", "S", required=False))
    given_ = {WHERE: "a", key("r"): "b"}
    assert step_of([first, second], [first, second], given_, 3) == 3
    assert step_of([first, second], [first, second], given_, 2) == 2
    assert step_of([first, second], [first, more], given_, 3) == 2
    assert step_of([first, second], [second, first], given_, 3) == 3


def test_an_answer_that_is_no_longer_right_is_asked_again_where_it_stands():
    first, second = step("Une", field("text", "q", "Q")), step("Deux", field("text", "r", "R"))
    shorter = step("Une", field("text", "q", "Q", max_length=2))
    given_ = {WHERE: "trois", key("r"): "b"}
    assert step_of([first, second], [shorter, second], given_, 3) == 1
