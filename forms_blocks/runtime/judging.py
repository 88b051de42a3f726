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
from forms_blocks.runtime.rows import MOST_ROWS
from forms_blocks.runtime.world import World


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to correct: its step, the name of its control ("" for an exit check), what to say."""

    step: int
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What is to correct, and the answers that count, each as its kind keeps it.

    Answers are cleaned again: what was given is never believed, not even the words or the price of a
    choice. An answer that is wrong stays as it was given.
    """

    problems: list[Problem]
    answers: dict[str, Any]


def problems(schema: FormSchema, answers: Mapping[str, Any], world: World) -> list[Problem]:
    """Return what is to correct before a form may be sent."""
    return judge(schema, answers, world).problems


def judge(schema: FormSchema, answers: Mapping[str, Any], world: World) -> Judged:
    """Judge every shown field as if it had just been typed, then each exit check."""
    course = Course.of(schema, world)
    found: list[Problem] = []
    for number, step in enumerate(schema.steps, 1):
        if course.shows(step.condition):
            wrong = [Problem(number, *one) for one in _judge(course, step.fields, answers)]
            found += wrong or [Problem(number, "", message) for message in course.blocked(step)]
    return Judged(found, course.counted)


def _judge(
    course: Course, fields: Sequence[FieldSchema], answers: Mapping[str, Any], prefix: str = ""
) -> Iterator[tuple[str, str]]:
    """Go past the fields, and yield the control and the words of what is wrong."""
    for field in fields:
        if course.shows(field.condition):
            name, given = f"{prefix}{field.id}", answers.get(field.id)
            if field.repeats:
                yield from _judge_rows(course, field, given, name)
                continue
            answer, message = _settled(course, field, course.answer_to(field, answers))
            message = _hidden(course, field, given) or message
            if message:
                yield name, message
            if answer is not None:
                course.take(field, answer)


def _judge_rows(course: Course, field: FieldSchema, given: Any, name: str) -> Iterator[tuple[str, str]]:
    rows = [row for row in given if isinstance(row, dict)] if isinstance(given, list) else []
    at_least = max(field.settings.get("min") or 0, 1 if field.required else 0)
    at_most = field.settings.get("max") or MOST_ROWS
    if len(rows) < at_least:
        yield name, _("“%(name)s” is not complete.") % {"name": field.label}
    if len(rows) > at_most:
        words = _("“%(name)s”: %(most)d at most; %(number)d were given.")
        yield name, words % {"name": field.label, "most": at_most, "number": len(rows)}
    kept = []
    for row in rows[:at_most]:
        inside = course.inside(field)
        yield from _judge(inside, field.fields, row, f"{name}-{row.get('id')}-")
        kept.append({"id": row.get("id"), **inside.counted})
    if kept:
        course.take(field, kept)


def _hidden(course: Course, field: FieldSchema, given: Any) -> str:
    """Say which choices the other answers hide; a first answer that is imposed takes their place anyway."""
    if not field.choice_rules or (field.prefill is not None and field.prefill.lock != "no"):
        return ""
    words = [str(one.get("text", "")) for one in hidden_in(field, given, course.shows)]
    said = _("“%(answer)s” is not offered with your other answers: please choose again.")
    return said % {"answer": " ; ".join(words)[:200]} if words else ""


def _settled(course: Course, field: FieldSchema, answer: Any) -> tuple[Any, str]:
    """Return an answer as its kind keeps it, and what is wrong with it."""
    kind = kind_of(field.kind)
    if not kind.asks or (answer is None and not field.required):
        return answer, ""
    form_field = kind.form_field(field, course.asking())
    try:
        given = None if answer is None else kind.given(field, answer)
        if isinstance(form_field, forms.FileField):
            form_field.clean(None, given)
            return answer, ""
        return kind.stored(field, form_field.clean(given)), ""
    except ValidationError as error:
        return answer, " ".join(error.messages)
    except (TypeError, KeyError, ValueError, AttributeError, IndexError):
        # It has not even the shape of its kind: nothing could show it.
        return None, str(form_field.error_messages["required"])
