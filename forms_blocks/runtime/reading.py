"""A filled form as people read it: steps of questions and answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.filling import fill
from forms_blocks.runtime.world import World


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and its answer; `files` are attachment uuids, `text` is empty when unanswered."""

    field: str
    label: str
    text: str
    files: tuple[str, ...] = ()
    category: str = "ordinary"


@dataclass(frozen=True, slots=True)
class ReadStep:
    """A step, its number in the definition from 1, and its pairs."""

    number: int
    title: str
    pairs: tuple[Pair, ...]


def read(schema: FormSchema, answers: Mapping[str, Any], world: World) -> list[ReadStep]:
    """Return what was asked and answered; a shown question without an answer is there, empty.

    The world of a request that was sent is that of its day; of a draft, today's.
    """
    filling = fill(schema, answers, world)
    course = Course.of(schema, world)
    return [
        ReadStep(shown.number, shown.step.title, pairs)
        for shown in filling.steps
        if (pairs := tuple(_pairs(shown.fields, filling.answers, course)))
    ]


def _pairs(fields: Sequence[FieldSchema], answers: Mapping[str, Any], course: Course) -> Iterator[Pair]:
    for field in fields:
        kind, answer = kind_of(field.kind), answers.get(field.id)
        if field.repeats:
            yield from _rows(field, answer or [], course)
        elif kind.asks or (kind.computes and field.settings.get("shown")):
            is_file = kind.kind == "file"
            text = "" if answer is None or is_file else kind.readable(field, answer)
            files = tuple(answer or ()) if is_file else ()
            yield Pair(field.id, field.label, text, files, field.category)
        course.pass_by(field, answers)


def _rows(field: FieldSchema, rows: list[Any], course: Course) -> Iterator[Pair]:
    title = field.settings.get("row_label") or field.label
    if not rows:
        yield Pair(field.id, field.label, "", (), field.category)
    for number, row in enumerate(rows, 1):
        inside = course.inside(field)
        shown = inside.walk(field.fields, row)
        name = _("%(label)s %(number)d") % {"label": title, "number": number}
        for pair in _pairs(shown, row, course.inside(field)):
            yield Pair(pair.field, f"{name} · {pair.label}", pair.text, pair.files, pair.category)
