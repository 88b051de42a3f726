"""An answer of any kind, hidden wherever it stands: everything is as if it had never been given."""

from typing import Any

import pytest
from django.utils.datastructures import MultiValueDict
from hypothesis import given, settings
from hypothesis import strategies as st

from forms_blocks.blocks.compile import compile_steps
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import chosen, field, group, key, step, when
from forms_blocks.runtime.filling import course_before, fill
from forms_blocks.runtime.judging import judge
from forms_blocks.runtime.kept import ASKED, Kept, Posted
from forms_blocks.runtime.reading import read
from forms_blocks.runtime.step_form import StepForm
from tests.browser.all_kinds import PARTS, RIGHT, STEPS, controls
from tests.forms_blocks.runtime.test_every_kind import (
    ASKING,
    CHILDREN,
    FILE,
    FORM,
    JSON,
    NOISE,
    ROW,
    WORLD,
    post,
)

EVERY = [*(one for each in STEPS for one in each["value"]["fields"]), FILE, CHILDREN]
RAW = {one["type"]: one for one in EVERY}
UUID = "8a3f5a52-2f0e-4c59-9c57-0f6f2f5bd3a1"


def right_answers() -> dict[str, Any]:
    """Return an answer of each kind, as a version keeps it."""
    typed = {name: [text] for name, text in controls(STEPS, RIGHT, PARTS).items()}
    found = {"file": [UUID], "group": [{"id": ROW, key("prenom"): "Léa"}]}
    for number in range(1, len(STEPS) + 1):
        answers = post(FORM, typed, number=number).answers
        found |= {FORM.fields[name].kind: answer for name, answer in answers.items()}
    return found


ANSWERS = right_answers()


def hidden(kind: str, name: str, condition: Any = None) -> dict[str, Any]:
    """Return a field of that kind, shown on a condition."""
    value = {**RAW[kind]["value"], "identifier": name, "label": "Ce qui est caché"}
    value = {setting: given for setting, given in value.items() if not setting.startswith("fill_")}
    if condition:
        value["condition"] = field("text", "x", "X", shown_if=condition)["value"]["condition"]
    return {"type": kind, "id": key(name), "value": value}


def sees(kind: str, *names: str) -> str:
    """Return a text that says whatever it can of answers of that kind."""
    paths = ["", "|length", *(f".{part}" for part in getattr(kind_of(kind), "called", {}).values())]
    every = [f"{{{{ champs.{name}{path} }}}}" for name in names for path in paths]
    older = [f"{{{{ form_var_{name} }}}}{{{{ form_var_{name}_raw }}}}" for name in names]
    return "".join([*every, *older, *(f"{{% if champs.{name} %}}oui{{% endif %}}" for name in names)])


def form_hiding(kind: str) -> FormSchema:
    """Return a form with a field of that kind hidden in a step, with its step, and in rows."""
    shown, here = when("voir", "is", "true"), when("ici", "is", "true")
    in_row = "ailleurs" if kind == "group" else "rang"
    rows = (
        field("yes_no", "ici", "Ici ?"),
        hidden("text" if kind == "group" else kind, in_row, here),
        field("computed", "vu_ici", "Vu ici", value=f"{{{{ bloc.{in_row} }}}}{{{{ bloc.{in_row}|length }}}}"),
    )
    everywhere = (
        sees(kind, "champ", "etape") + "{% for un in champs.gens %}{{ un." + in_row + " }}{% endfor %}"
    )
    last = (
        field("computed", "tout", "Tout", value=everywhere, shown=True),
        field("text", "suite", "Suite", required=False, shown_if="champs.champ or champs.etape"),
        field("text", "copie", "Copie", required=False, prefill=copied("champ")),
        field("choices", "quoi", "Quoi ?", choices=["Un", "Deux"], choice_rules={"Deux": "champs.etape"}),
    )
    return FormSchema(
        title="Caché",
        steps=compile_steps(
            [
                step("Un", field("yes_no", "voir", "Voir ?"), hidden(kind, "champ", shown)),
                step("Deux", hidden(kind, "etape"), shown_if=shown),
                step("Trois", group("gens", "Gens", *rows)),
                step("Quatre", *last),
            ]
        ),
    )


def copied(name: str) -> dict[str, str]:
    return {"source": "field", "value": key(name), "lock": "always"}


FORMS = {kind: form_hiding(kind) for kind in ASKING}


