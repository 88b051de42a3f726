"""What a form can never do, found by filling it in: each with its place and what mends it."""

from collections.abc import Generator, Iterator
from copy import copy
from dataclasses import replace

from django.utils import timezone
from django.utils.translation import gettext as _

from forms_blocks.blocks.choice_rules import CHOICE_RULES
from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.schema import ExitCheck, FieldSchema, StepSchema
from forms_blocks.proving import lists
from forms_blocks.proving.reading import readings_of
from forms_blocks.proving.rows import is_alike, row_of
from forms_blocks.proving.search import WITNESS, Explorer
from forms_blocks.proving.twins import twins
from forms_blocks.runtime.filling import Filling, ShownStep
from forms_blocks.runtime.world import World

At = tuple[str, ...]
Found = Generator[Fault, None, StepSchema]
"""Faults, then the step as if they were mended: one cause is said once."""


def proven_faults(steps: tuple[StepSchema, ...], known: list[Fault]) -> Iterator[Fault]:
    """Yield each name borne twice, step nobody reaches, question or answer nobody is offered, list that
    may offer nothing, check nobody passes; those inside the rows of groups too.

    `known` are faults already found: what stands in a block that has one is not explored.
    """
    yield from twins(steps)
    proof = Proof(steps, known)
    for step in steps:
        step = yield from proof.of_entry(step)
        step = yield from proof.of_fields(step)
        step = yield from proof.of_exit(step)
        proof.before = (*proof.before, step)


class Proof:
    """A form being proven, one step after the other; `before` are those that are done."""

    def __init__(self, steps: tuple[StepSchema, ...], known: list[Fault]) -> None:
        self.steps = steps
        self.readings, self.spoken = readings_of(steps)
        self.world = World(today=timezone.localdate(), now=timezone.localtime())
        self.broken = {fault.at[:-1] for fault in known if fault.remedy}
        self.before: tuple[StepSchema, ...] = ()
        self.around = ""

    def explorer(self, here: StepSchema) -> Explorer:
        """Return what explores the steps that are done and this one."""
        explored = (*self.before, here)
        return Explorer(explored, self.readings, self.spoken, self.world, around=self.around)

    def inside(self, step: StepSchema, above: tuple[FieldSchema, ...], row: StepSchema) -> "Proof":
        """Return the proof of a row, which stands in a step after the fields above its group."""
        made = copy(self)
        made.readings, made.spoken = readings_of((*self.steps, row))
        here = step.model_copy(update={"fields": (*above, WITNESS), "checks": ()})
        made.before, made.around = (*self.before, here), step.id
        return made

    def of_entry(self, step: StepSchema) -> Found:
        """Prove that somebody reaches a step."""
        if (step.id,) in self.broken or not _is_unreachable(self.explorer(step), step):
            return step
        words = _("Nobody can reach “%(label)s”: its condition can never hold.")
        always = Remedy("forget_rule", _("Always show it"))
        yield Fault(words % {"label": step.title}, step.id, "condition", remedy=always)
        return step.model_copy(update={"condition": None})

    def of_fields(self, step: StepSchema, *home: str) -> Found:
        """Prove that somebody is asked each question, and offered each answer; `home` leads to them."""
        fields: list[FieldSchema] = []
        for field in step.fields:
            here = step.model_copy(update={"fields": (*fields, field)})
            at = (*(home or (step.id,)), "fields", field.id)
            if at not in self.broken and _is_hidden(self.explorer(here), here, field):
                yield _hidden(field).under(*at)
                field = field.model_copy(update={"condition": None})
            field = yield from self._of_list(step, tuple(fields), field, at)
            field = yield from self._of_rows(step, tuple(fields), field, at)
            fields.append(field)
        return step.model_copy(update={"fields": tuple(fields)})

    def _of_list(
        self, step: StepSchema, above: tuple[FieldSchema, ...], field: FieldSchema, at: At
    ) -> Generator[Fault, None, FieldSchema]:
        # A first answer that is imposed would take the place of the one looked for.
        asked = field.model_copy(update={"prefill": None})
        here = step.model_copy(update={"fields": (*above, asked)})
        left = []
        for place, rule in enumerate(field.choice_rules):
            is_broken = (*at, CHOICE_RULES, str(place)) in self.broken
            if not is_broken and lists.is_never_offered(self.explorer(here), here, field, rule):
                yield lists.unoffered(field, place).under(*at)
            else:
                left.append(rule)
        mended = field.model_copy(update={"choice_rules": tuple(left)})
        is_broken = any(place[: len(at)] == at for place in self.broken)
        if not is_broken and lists.may_be_empty(self.explorer(here), here, mended):
            place = lists.easiest(field)
            yield lists.emptied(field, place).under(*at)
            left.remove(field.choice_rules[place])
        return field.model_copy(update={"choice_rules": tuple(left)})

    def _of_rows(
        self, step: StepSchema, above: tuple[FieldSchema, ...], group: FieldSchema, at: At
    ) -> Generator[Fault, None, FieldSchema]:
        if not group.fields or is_alike(group, self.steps):
            return group
        row = row_of(group)
        proven = yield from self.inside(step, above, row).of_fields(row, *at)
        return group.model_copy(update={"fields": proven.fields})

    def of_exit(self, step: StepSchema) -> Found:
        """Prove that somebody passes each check."""
        checks: list[ExitCheck] = []
        for place, check in enumerate(step.checks):
            here = step.model_copy(update={"checks": (*checks, check)})
            at = (step.id, "checks", str(place))
            if at not in self.broken and _is_shut(self.explorer(here), here, check):
                yield _shut(step).under(*at)
            else:
                checks.append(check)
        return step.model_copy(update={"checks": tuple(checks)})


