"""The engine: what is shown and which answers count."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.blocks.compile import compile_steps
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import chosen, field, key, step
from forms_blocks.runtime.filling import course_before
from forms_blocks.runtime.filling import fill as fill_in
from forms_blocks.runtime.reading import read as read_back
from forms_blocks.runtime.world import World

WORLD = World(today=date(2026, 11, 24))


def fill(form, answers):
    return fill_in(form, answers, WORLD)


def read(form, answers):
    return read_back(form, answers, WORLD)


def known_before(form, answers, number):
    return course_before(form, answers, number, WORLD).counted


def schema(*steps):
    return FormSchema(title="Essai", steps=compile_steps(list(steps)))


REPORT = schema(
    step(
        "Objet",
        field("choice", "motif", "Motif", choices=["Panne", "Autre"]),
        field("text", "precisez", "Précisez", shown_if=chosen("motif", "Autre")),
    ),
    step("Panne", field("text", "mat", "Numéro du mât"), shown_if=chosen("motif", "Panne")),
    step("Vous", field("text", "nom", "Nom", required=False)),
)
OTHER = {"id": key("motif", "Autre"), "text": "Autre"}
BROKEN = {"id": key("motif", "Panne"), "text": "Panne"}


def test_a_step_appears_with_the_answer_that_calls_for_it():
    assert [shown.number for shown in fill(REPORT, {}).steps] == [1, 3]
    assert [shown.number for shown in fill(REPORT, {key("motif"): BROKEN}).steps] == [1, 2, 3]


def test_a_hidden_answer_does_not_count():
    answers = {key("motif"): BROKEN, key("precisez"): "vieux", key("mat"): "12"}
    assert key("precisez") not in fill(REPORT, answers).answers
    assert fill(REPORT, answers).answers[key("mat")] == "12"


def test_a_hidden_answer_is_never_read_back():
    answers = {key("motif"): OTHER, key("precisez"): "banc", key("mat"): "secret"}
    texts = [pair.text for shown in read(REPORT, answers) for pair in shown.pairs]
    assert texts == ["Autre", "banc", ""]


def test_the_way_forward_and_back_skips_hidden_steps():
    filling = fill(REPORT, {key("motif"): OTHER})
    assert filling.next_after(1) == 3
    assert filling.before(3) == 1
    assert filling.next_after(3) is None
    assert filling.place_of(3) == 2
    assert filling.place_of(2) is None


def test_a_step_knows_only_the_answers_before_it():
    answers = {key("motif"): OTHER, key("nom"): "Petit"}
    assert known_before(REPORT, answers, 3) == {key("motif"): OTHER}
    assert known_before(REPORT, answers, 1) == {}


def test_a_rule_on_a_hidden_question_is_a_rule_on_no_answer():
    chain = schema(
        step(
            "Tout",
            field("choice", "a", "A", choices=["oui", "non"]),
            field("choice", "b", "B", choices=["oui", "non"], shown_if=chosen("a", "oui")),
            field("text", "c", "C", shown_if=chosen("b", "oui")),
        )
    )
    yes = lambda name: {"id": key(name, "oui"), "text": "oui"}  # noqa: E731
    no = {"id": key("a", "non"), "text": "non"}
    assert len(fill(chain, {key("a"): yes("a"), key("b"): yes("b")}).steps[0].fields) == 3
    assert len(fill(chain, {key("a"): no, key("b"): yes("b")}).steps[0].fields) == 1


NAMES = ("motif", "precisez", "mat", "nom")
ANSWER = st.one_of(st.sampled_from([OTHER, BROKEN]), st.text(), st.none(), st.lists(st.text()))


@given(st.dictionaries(st.sampled_from([key(name) for name in NAMES]), ANSWER))
def test_filling_twice_is_filling_once(answers):
    once = fill(REPORT, answers)
    again = fill(REPORT, once.answers)
    assert once.answers == again.answers
    assert once.steps == again.steps


@given(
    st.dictionaries(st.sampled_from([key(name) for name in NAMES]), ANSWER),
    st.permutations([key(name) for name in NAMES]),
)
def test_the_order_in_which_answers_arrive_changes_nothing(answers, order):
    shuffled = {name: answers[name] for name in order if name in answers}
    assert fill(REPORT, shuffled) == fill(REPORT, answers)
