"""How much of a form some fillings go through: its steps, and each condition both ways. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from forms_blocks.blocks.schema import ExitCheck, FieldSchema, FormSchema, StepSchema
from forms_blocks.proving.scene import Scene
from forms_blocks.runtime.filling import Filling, fill

STEP, FIELD, CHECK = "step", "field", "check"


@dataclass(frozen=True, slots=True)
class Branch:
    """A condition, and whether it holds: of a step, of a question, or of what must hold to leave a step."""

    kind: str
    id: str
    holds: bool
    place: int = 0

    @property
    def key(self) -> str:
        """Return what tells this branch from the others, in addresses."""
        return f"{self.kind}.{self.id}.{self.place}.{'yes' if self.holds else 'no'}"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What some fillings go through; `missing` are the branches that none of them takes."""

    steps: int
    steps_seen: int
    branches: int
    missing: tuple[Branch, ...]

    @property
    def branches_seen(self) -> int:
        """Return how many branches are taken."""
        return self.branches - len(self.missing)


def coverage(schema: FormSchema, scenes: Iterable[Scene]) -> Coverage:
    """Return how much of a form these fillings go through."""
    steps, taken = set[str](), set[Branch]()
    for scene in scenes:
        filling = fill(schema, scene.answers, scene.world(schema))
        steps |= {shown.step.id for shown in filling.steps}
        taken |= seen(schema, filling)
    all_steps = {step.id for step in schema.steps if step.fields}
    every = list(branches(schema))
    missing = tuple(one for one in every if one not in taken)
    return Coverage(len(all_steps), len(steps & all_steps), len(every), missing)


def branches(schema: FormSchema) -> Iterator[Branch]:
    """Yield each condition of a form both ways, in document order; those inside rows are left out."""
    for step in schema.steps:
        for kind, key, place in _conditions(step):
            yield from (Branch(kind, key, holds, place) for holds in (True, False))


def seen(schema: FormSchema, filling: Filling) -> set[Branch]:
    """Return the branches that a filling takes; what stands in a hidden step takes none."""
    shown = {one.step.id: one for one in filling.steps}
    found = set()
    for step in schema.steps:
        here = shown.get(step.id)
        if step.condition is not None and step.fields:
            found.add(Branch(STEP, step.id, here is not None))
        if here is not None:
            asked = {field.id for field in here.fields}
            found |= {Branch(FIELD, one.id, one.id in asked) for one in _governed(step)}
            found |= {
                Branch(CHECK, step.id, check.message not in here.blocked, place)
                for place, check in _judged(step)
            }
    return found


def _conditions(step: StepSchema) -> Iterator[tuple[str, str, int]]:
    if step.condition is not None and step.fields:
        yield STEP, step.id, 0
    yield from ((FIELD, one.id, 0) for one in _governed(step))
    yield from ((CHECK, step.id, place) for place, _check in _judged(step))


def _governed(step: StepSchema) -> list[FieldSchema]:
    return [field for field in step.fields if field.condition is not None]


def _judged(step: StepSchema) -> list[tuple[int, ExitCheck]]:
    return [(place, one) for place, one in enumerate(step.checks) if one.condition is not None]


def told(branch: Branch, schema: FormSchema) -> str:
    """Return a branch as a person would say it."""
    steps = {step.id: step for step in schema.steps}
    if branch.kind == FIELD:
        name = {"name": schema.fields[branch.id].label or schema.fields[branch.id].identifier}
        return (_("“%(name)s” is asked") if branch.holds else _("“%(name)s” is not asked")) % name
    step = steps[branch.id]
    if branch.kind == STEP:
        sentence = (
            _("The step “%(name)s” is shown") if branch.holds else _("The step “%(name)s” is not shown")
        )
        return sentence % {"name": step.title}
    words = {"name": step.title, "message": step.checks[branch.place].message}
    if branch.holds:
        return _("People leave “%(name)s” without being told: “%(message)s”") % words
    return _("People are stopped in “%(name)s”: “%(message)s”") % words
