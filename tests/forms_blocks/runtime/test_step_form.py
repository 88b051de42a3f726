"""The form of a step: judged in document order, nothing typed is lost."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from hypothesis import given, settings
from hypothesis import strategies as st

from forms_blocks.blocks.compile import compile_steps
from forms_blocks.blocks.registry import all_kinds, kind_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import chosen, field, key, step
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.kept import ASKED, Kept, Posted
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.runtime.world import World

TODAY = date(2026, 11, 24)
EXTRA = {
    "choice": {"choices": ["A", "B"]},
    "choices": {"choices": ["A", "B"]},
    "note": {"text": "<p>Lisez</p>"},
    "computed": {"value": "1"},
    "group": {"fields": [field("text", "dedans", "Dedans")]},
}
EVERYTHING = compile_steps(
    [step("Tout", *(field(kind, kind, kind.title(), **dict(EXTRA.get(kind, {}))) for kind in all_kinds()))]
)[0]


def start(step_schema) -> Course:
    return Course.of(FormSchema(title="", steps=(step_schema,)), World(today=TODAY))


def one(kind: str, **settings):
    return compile_steps([step("Une", field(kind, "f", "Votre réponse", **settings))])[0]


def post(step_schema, files=None, **data) -> StepForm:
    values = MultiValueDict(
        {key(name): value if isinstance(value, list) else [value] for name, value in data.items()}
    )
    values.setlist(ASKED, [each.id for each in step_schema.fields])
    form = StepForm(step_schema, start(step_schema), Kept(), Posted(values, MultiValueDict(files or {})))
    form.is_valid()
    return form


def answer(step_schema, value) -> object:
    form = post(step_schema, f=value)
    assert not form.errors
    return form.answers.get(key("f"))


@pytest.mark.parametrize(
    ("kind", "settings", "typed", "kept"),
    [
        ("text", {}, "  Dupont ", "Dupont"),
        ("long_text", {}, "deux\nlignes", "deux\nlignes"),
        ("email", {}, "a.b@exemple.fr", "a.b@exemple.fr"),
        ("phone", {}, "03 87 55 55 55", "+33387555555"),
        ("number", {"decimals": 2}, "1 234,50", "1234.50"),
        ("number", {}, "12", "12"),
        ("date", {}, "2026-01-02", "2026-01-02"),
        ("date", {}, "02/01/2026", "2026-01-02"),
        ("yes_no", {}, "true", True),
        ("yes_no", {}, "false", False),
        ("yes_no", {"display": "box"}, "on", True),
        ("choice", {"choices": ["A", "B"]}, key("f", "B"), {"id": key("f", "B"), "text": "B"}),
        ("choices", {"choices": ["A", "B"]}, [key("f", "B")], [{"id": key("f", "B"), "text": "B"}]),
    ],
)
def test_an_answer_is_kept_in_the_shape_of_its_kind(kind, settings, typed, kept):
    assert answer(one(kind, **settings), typed) == kept


@pytest.mark.parametrize(
    ("kind", "settings", "typed", "words"),
    [
        ("text", {}, "", "Il manque"),
        ("text", {"max_length": 5}, "trop long", "9 caractères"),
        ("long_text", {}, "x" * 5001, "5001 caractères"),
        ("email", {}, "a@b", "prenom.nom@exemple.fr"),
        ("phone", {}, "12", "06 12 34 56 78"),
        ("number", {}, "douze", "chiffres"),
        ("number", {"largest": 20}, "21", "20"),
        ("number", {}, "1" * 40, "trop long"),
        ("date", {}, "31/02/2026", "24/11/2026"),
        ("date", {"when": "past"}, "2027-01-01", "passé"),
        ("date", {"when": "future"}, "2020-01-01", "venir"),
        ("date", {}, "0001-01-01", "année"),
        ("yes_no", {}, "peut-être", "proposées"),
        ("choice", {"choices": ["A", "B"]}, "étranger", "proposées"),
        ("choices", {"choices": ["A", "B"]}, ["étranger"], "proposées"),
    ],
)
def test_a_wrong_answer_is_told_in_french_and_comes_back(kind, settings, typed, words):
    form = post(one(kind, **settings), f=typed)
    assert words in " ".join(form.errors[key("f")])
    assert key("f") not in form.answers
    if typed:
        assert form.wrong()[key("f")] == (typed if isinstance(typed, list) else [typed])


def test_an_answer_that_is_not_needed_may_be_left_out():
    for kind in ("text", "long_text", "email", "phone", "number", "date", "yes_no", "file"):
        assert not post(one(kind, required=False), f="").errors


def test_what_is_kept_is_shown_again_as_people_write_it():
    for kind, kept, shown in (("number", "12.5", "12,5"), ("phone", "+33387555555", "03 87 55 55 55")):
        form = StepForm(one(kind), start(one(kind)), Kept({key("f"): kept}))
        assert form[key("f")].value() == shown


PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


def upload(name: str, content: bytes, **settings) -> StepForm:
    files = {key("f"): [SimpleUploadedFile(name, content)]}
    return post(one("file", **settings), files=files)


def test_a_file_is_judged_by_its_content():
    assert upload("photo.png", PIXEL).uploads[(key("f"),)].files[0].content_type == "image/png"
    assert "photo" in str(upload("photo.png", b"<html>").errors)
    assert "photo" in str(upload("photo.jpg", b"MZ\x90\x00").errors)


def test_a_file_too_heavy_or_empty_is_refused_with_its_reason():
    assert "trop lourd" in str(upload("photo.png", PIXEL + b"0" * 1_000_001, megabytes=1).errors)
    assert "vide" in str(upload("photo.png", b"").errors)


def test_a_question_that_appears_is_no_fault():
    step_schema = compile_steps(
        [
            step(
                "Motif",
                field("choice", "motif", "Motif", choices=["A", "Autre"]),
                field("text", "precisez", "Précisez", shown_if=chosen("motif", "Autre")),
            )
        ]
    )[0]
    data = MultiValueDict({key("motif"): [key("motif", "Autre")], ASKED: [key("motif")]})
    form = StepForm(step_schema, start(step_schema), Kept(), Posted(data, MultiValueDict()))
    assert form.is_valid()
    assert form.revealed == [key("precisez")]


NOISE = st.one_of(st.text(), st.binary().map(lambda raw: raw.decode("latin-1")))


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(sorted(all_kinds())), st.lists(NOISE, max_size=3)))
def test_random_bytes_never_raise_and_always_come_back(data):
    form = post(EVERYTHING, **data)
    for name, typed in data.items():
        if kind_of(name).asks and name != "file" and form.errors.get(key(name)) and typed:
            assert form.wrong()[key(name)] == [text[:20_000] for text in typed]


def test_a_note_that_an_answer_calls_for_is_shown_before_going_on():
    step_schema = compile_steps(
        [
            step(
                "Motif",
                field("choice", "motif", "Motif", choices=["A", "Autre"]),
                field("note", "note", "Attention", text="<p>Lisez</p>", shown_if=chosen("motif", "Autre")),
            )
        ]
    )[0]

    def posts(*asked):
        data = MultiValueDict({key("motif"): [key("motif", "Autre")], ASKED: [key(name) for name in asked]})
        form = StepForm(step_schema, start(step_schema), Kept(), Posted(data, MultiValueDict()))
        assert form.is_valid()
        return form

    form = posts("motif")
    assert form.told == [key("note")]
    assert not form.may_go_on
    assert f'name="asked" value="{key("note")}"' in form.drawn({})
    assert posts("motif", "note").may_go_on
