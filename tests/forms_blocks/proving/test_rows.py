"""What stands in a row that repeats is proven as what stands in a step."""

import pytest

from forms_blocks.blocks.writing import chosen, field, group, rule, step, when
from tests.forms_blocks.proving.mending import mended
from tests.forms_blocks.proving.test_mutations import found_in

SIZE = field("choice", "taille", "Taille", choices=["Petit", "Grand"])
AGE = field("number", "age", "Âge")


def form(*inner, shown_if=None, **settings):
    rows = group("enfants", "Enfants", *inner, **({"shown_if": shown_if} if shown_if else {}))
    return [step("Une", SIZE, rows, **settings)]


@pytest.mark.parametrize(
    "never",
    [
        rule(("age", "more", "4"), ("age", "less", "2")),
        "champs.age > 4 and champs.age < 2",
        "bloc.age > 4 and bloc.age < 2",
        "block_var_age > 4 and champs.age < 2",
        {**rule(("taille", "filled", ""), ("taille", "empty", ""))},
    ],
)
def test_a_question_of_a_row_that_nobody_is_asked_is_said_where_it_is(never):
    stream = form(AGE, field("text", "ecole", "École", shown_if=never))
    (fault,) = found_in(stream)
    assert fault.at[1::2] == ("fields", "fields", "condition")
    assert found_in(mended(stream, fault)) == []


def test_a_row_is_only_asked_where_its_group_and_its_step_are():
    asked = field("text", "ecole", "École", shown_if=chosen("taille", "Grand"))
    assert len(found_in(form(AGE, asked, shown_if=chosen("taille", "Petit")))) == 1
    assert found_in(form(AGE, asked, shown_if=chosen("taille", "Grand"))) == []
    rows = group("enfants", "Enfants", AGE, asked)
    two = [step("Une", SIZE), step("Deux", rows, shown_if=chosen("taille", "Petit"))]
    assert len(found_in(two)) == 1


def test_an_answer_of_a_row_that_nobody_is_offered_is_said():
    never = rule(("age", "more", "4"), ("age", "less", "2"))
    listed = field("choice", "classe", "Classe", choices=["CP", "CE1", "CE2"], choice_rules={"CE2": never})
    (fault,) = found_in(form(AGE, listed))
    assert "CE2" in fault
    assert found_in(mended(form(AGE, listed), fault)) == []


@pytest.mark.parametrize(
    "condition",
    [
        when("age", "more", "4"),
        "bloc.age > 4",
        "champs.taille|length > 30",
        "bloc.age|add:3 > 1000000",
    ],
)
def test_a_condition_that_may_hold_in_a_row_raises_no_alarm(condition):
    assert found_in(form(AGE, field("text", "ecole", "École", shown_if=condition))) == []


def test_a_name_that_means_another_question_in_the_row_is_not_guessed_at():
    inner = field("choice", "autre", "Taille de l’enfant", choices=["Un", "Deux"])
    inner["value"]["identifier"] = "taille"
    asked = field("text", "ecole", "École", shown_if='champs.taille == "Petit" and champs.taille == "Un"')
    assert found_in(form(inner, asked)) == []