def _shut(step: StepSchema) -> Fault:
    words = _("Nobody can leave “%(label)s”: this check can never hold.")
    forget = Remedy("forget_check", _("Remove this check"))
    return Fault(words % {"label": step.title}, "condition", remedy=forget)


def _hidden(field: FieldSchema) -> Fault:
    always = Remedy("forget_rule", _("Always show it"))
    if field.required:
        words = _("“%(label)s” needs an answer and is never asked: its condition can never hold.")
    else:
        words = _("“%(label)s” is never shown: its condition can never hold.")
    return Fault(words % {"label": field.label}, "condition", remedy=always)


def _is_unreachable(explorer: Explorer, step: StepSchema) -> bool:
    alone = step.model_copy(update={"fields": (WITNESS,), "checks": ()})
    only = replace(explorer, steps=(*explorer.steps[:-1], alone))
    conditions = [step.condition]
    return step.condition is not None and only.never(
        lambda filling: _last(filling, step) is not None, conditions, WITNESS.id
    )


def _is_hidden(explorer: Explorer, step: StepSchema, field: FieldSchema) -> bool:
    def shows(filling: Filling) -> bool:
        shown = _last(filling, step)
        return shown is not None and any(one.id == field.id for one in shown.fields)

    conditions = [step.condition, field.condition]
    return field.condition is not None and explorer.never(shows, conditions, field.id, inside=True)


def _is_shut(explorer: Explorer, step: StepSchema, check: ExitCheck) -> bool:
    def passes(filling: Filling) -> bool:
        shown = _last(filling, step)
        return shown is not None and not shown.blocked

    alone = step.model_copy(update={"fields": (*step.fields, WITNESS)})
    only = replace(explorer, steps=(*explorer.steps[:-1], alone))
    conditions = [step.condition, *(one.condition for one in step.checks)]
    return check.condition is not None and only.never(passes, conditions, WITNESS.id)


def _last(filling: Filling, step: StepSchema) -> ShownStep | None:
    return next((shown for shown in filling.steps if shown.step.id == step.id), None)
