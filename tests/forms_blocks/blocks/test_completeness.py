"""What keeps a form from being offered is said in French, at its place."""

import pytest

from forms_blocks.blocks.compile import IncompleteDefinition, compile_steps, steps_of
from forms_blocks.blocks.writing import chosen, field, key, rule, step, when

MOTIVE = field("choice", "motif", "Motif", choices=["Déménagement", "Autre"])
AGE = field("number", "age", "Âge")
DAY = field("date", "jour", "Jour")
AGREES = field("yes_no", "accord", "Accord")


def problems(*steps):
    with pytest.raises(IncompleteDefinition) as caught:
        compile_steps(list(steps))
    return caught.value.problems


def with_rule(shown_if, *before):
    return step("Une", *before, field("text", "suite", "Suite", shown_if=shown_if))


@pytest.mark.parametrize(
    ("shown_if", "before"),
    [
        (chosen("motif", "Autre"), MOTIVE),
        (when("motif", "is", "autre"), MOTIVE),
        (when("motif", "filled"), MOTIVE),
        (when("age", "at_least", "18"), AGE),
        (when("jour", "less", "2026-01-01"), DAY),
        (when("accord", "is", "true"), AGREES),
        (when("accord", "is", "Non"), AGREES),
    ],
)
def test_a_rule_on_a_question_that_stands_before_is_complete(shown_if, before):
    assert compile_steps([with_rule(shown_if, before)])


@pytest.mark.parametrize(
    ("shown_if", "words"),
    [
        (when("ailleurs", "filled"), "vient plus loin ou n’existe plus"),
        (rule(("", "is", "x")), "ne dit pas de quelle question"),
        (when("motif", "is", ""), "ne dit pas quelle réponse"),
        (when("motif", "is", "Naissance"), "ne propose pas"),
        (when("motif", "more", "3"), "ne permet pas"),
        (when("age", "more", "beaucoup"), "ne propose pas"),
        (when("jour", "more", "demain"), "ne propose pas"),
        (when("accord", "is", "peut-être"), "ne propose pas"),
    ],
)
def test_a_rule_that_cannot_hold_is_refused_on_its_question(shown_if, words):
    if shown_if["tests"][0]["value"]["field"] == key(""):
        shown_if["tests"][0]["value"]["field"] = ""
    (problem,) = problems(with_rule(shown_if, MOTIVE, AGE, DAY, AGREES))
    assert words in problem
    assert problem.at == (key("step", "Une"), "fields", key("suite"), "condition")


def test_a_step_may_only_ask_the_steps_before():
    (problem,) = problems(step("Une", MOTIVE, shown_if=chosen("motif", "Autre")))
    assert problem.at == (key("step", "Une"), "condition")


def test_a_heading_cannot_be_asked():
    heading = field("heading", "titre", "Vous")
    (problem,) = problems(step("Une", heading, with_rule(when("titre", "filled"))["value"]["fields"][0]))
    assert "n’existe plus" in problem


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (field("text", "f", " "), "label"),
        (field("heading", "f", ""), "label"),
        (field("note", "f", "", text="<p> </p>"), "text"),
        (field("choice", "f", "Un seul", choices=["Seul", " "]), "choices"),
        (field("choices", "f", "Un seul", choices=[]), "choices"),
    ],
)
def test_what_a_field_lacks_is_said_on_the_setting_to_mend(raw, place):
    (problem,) = problems(step("Une", AGE, raw))
    assert problem.at == (key("step", "Une"), "fields", key("f"), place)


def test_a_step_without_title_and_a_form_without_question_say_so():
    found = problems(step(" ", field("heading", "titre", "Vous")))
    assert [problem.at for problem in found] == [(), (key("step", " "), "title")]


def test_an_incomplete_form_can_still_be_read_as_it_is():
    (only,) = steps_of([step("", field("choice", "c", ""))])
    assert [each.kind for each in only.fields] == ["choice"]
