"""The last word on a form: answers are cleaned again, so that nothing false comes in with them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.blocks.compile import compile_steps, steps_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import field, group, key, step, when
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.filling import fill
from forms_blocks.runtime.judging import judge
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.runtime.world import World

ROOMS = [
    {"id": "s", "text": "Salle Saint-Pierre", "prix": "300", "capacite": "80"},
    {"id": "m", "text": "Maison des associations", "prix": "0", "capacite": "20"},
]
WORLD = World(today=date(2026, 11, 24), lookup=lambda slug, parameters: ROOMS)
ROOM = field("choice", "salle", "Quelle salle ?", source="salles")
PRICE = field("computed", "prix", "Prix", value="{{ champs.salle.prix }}")


def schema(*fields, checks=()):
    return FormSchema(title="", steps=compile_steps([step("Une", *fields, checks=checks)]))


def forged(**more):
    return {"id": "s", "text": "Gratuit", "prix": "0", **more}


def test_the_words_and_the_price_of_a_choice_are_those_of_the_list():
    judged = judge(schema(ROOM, PRICE), {key("salle"): forged(pirate="oui")}, WORLD)
    assert judged.problems == []
    assert judged.answers == {key("salle"): ROOMS[0], key("prix"): "300"}


def test_each_of_several_choices_and_of_each_row_is_cleaned_too():
    rooms = field("choices", "salles", "Salles", source="salles")
    form = schema(rooms, group("jours", "Jours", ROOM, PRICE))
    rows = [{"id": "un", key("salle"): forged()}, {"id": "deux", key("salle"): {"id": "m", "text": "?"}}]
    judged = judge(form, {key("salles"): [forged()], key("jours"): rows}, WORLD)
    assert judged.problems == []
    assert judged.answers[key("salles")] == [ROOMS[0]]
    prices = [(row[key("salle")], row[key("prix")]) for row in judged.answers[key("jours")]]
    assert prices == [(ROOMS[0], "300"), (ROOMS[1], "0")]


def test_conditions_and_checks_are_judged_on_the_true_attributes():
    why = field("text", "motif", "Pourquoi une salle payante ?", shown_if="champs.salle.prix > 0")
    form = schema(ROOM, why, checks=[("champs.salle.capacite < 50", "Trop grande.")])
    asked = judge(form, {key("salle"): forged(capacite="1")}, WORLD)
    assert [problem.field for problem in asked.problems] == [key("motif")]
    stopped = judge(form, {key("salle"): forged(capacite="1"), key("motif"): "Fête"}, WORLD)
    assert [problem.message for problem in stopped.problems] == ["Trop grande."]


def test_an_answer_of_another_shape_is_kept_in_the_shape_of_its_kind_or_refused():
    form = schema(field("text", "nom", "Nom"), field("date", "jour", "Jour", required=False))
    odd = judge(form, {key("nom"): {"a": 1}, key("jour"): "24/11/2026"}, WORLD)
    assert odd.problems == []
    assert odd.answers == {key("nom"): "{'a': 1}", key("jour"): "2026-11-24"}
    wrong = judge(form, {key("nom"): "Petit", key("jour"): "jamais"}, WORLD)
    assert [problem.field for problem in wrong.problems] == [key("jour")]
    assert wrong.answers[key("jour")] == "jamais"


def test_more_rows_than_allowed_are_refused():
    form = schema(group("jours", "Jours", field("text", "nom", "Nom"), max=2))
    rows = [{"id": str(number), key("nom"): "Petit"} for number in range(4)]
    (problem,) = judge(form, {key("jours"): rows}, WORLD).problems
    assert problem.message == "« Jours » : 2 au plus ; il y en a 4."


ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["s", "m", "2026-01-01"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "text", "prix", key("nom"), "x"]), inner, max_size=4)
    ),
    max_leaves=8,
)
FORM = schema(
    ROOM,
    PRICE,
    field("text", "nom", "Nom", shown_if=when("salle", "is", "s")),
    field("choices", "salles", "Salles", source="salles", required=False),
    field("yes_no", "fete", "Fête ?", required=False),
    group("jours", "Jours", field("text", "nom_jour", "Nom"), required=False, min=0),
)


@given(st.dictionaries(st.sampled_from(list(FORM.fields)), ANY))
def test_whatever_is_given_nothing_raises_and_judging_again_changes_nothing(answers):
    judged = judge(FORM, answers, WORLD)
    again = judge(FORM, judged.answers, WORLD)
    assert again.answers == judged.answers
    if not judged.problems:
        assert again.problems == []
        assert fill(FORM, judged.answers, WORLD).answers == judged.answers
        assert judged.answers[key("salle")] in ROOMS


@pytest.mark.parametrize("answers", [{}, {key("nom"): "Petit"}])
def test_what_was_not_asked_is_not_kept(answers):
    assert judge(FORM, answers, WORLD).answers == {}


def test_a_group_without_a_question_yet_asks_nothing_and_stops_nothing():
    empty = steps_of([step("Une", group("jours", "Jours", min=0, required=False))])
    form = FormSchema(title="", steps=empty)
    assert judge(form, {key("jours"): [{"id": "un"}]}, WORLD).problems == []
    page = StepForm(empty[0], Course.of(form, WORLD), Kept())
    assert [row.fields for row in page.rows[key("jours")].forms] == [{}]
