"""One pass in document order: which steps and fields are shown, which answers count."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from forms_blocks.blocks.schema import FieldSchema, FormSchema, StepSchema
from forms_blocks.expressions.rule import holds


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step that is asked: its number in the definition, from 1, and its shown fields."""

    number: int
    step: StepSchema
    fields: tuple[FieldSchema, ...]


@dataclass(frozen=True, slots=True)
class Filling:
    """What a form looks like with some answers: the shown steps and the answers that count."""

    steps: tuple[ShownStep, ...]
    answers: dict[str, Any]

    def place_of(self, number: int) -> int | None:
        """Return the place, from 1, of a step among those shown; None when it is hidden."""
        places = {shown.number: place for place, shown in enumerate(self.steps, 1)}
        return places.get(number)

    def next_after(self, number: int) -> int | None:
        """Return the number of the next shown step; None after the last."""
        return next((shown.number for shown in self.steps if shown.number > number), None)

    def before(self, number: int) -> int | None:
        """Return the number of the shown step before; None at the first."""
        return next((shown.number for shown in reversed(self.steps) if shown.number < number), None)


def fill(schema: FormSchema, answers: Mapping[str, Any]) -> Filling:
    """Evaluate a form; a hidden answer is as if it had never been given."""
    counted: dict[str, Any] = {}
    steps = []
    for number, step in enumerate(schema.steps, 1):
        if holds(step.condition, counted):
            fields = tuple(_shown(step, answers, counted))
            if fields:
                steps.append(ShownStep(number, step, fields))
    return Filling(tuple(steps), counted)


def known_before(schema: FormSchema, answers: Mapping[str, Any], number: int) -> dict[str, Any]:
    """Return the answers that count and stand before the step of that number."""
    counted = fill(schema, answers).answers
    return {key: value for key, value in counted.items() if schema.step_of[key] < number}


def _shown(step: StepSchema, answers: Mapping[str, Any], counted: dict[str, Any]) -> "list[FieldSchema]":
    shown = []
    for field in step.fields:
        if not holds(field.condition, counted):
            continue
        shown.append(field)
        if field.id in answers:
            counted[field.id] = answers[field.id]
    return shown
