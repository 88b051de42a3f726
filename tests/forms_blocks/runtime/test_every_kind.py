"""Every kind of field, whatever is typed and however it arrives: nothing raises, nothing is lost."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from hypothesis import given, settings
from hypothesis import strategies as st

from forms_blocks.blocks.compile import compile_steps
from forms_blocks.blocks.parts import PartsWidget
from forms_blocks.blocks.registry import all_kinds
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import chosen, field, group, key, step
from forms_blocks.runtime.filling import course_before, fill
from forms_blocks.runtime.judging import judge
from forms_blocks.runtime.kept import ASKED, Kept, Posted
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.runtime.world import World
from tests.browser.all_kinds import PARTS, RIGHT, STEPS, controls

WORLD = World(today=date(2026, 11, 24))
ROW = key("row")
FILE, CHILDREN = (
    field("file", "piece", "Pièce"),
    group("enfants", "Enfants", field("text", "prenom", "Prénom")),
)
FORM = FormSchema(title="Tout", steps=compile_steps([*STEPS, step("Autres", FILE, CHILDREN)]))
FIELDS = {one.kind: one for one in FORM.fields.values()}
ASKING = sorted(name for name, kind in all_kinds().items() if kind.asks)
ALONE = {
    kind: FormSchema(title="", steps=(FORM.steps[0].model_copy(update={"fields": (one,)}),))
    for kind, one in FIELDS.items()
}
NOISE = st.one_of(
    st.text(max_size=40),
    st.binary(max_size=40).map(lambda raw: raw.decode("latin-1")),
    st.sampled_from([*RIGHT.values(), *(text for texts in PARTS.values() for text in texts)]),
    st.sampled_from(["\x00", "NaN", "1e999", "9" * 400, "0000-00-00", "٣", "{", '{"lat":"x"}', "é" * 3_000]),
)


def blank(schema: FormSchema, answers: Any = None, typed: Any = None, number: int = 1) -> StepForm:
    course = course_before(schema, answers or {}, number, WORLD)
    return StepForm(schema.steps[number - 1], course, Kept(answers or {}, typed or {}))


def names(kind: str) -> list[str]:
    """Return the names of every control that a kind posts."""
    one = FIELDS[kind]
    if kind == "group":
        return [f"{one.id}-{ROW}-{inner.id}" for inner in one.fields]
    widget = blank(ALONE[kind]).fields[one.id].widget
    parts = len(widget.parts) if isinstance(widget, PartsWidget) else 0
    return [f"{one.id}_{place}" for place in range(parts)] or [one.id]


def post(
    schema: FormSchema, data: dict[str, list[str]], files: Any = None, answers: Any = None, number: int = 1
):
    one = schema.steps[number - 1]
    asked = {ASKED: [*(each.id for each in one.fields), *data], f"{FIELDS['group'].id}-rows": [ROW]}
    posted = Posted(MultiValueDict({**asked, **data}), MultiValueDict(files or {}))
    form = StepForm(one, course_before(schema, {}, number, WORLD), Kept(), posted)
    form.is_valid()
    return form


def test_no_kind_is_left_out():
    assert sorted(FIELDS) == ASKING
    assert all(names(kind) for kind in ASKING)


@pytest.mark.parametrize("kind", ASKING)
@settings(max_examples=40)
@given(data=st.data())
def test_random_bytes_in_every_control_never_raise_and_come_back_with_their_error(kind, data):
    typed = {name: data.draw(st.lists(NOISE, min_size=1, max_size=2)) for name in names(kind)}
    form = post(ALONE[kind], typed)
    wrong = form.wrong()
    assert [point.message for point in form.points() if not point.message] == []
    for name in typed if form.stops and kind not in ("file", "group") else ():
        assert wrong[name] == [text[:20_000] for text in typed[name]]
    # What is kept is shown again, judged again and sent again: nothing raises, nothing else is kept.
    again = blank(ALONE[kind], form.answers, wrong)
    forms = [again, *(row for rows in again.rows.values() for row in rows.forms)]
    assert [str(each[name]) for each in forms for name in each.fields]
    judged = judge(ALONE[kind], form.answers, WORLD)
    if kind != "file":
        assert judged.answers == form.answers
        assert bool(judged.problems) == bool(form.stops)
    form.forgive()
    assert form.points() == []


@settings(max_examples=40)
@given(st.text(max_size=30), st.binary(max_size=200))
def test_a_random_file_never_raises(name, content):
    files = {FIELDS["file"].id: [SimpleUploadedFile(name.replace("\x00", "") + "f", content)]}
    form = post(ALONE["file"], {}, files)
    assert form.uploads or form.errors


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "text", "lat", "lon", "from", "to", "x"]), inner, max_size=4)
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("kind", ASKING)
@settings(max_examples=40)
@given(answer=JSON)
def test_whatever_stands_in_a_draft_is_judged_without_raising(kind, answer):
    one = FIELDS[kind]
    judged = judge(ALONE[kind], {one.id: answer}, WORLD)
    assert judged.problems or one.id in judged.answers or not one.required


# One question after another hangs on the answers: the order in which they arrive must not show.
PLACES, BAGS = ["Centre", "Gare"], ["Vélo", "Sac"]
WHO = field("text", "qui", "Qui ?")
CHAIN = FormSchema(
    title="Chaîne",
    steps=compile_steps(
        [
            step(
                "Un",
                field("choice", "ou", "Où ?", choices=PLACES),
                field("text", "quai", "Quel quai ?", shown_if=chosen("ou", "Gare")),
                field("computed", "vu", "Vu", value="{{ champs.ou }} {{ champs.quai }}"),
            ),
            step("Deux", field("text", "train", "Quel train ?"), shown_if='champs.quai == "1"'),
            step(
                "Trois",
                field(
                    "choices", "quoi", "Quoi ?", choices=["Vélo", "Sac"], choice_rules={"Sac": "champs.train"}
                ),
                field("text", "note", "Note", required=False, shown_if="champs.vu"),
                group(
                    "gens",
                    "Gens",
                    field("text", "qui", "Qui ?"),
                    field("text", "age", "Âge", shown_if="bloc.qui"),
                ),
            ),
        ]
    ),
)
PERSON = f"{key('gens')}-{ROW}-"
TYPED = st.fixed_dictionaries(
    {
        key("ou"): st.sampled_from([key("ou", text) for text in PLACES]),
        key("quai"): st.sampled_from(["1", "2", ""]),
        key("train"): st.sampled_from(["TER", ""]),
        key("quoi"): st.sampled_from([key("quoi", "Vélo"), key("quoi", "Sac")]),
        key("note"): st.sampled_from(["", "Merci"]),
        f"{PERSON}{key('qui')}": st.sampled_from(["", "Léa"]),
        f"{PERSON}{key('age')}": st.sampled_from(["", "12"]),
    }
)


def arrives(answers: dict[str, Any], number: int, typed: dict[str, str]) -> dict[str, Any]:
    """Return the answers of a draft once a step of it was posted, as the screens keep them."""
    shown = {one.number for one in fill(CHAIN, answers, WORLD).steps}
    if number not in shown:
        return answers
    one = CHAIN.steps[number - 1]
    posted = {
        ASKED: [*(each.id for each in one.fields), *typed],
        f"{key('gens')}-rows": [ROW],
        **{name: [text] for name, text in typed.items()},
    }
    course = course_before(CHAIN, answers, number, WORLD)
    form = StepForm(one, course, Kept(answers), Posted(MultiValueDict(posted), MultiValueDict()))
    form.is_valid()
    asked = {each.id for each in form.shown} - set(form.revealed)
    return {**{name: answer for name, answer in answers.items() if name not in asked}, **form.answers}


def walks(answers: dict[str, Any], typed: dict[str, str]) -> dict[str, Any]:
    for number in (1, 2, 3):
        answers = arrives(answers, number, typed)
    return answers


@settings(max_examples=150)
@given(TYPED, st.lists(st.tuples(st.sampled_from([1, 2, 3]), TYPED), max_size=5))
def test_going_back_saving_and_resuming_leave_no_trace_in_what_is_sent(typed, before):
    straight = judge(CHAIN, walks({}, typed), WORLD)
    answers: dict[str, Any] = {}
    for number, other in before:
        answers = arrives(answers, number, other)
    resumed = judge(CHAIN, walks(answers, typed), WORLD)
    assert resumed.answers == straight.answers
    assert resumed.problems == straight.problems


@given(TYPED, st.randoms())
def test_all_at_once_in_any_order_is_step_by_step(typed, random):
    kept = list(walks({}, typed).items())
    random.shuffle(kept)
    assert judge(CHAIN, dict(kept), WORLD) == judge(CHAIN, walks({}, typed), WORLD)


def test_these_ways_reach_every_question():
    """So that none of the promises above is about nothing."""
    every = {
        key("ou"): key("ou", "Gare"),
        key("quai"): "1",
        key("train"): "TER",
        key("quoi"): key("quoi", "Sac"),
        key("note"): "Merci",
        f"{PERSON}{key('qui')}": "Léa",
        f"{PERSON}{key('age')}": "12",
    }
    judged = judge(CHAIN, walks({}, every), WORLD)
    assert judged.problems == []
    assert set(judged.answers) == set(CHAIN.fields)
    right = controls(STEPS, RIGHT, PARTS)
    for number in range(1, len(STEPS) + 1):
        form = post(FORM, {name: [text] for name, text in right.items()}, number=number)
        assert not form.errors
