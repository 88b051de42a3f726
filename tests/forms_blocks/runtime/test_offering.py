"""An answer may only be offered in some cases: shown, judged and forgotten by the same rule."""

from datetime import date

import pytest
from django.utils.datastructures import MultiValueDict
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.blocks.compile import compile_steps
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import chosen, field, group, key, step
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.fields_form import FieldsForm
from forms_blocks.runtime.filling import fill
from forms_blocks.runtime.judging import problems
from forms_blocks.runtime.kept import ASKED, Kept, Posted
from forms_blocks.runtime.reads import governing
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.runtime.world import World

WORLD = World(today=date(2026, 11, 24))
ACT = field("choice", "acte", "Acte", choices=["Naissance", "Décès"])
LIVING = chosen("acte", "Naissance")


def schema(*fields):
    steps = compile_steps([step("Une", *fields)])
    return FormSchema.model_validate_json(FormSchema(title="", steps=steps).model_dump_json())


def form_of(kind="choice", rule=LIVING, **settings):
    choices = ["Copie", "Extrait", "Livret"]
    ruled = field(kind, "forme", "Forme", choices=choices, choice_rules={"Extrait": rule}, **settings)
    price = field(
        "computed", "prix", "Prix", value="{% if champs.forme == 'Extrait' %}5{% else %}2{% endif %}"
    )
    return schema(ACT, ruled, price)


def picked(name, text):
    return {"id": key(name, text), "text": text}


def answers(act, *forms, several=False):
    found = [picked("forme", text) for text in forms]
    return {key("acte"): picked("acte", act), key("forme"): found if several else found[0]}


def offered(form, given_answers):
    page = StepForm(form.steps[0], Course.of(form, WORLD), Kept(given_answers))
    return [words for _key, words in page.fields[key("forme")].choices if words != "Choisir…"]


def post(form, **chosen_texts):
    data = MultiValueDict(
        {
            key(name): [key(name, text) for text in ([texts] if isinstance(texts, str) else texts)]
            for name, texts in chosen_texts.items()
        }
    )
    data.setlist(ASKED, [each.id for each in form.steps[0].fields])
    page = StepForm(form.steps[0], Course.of(form, WORLD), Kept(), Posted(data, MultiValueDict()))
    page.is_valid()
    return page


@pytest.mark.parametrize("rule", [LIVING, 'champs.acte == "Naissance"'], ids=["menus", "expression"])
@pytest.mark.parametrize("kind", ["choice", "choices"])
def test_an_answer_is_offered_when_its_rule_holds_and_only_then(kind, rule):
    form = form_of(kind, rule)
    assert offered(form, {key("acte"): picked("acte", "Naissance")}) == ["Copie", "Extrait", "Livret"]
    assert offered(form, {key("acte"): picked("acte", "Décès")}) == ["Copie", "Livret"]
    assert offered(form, {}) == ["Copie", "Livret"]


def test_an_answer_that_is_not_offered_is_refused_in_words_and_the_others_are_taken():
    refused = post(form_of(), acte="Décès", forme="Extrait")
    assert refused.errors[key("forme")] == [
        "Cette réponse ne fait pas partie de celles proposées. Choisissez de nouveau."
    ]
    assert "Extrait" not in str(refused[key("forme")])
    assert not post(form_of(), acte="Décès", forme="Livret").errors
    assert not post(form_of(), acte="Naissance", forme="Extrait").errors


@pytest.mark.parametrize("required", [True, False])
def test_an_answer_kept_from_before_and_now_hidden_is_asked_again(required):
    form = form_of(required=required)
    (found,) = problems(form, answers("Décès", "Extrait"), WORLD)
    assert found.field == key("forme")
    assert "« Extrait » n’est pas proposé avec vos autres réponses" in found.message
    page = StepForm(form.steps[0], Course.of(form, WORLD), Kept(answers("Décès", "Extrait")))
    assert "checked" not in str(page[key("forme")])
    assert problems(form, answers("Naissance", "Extrait"), WORLD) == []


