"""What a filling gives: steps shown, questions asked, what is said, what is computed. Pure."""

from collections.abc import Iterator
from typing import Any

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FormSchema, Frozen
from forms_blocks.proving.scene import Scene
from forms_blocks.runtime.filling import Filling, fill
from forms_blocks.runtime.judging import Problem, problems

UUID = 36


class Named(Frozen):
    """A step, or a question with the id of its step; the name is the one it had."""

    id: str
    name: str
    step: str = ""


class Said(Frozen):
    """What a person is told: about a question, or when leaving a step ("" for `field`)."""

    step: str
    field: str
    message: str


class Computed(Frozen):
    """A value that the form computes, as people read it."""

    id: str
    name: str
    value: str


class Outcome(Frozen):
    """All of it; `known` are the ids of every step and field that the form had."""

    steps: tuple[Named, ...] = ()
    fields: tuple[Named, ...] = ()
    said: tuple[Said, ...] = ()
    computed: tuple[Computed, ...] = ()
    known: frozenset[str] = frozenset()


def replay(schema: FormSchema, scene: Scene) -> Outcome:
    """Fill a form in as it was, and return what that gives today."""
    world = scene.world(schema)
    filling = fill(schema, scene.answers, world)
    return Outcome(
        steps=tuple(Named(id=shown.step.id, name=shown.step.title) for shown in filling.steps),
        fields=tuple(_asked(filling)),
        said=tuple(_said(schema, one) for one in problems(schema, scene.answers, world)),
        computed=tuple(_computed(filling)),
        known=frozenset([*schema.fields, *(step.id for step in schema.steps)]),
    )


def _asked(filling: Filling) -> Iterator[Named]:
    for shown in filling.steps:
        for field in shown.fields:
            if field.fields or kind_of(field.kind).asks:
                yield Named(id=field.id, name=field.label, step=shown.step.id)


def _said(schema: FormSchema, problem: Problem) -> Said:
    step = schema.steps[problem.step - 1]
    return Said(step=step.id, field=problem.field[:UUID], message=problem.message)


def _computed(filling: Filling) -> Iterator[Computed]:
    for shown in filling.steps:
        for field in shown.fields:
            kind, value = kind_of(field.kind), filling.answers.get(field.id)
            if kind.computes and value is not None:
                yield Computed(id=field.id, name=_name(field), value=kind.readable(field, value))


def _name(field: Any) -> str:
    return field.label or field.identifier
