"""Each question bears a name of its own, and a copied step asks within itself."""

from copy import deepcopy
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from forms_blocks.blocks.compile import proposed_identifier
from forms_blocks.blocks.identifiers import settled
from forms_blocks.blocks.writing import chosen, field, key, step, when

KINDS = ["text", "number", "choice", "yes_no"]


def names(stream):
    return [
        each["value"].get("identifier")
        for one in stream
        for each in one["value"]["fields"]
        if each["type"] != "heading"
    ]


def unnamed(kind, name, label, **rest):
    raw = field(kind, name, label, **rest)
    raw["value"]["identifier"] = ""
    return raw


def renewed(raw, marks=None):
    """What the editor's "duplicate" gives: a new id for every block, everything else as it was."""
    marks = marks or count()
    if isinstance(raw, list):
        return [renewed(each, marks) for each in raw]
    if isinstance(raw, dict):
        copy = {name: renewed(value, marks) for name, value in raw.items()}
        return {**copy, "id": key("copy", str(next(marks)), raw["id"])} if "id" in raw else copy
    return raw


def asked_by(stream, place):
    return [
        test["value"]["field"]
        for each in stream[place]["value"]["fields"]
        for test in (each["value"].get("condition") or {}).get("tests", [])
    ]


def test_a_name_is_proposed_from_the_question():
    (only,) = settled([step("Une", unnamed("date", "d", "Date de l’acte"))])
    assert only["value"]["fields"][0]["value"]["identifier"] == "date_de_l_acte"


def test_a_name_somebody_gave_comes_before_a_proposed_one():
    stream = [step("Une", unnamed("text", "a", "Nom"), field("text", "nom", "Nom de naissance"))]
    assert names(settled(stream)) == ["nom_2", "nom"]


def test_a_name_somebody_wrote_is_made_one_that_rules_can_read():
    stream = [step("Une", field("text", "Nom d’usage", "Nom"))]
    assert names(settled(stream)) == ["nom_d_usage"]


def test_a_question_without_text_waits_for_its_name():
    assert names(settled([step("Une", unnamed("text", "a", " "))])) == [""]


def test_a_very_long_name_keeps_room_for_its_suffix():
    long = "x" * 80
    stream = [step("Une", unnamed("text", "a", long), unnamed("text", "b", long))]
    assert [len(name) for name in names(settled(stream))] == [60, 60]


def test_a_copied_step_asks_its_own_questions_and_its_own_answers():
    first = step(
        "Enfant",
        field("choice", "ecole", "École", choices=["Pasteur", "Autre"]),
        field("text", "laquelle", "Laquelle", shown_if=chosen("ecole", "Autre")),
        field("heading", "titre", "Suite", shown_if=when("ecole", "filled")),
    )
    second = renewed(first)
    fields = settled([first, second])[1]["value"]["fields"]
    tests = [fields[place]["value"]["condition"]["tests"][0]["value"] for place in (1, 2)]
    assert [test["field"] for test in tests] == [fields[0]["id"]] * 2
    assert tests[0]["value"] == fields[0]["value"]["choices"][1]["id"]
    assert names(settled([first, second])) == ["ecole", "laquelle", "ecole_2", "laquelle_2"]


def test_a_copied_question_still_asks_the_one_before_it():
    one = step("Une", field("yes_no", "a", "A"), field("text", "b", "B", shown_if=when("a", "is", "true")))
    one["value"]["fields"].append(renewed(one["value"]["fields"][1]))
    assert asked_by(settled([one]), 0) == [key("a"), key("a")]


def test_a_rule_between_steps_is_left_alone():
    stream = [
        step("Une", field("yes_no", "a", "A")),
        step("Deux", field("yes_no", "b", "B"), field("text", "c", "C", shown_if=when("a", "is", "true"))),
    ]
    assert asked_by(settled(stream), 1) == [key("a")]


@st.composite
def forms(draw):
    """A settled form: some steps, rules that ask the questions before."""
    stream, before, serial = [], [], 0
    for number in range(draw(st.integers(1, 3))):
        fields = []
        for _place in range(draw(st.integers(1, 4))):
            serial += 1
            kind = draw(st.sampled_from(KINDS))
            extra = {"choices": ["Oui", "Non"]} if kind == "choice" else {}
            if before and draw(st.booleans()):
                extra["shown_if"] = when(draw(st.sampled_from(before)), "filled")
            label = draw(st.sampled_from(["Nom", "Prénom", "Adresse", ""]))
            fields.append(unnamed(kind, f"q{serial}", label, **extra))
            before.append(f"q{serial}")
        stream.append(step(f"Étape {number}", *fields))
    return settled(stream)


@settings(max_examples=60)
@given(forms(), st.data())
def test_duplicating_any_step_gives_unique_names_and_rules_that_hold_together(stream, data):
    place = data.draw(st.integers(0, len(stream) - 1))
    copy = renewed(stream[place])
    after = settled([*stream[: place + 1], copy, *stream[place + 1 :]])

    given_names = [name for name in names(after) if name]
    assert len(given_names) == len(set(given_names))
    assert all(proposed_identifier(name) == name for name in given_names)
    assert settled(after) == after

    originals, copies = stream[place]["value"]["fields"], copy["value"]["fields"]
    twins = {
        one["id"]: two["id"] for one, two in zip(originals, copies, strict=True) if one["value"]["identifier"]
    }
    assert asked_by(after, place) == asked_by(stream, place)
    assert asked_by(after, place + 1) == [twins.get(asked, asked) for asked in asked_by(stream, place)]


@settings(max_examples=30)
@given(forms())
def test_settling_loses_nothing_and_leaves_what_it_was_given(stream):
    before = deepcopy(stream)
    assert settled(stream) == before == stream
