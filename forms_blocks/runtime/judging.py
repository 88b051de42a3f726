"""The last word on a whole form: what is missing or wrong before it may be sent."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.offering import hidden_in
from forms_blocks.runtime.world import World


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to correct: its step, the name of its control ("" for an exit check), what to say."""

    step: int
    field: str
    message: str


def problems(schema: FormSchema, answers: Mapping[str, Any], world: World) -> list[Problem]:
    """Judge every shown field as if it had just been typed, then each exit check."""
    course = Course.of(schema, world)
    found: list[Problem] = []
    for number, step in enumerate(schema.steps, 1):
        if course.shows(step.condition):
            wrong = [Problem(number, *one) for one in _judge(course, step.fields, answers)]
            found += wrong or [Problem(number, "", message) for message in course.blocked(step)]
    return found


def _judge(
    course: Course, fields: Sequence[FieldSchema], answers: Mapping[str, Any], prefix: str = ""
) -> Iterator[tuple[str, str]]:
    for field in fields:
        if course.shows(field.condition):
            name = f"{prefix}{field.id}"
            if field.fields:
                yield from _judge_rows(course, field, answers.get(field.id), name)
            elif message := _hidden(course, field, answers.get(field.id)) or _message(
                course, field, course.answer_to(field, answers)
            ):
                yield name, message
            course.pass_by(field, answers)


def _judge_rows(course: Course, field: FieldSchema, given: Any, name: str) -> Iterator[tuple[str, str]]:
    rows = [row for row in given if isinstance(row, dict)] if isinstance(given, list) else []
    at_least = max(field.settings.get("min") or 0, 1 if field.required else 0)
    if len(rows) < at_least:
        yield name, _("“%(name)s” is not complete.") % {"name": field.label}
    for row in rows:
        inside = course.inside(field)
        yield from _judge(inside, field.fields, row, f"{name}-{row.get('id')}-")


def _hidden(course: Course, field: FieldSchema, given: Any) -> str:
    """Say which choices the other answers hide; a first answer that is imposed takes their place anyway."""
    if not field.choice_rules or (field.prefill is not None and field.prefill.lock != "no"):
        return ""
    words = [str(one.get("text", "")) for one in hidden_in(field, given, course.shows)]
    said = _("“%(answer)s” is not offered with your other answers: please choose again.")
    return said % {"answer": " ; ".join(words)[:200]} if words else ""


def _message(course: Course, field: FieldSchema, answer: Any) -> str:
    kind = kind_of(field.kind)
    if not kind.asks or (answer is None and not field.required):
        return ""
    form_field = kind.form_field(field, course.asking())
    try:
        given = None if answer is None else kind.given(field, answer)
        if isinstance(form_field, forms.FileField):
            form_field.clean(None, given)
        else:
            form_field.clean(given)
    except ValidationError as error:
        return " ".join(error.messages)
    except (TypeError, KeyError, ValueError, AttributeError, IndexError):
        return str(form_field.error_messages["required"])
    return ""
