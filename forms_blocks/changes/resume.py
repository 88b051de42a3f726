"""From which step a filling goes on under another version: the first that asks something new."""

from collections.abc import Iterator, Mapping
from typing import Any

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema
from forms_blocks.changes.carry import Carried
from forms_blocks.changes.fields import homes
from forms_blocks.runtime.filling import fill
from forms_blocks.runtime.judging import problems
from forms_blocks.runtime.world import World

UUID_LENGTH = 36


def resumed(
    before: FormSchema, after: FormSchema, given: Mapping[str, Any], carried: Carried, step: int, world: World
) -> int:
    """Return the furthest step that may be shown; past the last one stands the review.

    `given` are the answers before they were carried, `step` the furthest step reached then. A step is
    passed when each of its questions was, and when what changed in them leaves their answers right.
    """
    passed = _passed(before, given, step, world)
    old, new = homes(before), homes(after)
    changed = {key for key, home in new.items() if key not in old or old[key].field != home.field}
    wrong = _wrong(after, carried.answers, world) & changed | set(carried.again)
    for shown in fill(after, carried.answers, world).steps:
        asked = set(_asked(shown.fields))
        if not asked <= passed or asked & wrong:
            return shown.number
    return len(after.steps) + 1


def _passed(schema: FormSchema, answers: Mapping[str, Any], step: int, world: World) -> set[str]:
    steps = fill(schema, answers, world).steps
    return {key for shown in steps if shown.number < step for key in _asked(shown.fields)}


def _asked(fields: tuple[FieldSchema, ...]) -> Iterator[str]:
    for field in fields:
        if kind_of(field.kind).asks:
            yield field.id
            yield from _asked(field.fields)


def _wrong(schema: FormSchema, answers: Mapping[str, Any], world: World) -> set[str]:
    """Return the questions that have no right answer; what a shared list offers is not judged here."""
    sourced = {key for key, home in homes(schema).items() if home.field.settings.get("source")}
    names = {problem.field[-UUID_LENGTH:] for problem in problems(schema, answers, world) if problem.field}
    return names - sourced
