"""Two versions of a form made at random, and answers given to the first."""

import copy
from typing import Any

from hypothesis import strategies as st

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import chosen, field, group, key, step

WORDS = ["Rouge", "Vert", "Bleu"]
ANSWERS: dict[str, list[Any]] = {
    "text": ["Dupont", "12", "2026-03-04", "Rouge", "camille@example.org"],
    "long_text": ["Une longue\nréponse"],
    "number": ["12", "3.5"],
    "date": ["2026-03-04"],
    "email": ["camille@example.org"],
    "yes_no": [True, False],
    "consent": [True],
    "file": [["0b0f5f0e-3f3c-4a6e-9d57-2f5c8f0c9a11"]],
    "amount": ["12.50"],
}
KINDS = [*ANSWERS, "choice", "choices"]
NAMES = [f"q{number}" for number in range(8)]


def question(kind: str, name: str, **settings: Any) -> dict[str, Any]:
    """Return a question that may be offered."""
    if kind in ("choice", "choices"):
        settings.setdefault("choices", WORDS)
    return field(kind, name, f"Question {name}", **settings)


@st.composite
def streams(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Return two steps, the second with a group, holding every name once."""
    made = [question(draw(st.sampled_from(KINDS)), name, required=draw(st.booleans())) for name in NAMES]
    rows = [question("text", "g1"), question("number", "g2")]
    cut = draw(st.integers(1, len(made) - 1))
    return [
        step("Une", *made[:cut]),
        step("Deux", *made[cut:], group("rows", "Lignes", *rows, required=False)),
    ]


@st.composite
def edited(draw: st.DrawFn, stream: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the stream after some edits of an editor."""
    stream = copy.deepcopy(stream)
    for _turn in range(draw(st.integers(1, 8))):
        act = draw(st.sampled_from(list(EDITS)))
        rooms = [one["value"]["fields"] for one in stream]
        rooms += [one["value"]["fields"] for room in rooms for one in room if one["type"] == "group"]
        room = draw(st.sampled_from(rooms))
        if room:
            EDITS[act](draw, room, draw(st.integers(0, len(room) - 1)), rooms, stream)
    return stream


def _remove(draw, room, place, rooms, stream):
    room.pop(place)


def _rename(draw, room, place, rooms, stream):
    room[place]["value"] |= {"label": "Autrement", "identifier": f"autre_{place}"}


def _require(draw, room, place, rooms, stream):
    room[place]["value"]["required"] = draw(st.booleans())


def _change_kind(draw, room, place, rooms, stream):
    old = room[place]
    if old["type"] != "group":
        made = question(draw(st.sampled_from(KINDS)), "x")
        room[place] = {**made, "id": old["id"], "value": {**made["value"], "label": old["value"]["label"]}}


def _change_choices(draw, room, place, rooms, stream):
    for one in (room[place]["value"].get("choices") or [])[:1]:
        one |= draw(st.sampled_from([{"id": key("nouveau")}, {"value": "Rose"}]))


def _move(draw, room, place, rooms, stream):
    target = draw(st.sampled_from(rooms))
    if room[place]["type"] != "group" or target in rooms[: len(stream)]:
        target.insert(draw(st.integers(0, len(target))), room.pop(place))


def _add(draw, room, place, rooms, stream):
    name = f"new{draw(st.integers(0, 10**6))}"
    room.insert(place, question(draw(st.sampled_from(KINDS)), name))


def _condition(draw, room, place, rooms, stream):
    room[place]["value"]["condition"] = chosen("q0", draw(st.sampled_from(WORDS)))


def _swap_steps(draw, room, place, rooms, stream):
    stream.reverse()


EDITS = {edit.__name__: edit for edit in (_remove, _rename, _require, _change_kind, _change_choices, _move)}
EDITS |= {edit.__name__: edit for edit in (_add, _condition, _swap_steps)}


@st.composite
def answers_to(draw: st.DrawFn, schema: FormSchema) -> dict[str, Any]:
    """Return answers to some questions, rows included."""
    given = _given(draw, [one for one in schema.fields.values() if one.kind != "group"])
    for one in schema.fields.values():
        if one.fields and (count := draw(st.integers(0, 3))):
            given[one.id] = [{"id": key("row", str(n)), **_given(draw, one.fields)} for n in range(count)]
    return given


def _given(draw, fields):
    found = {}
    for one in fields:
        choices = one.settings.get("choices")
        offers = [choices[0], choices[1]] if choices else ANSWERS[one.kind]
        if draw(st.booleans()):
            answer = draw(st.sampled_from(offers))
            found[one.id] = [answer] if one.kind == "choices" else answer
    return found


def schema_of(stream: list[dict[str, Any]]) -> FormSchema:
    """Return the form as a version keeps it."""
    return FormSchema.model_validate_json(FormSchema(title="Essai", steps=steps_of(stream)).model_dump_json())