def given_to(kind: str, answer: Any, *, shown: bool, with_it: bool = True) -> dict[str, Any]:
    """Return the answers of a draft, with what is hidden in it."""
    row: dict[str, Any] = {"id": ROW, key("ici"): shown}
    one = {"id": key("quoi", "Un"), "text": "Un"}
    answers: dict[str, Any] = {key("voir"): shown, key("gens"): [row], key("quoi"): [one]}
    if with_it:
        row[key("ailleurs" if kind == "group" else "rang")] = "Léa" if kind == "group" else answer
        answers |= {key("champ"): answer, key("etape"): answer}
        answers[key("quoi")] = [one, {"id": key("quoi", "Deux"), "text": "Deux"}]
    return answers


@pytest.mark.parametrize("kind", ASKING)
@settings(max_examples=25)
@given(data=st.data())
def test_what_is_hidden_changes_nothing_that_anybody_reads_or_sends(kind, data):
    answer = data.draw(st.one_of(st.just(ANSWERS[kind]), JSON))
    form, without = FORMS[kind], given_to(kind, answer, shown=False, with_it=False)
    draft = {**given_to(kind, answer, shown=False), key("quoi"): without[key("quoi")]}
    assert judge(form, draft, WORLD) == judge(form, without, WORLD)
    assert fill(form, draft, WORLD) == fill(form, without, WORLD)
    assert read(form, draft, WORLD) == read(form, without, WORLD)
    assert screen(form, 4, draft) == screen(form, 4, without)


@pytest.mark.parametrize("kind", ASKING)
def test_a_choice_that_waits_for_a_hidden_answer_is_not_sent(kind):
    form, draft = FORMS[kind], given_to(kind, ANSWERS[kind], shown=False)
    judged = judge(form, draft, WORLD)
    assert [problem.field for problem in judged.problems] == [key("quoi")]
    assert [one["text"] for one in judged.answers[key("quoi")]] == ["Un"]


@pytest.mark.parametrize("kind", ASKING)
@settings(max_examples=15)
@given(data=st.data())
def test_what_is_posted_for_a_question_that_is_not_shown_is_left_out(kind, data):
    form, noise = FORMS[kind], data.draw(st.lists(NOISE, min_size=1, max_size=2))
    names = [key("champ"), *(f"{key('champ')}_{place}" for place in range(6))]
    typed = {key("voir"): ["false"], ASKED: [key("voir"), *names], **dict.fromkeys(names, noise)}
    posted = Posted(MultiValueDict(typed), MultiValueDict())
    one = StepForm(form.steps[0], course_before(form, {}, 1, WORLD), Kept(), posted)
    assert one.is_valid()
    assert one.answers == {key("voir"): False}
    assert one.wrong() == {}
    assert one.may_go_on


@pytest.mark.parametrize("kind", ASKING)
def test_shown_the_same_answer_is_read_everywhere(kind):
    """So that none of the promises above is about nothing."""
    form, draft = FORMS[kind], given_to(kind, ANSWERS[kind], shown=True)
    judged = judge(form, draft, WORLD)
    assert judged.problems == []
    assert judged.answers[key("champ")] == judged.answers[key("etape")] == ANSWERS[kind]
    assert judged.answers[key("tout")]
    assert len(judged.answers[key("quoi")]) == 2
    labels = [pair.label for one in read(form, draft, WORLD) for pair in one.pairs]
    assert "Suite" in labels
    row = judged.answers[key("gens")][0]
    assert row[key("vu_ici")] and row[key("ailleurs" if kind == "group" else "rang")]
    assert screen(form, 4, draft) != screen(form, 4, given_to(kind, None, shown=False, with_it=False))


def screen(form: FormSchema, number: int, answers: dict[str, Any]) -> str:
    """Return the questions of a step as one sees them."""
    course = course_before(form, answers, number, WORLD)
    return StepForm(form.steps[number - 1], course, Kept(answers)).drawn({})


def test_an_answer_hidden_by_another_answer_leaves_no_trace_in_a_list_of_one():
    rules = {"Extrait": chosen("acte", "Naissance")}
    form = FormSchema(
        title="Acte",
        steps=compile_steps(
            [
                step(
                    "Acte",
                    field("choice", "acte", "Acte", choices=["Naissance", "Décès"]),
                    field("choice", "forme", "Forme", choices=["Copie", "Extrait"], choice_rules=rules),
                    field("computed", "vu", "Vu", value="{{ champs.forme }}", shown=True),
                )
            ]
        ),
    )
    draft = {
        key("acte"): {"id": key("acte", "Décès"), "text": "Décès"},
        key("forme"): {"id": key("forme", "Extrait"), "text": "Extrait"},
    }
    assert "Extrait" not in str(judge(form, draft, WORLD).answers)
    assert "Extrait" not in str(read(form, draft, WORLD))