def test_a_hidden_answer_counts_for_nothing_and_no_computed_value_sees_it():
    form = form_of()
    assert fill(form, answers("Naissance", "Extrait"), WORLD).answers[key("prix")] == "5"
    counted = fill(form, answers("Décès", "Extrait"), WORLD).answers
    assert key("forme") not in counted
    assert counted[key("prix")] == "2"


def test_of_several_answers_only_the_hidden_one_is_left_out():
    form = form_of("choices")
    given_answers = answers("Décès", "Copie", "Extrait", several=True)
    assert fill(form, given_answers, WORLD).answers[key("forme")] == [picked("forme", "Copie")]
    (found,) = problems(form, given_answers, WORLD)
    assert "« Extrait »" in found.message and "Copie" not in found.message


def test_the_question_that_decides_is_asked_live():
    assert governing(form_of().steps[0].fields) == {key("acte"), key("forme")}


def test_when_nothing_is_left_to_choose_the_question_says_so():
    every = dict.fromkeys(("A", "B"), LIVING)
    form = schema(ACT, field("choice", "forme", "Forme", choices=["A", "B"], choice_rules=every))
    page = post(form, acte="Décès")
    assert "il n’y a rien à choisir" in str(page.errors[key("forme")])
    assert not post(form, acte="Naissance", forme="A").errors


def test_an_imposed_first_answer_is_never_a_hidden_one():
    first = {"source": "expression", "value": "Extrait", "lock": "always"}
    form = form_of(prefill=first)
    naissance, deces = ({key("acte"): picked("acte", text)} for text in ("Naissance", "Décès"))
    assert fill(form, naissance, WORLD).answers[key("forme")]["text"] == "Extrait"
    assert key("forme") not in fill(form, deces, WORLD).answers


def test_in_a_row_the_answers_of_that_row_decide():
    form = schema(
        group(
            "enfants",
            "Enfants",
            field("yes_no", "majeur", "Majeur ?"),
            field(
                "choice",
                "piece",
                "Pièce",
                choices=["Livret", "Carte"],
                choice_rules={"Carte": "bloc.majeur"},
            ),
        )
    )
    card = {"id": key("piece", "Carte"), "text": "Carte"}
    rows = [{"id": name, key("majeur"): name == "a", key("piece"): card} for name in ("a", "b")]
    (first, second) = fill(form, {key("enfants"): rows}, WORLD).answers[key("enfants")]
    assert first[key("piece")] == card
    assert key("piece") not in second
    (found,) = problems(form, {key("enfants"): rows}, WORLD)
    assert found.field == f"{key('enfants')}-b-{key('piece')}"
    inside = Course.of(form, WORLD).inside(form.steps[0].fields[0])
    row = FieldsForm(form.steps[0].fields[0].fields, inside, Kept({key("majeur"): False}))
    assert [words for _key, words in row.fields[key("piece")].choices] == ["Livret"]


CHOICE = st.sampled_from(["Copie", "Extrait", "Livret", "Autre"]).map(lambda text: picked("forme", text))
ANYTHING = st.one_of(
    CHOICE, st.lists(CHOICE), st.text(), st.none(), st.integers(), st.dictionaries(st.text(), st.text())
)


@given(
    kind=st.sampled_from(["choice", "choices"]),
    act=st.sampled_from(["Naissance", "Décès", None]),
    answer=ANYTHING,
)
def test_whatever_is_kept_what_counts_was_offered_and_filling_twice_is_filling_once(kind, act, answer):
    form = form_of(kind)
    given_answers = {key("forme"): answer, **({key("acte"): picked("acte", act)} if act else {})}
    once = fill(form, given_answers, WORLD)
    assert fill(form, once.answers, WORLD) == once
    assert fill(form, dict(reversed(given_answers.items())), WORLD) == once
    counted = once.answers.get(key("forme"))
    kept = counted if isinstance(counted, list) else [counted]
    assert act == "Naissance" or picked("forme", "Extrait") not in kept
    problems(form, given_answers, WORLD)
