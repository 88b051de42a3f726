"""What a form looks like with some answers: the shown steps and the answers that count."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from forms_blocks.blocks.schema import FieldSchema, FormSchema, StepSchema
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.world import World


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step that is asked: its number in the definition, from 1, its shown fields, what blocks its exit."""

    number: int
    step: StepSchema
    fields: tuple[FieldSchema, ...]
    blocked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filling:
    """The shown steps and the answers that count."""

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


def fill(schema: FormSchema, answers: Mapping[str, Any], world: World) -> Filling:
    """Evaluate a form; a hidden answer is as if it had never been given."""
    course = Course.of(schema, world)
    steps = []
    for number, step in enumerate(schema.steps, 1):
        if course.shows(step.condition):
            fields = tuple(course.walk(step.fields, answers))
            if fields:
                steps.append(ShownStep(number, step, fields, tuple(course.blocked(step))))
    return Filling(tuple(steps), course.counted)


def course_before(schema: FormSchema, answers: Mapping[str, Any], number: int, world: World) -> Course:
    """Return the course of a filling as it stands when the step of that number begins."""
    course = Course.of(schema, world)
    for step in schema.steps[: number - 1]:
        if course.shows(step.condition):
            course.walk(step.fields, answers)
    return course
