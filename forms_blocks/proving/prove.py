"""What a form can never do, found by filling it in: each with its place and what mends it."""

from collections.abc import Generator, Iterator
from dataclasses import replace

from django.utils import timezone
from django.utils.translation import gettext as _

from forms_blocks.blocks.choice_rules import CHOICE_RULES
from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.offer import offered
from forms_blocks.blocks.schema import ChoiceRule, ExitCheck, FieldSchema, StepSchema
from forms_blocks.proving.reading import readings_of
from forms_blocks.proving.search import Explorer
from forms_blocks.proving.twins import twins
from forms_blocks.runtime.filling import Filling, ShownStep
from forms_blocks.runtime.world import World

# A step whose own questions are left out has nothing to show: this one stands in for them.
WITNESS = FieldSchema(id="witness", kind="text", identifier="parvis_witness")


Found = Generator[Fault, None, StepSchema]
"""Faults, then the step as if they were mended: one cause is said once."""


def proven_faults(steps: tuple[StepSchema, ...], known: list[Fault]) -> Iterator[Fault]:
    """Yield each name borne twice, step nobody reaches, question or answer nobody is offered, check
    nobody passes.

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
        self.readings, self.spoken = readings_of(steps)
        self.world = World(today=timezone.localdate(), now=timezone.localtime())
        self.broken = {fault.at[:-1] for fault in known if fault.remedy}
        self.before: tuple[StepSchema, ...] = ()

    def explorer(self, here: StepSchema) -> Explorer:
        """Return what explores the steps that are done and this one."""
        return Explorer((*self.before, here), self.readings, self.spoken, self.world)

    def of_entry(self, step: StepSchema) -> Found:
        """Prove that somebody reaches a step."""
        if (step.id,) in self.broken or not _is_unreachable(self.explorer(step), step):
            return step
        words = _("Nobody can reach “%(label)s”: its condition can never hold.")
        always = Remedy("forget_rule", _("Always show it"))
        yield Fault(words % {"label": step.title}, step.id, "condition", remedy=always)
        return step.model_copy(update={"condition": None})

    def of_fields(self, step: StepSchema) -> Found:
        """Prove that somebody is asked each question, and offered each answer."""
        fields: list[FieldSchema] = []
        for field in step.fields:
            here = step.model_copy(update={"fields": (*fields, field)})
            at = (step.id, "fields", field.id)
            if at not in self.broken and _is_hidden(self.explorer(here), here, field):
                yield _hidden(field).under(*at)
                field = field.model_copy(update={"condition": None})
            never = list(self._unoffered(step, tuple(fields), field))
            yield from (_unoffered(field, place).under(*at) for place in never)
            rules = tuple(rule for place, rule in enumerate(field.choice_rules) if place not in never)
            fields.append(field.model_copy(update={"choice_rules": rules}))
        return step.model_copy(update={"fields": tuple(fields)})

    def _unoffered(
        self, step: StepSchema, above: tuple[FieldSchema, ...], field: FieldSchema
    ) -> Iterator[int]:
        # A first answer that is imposed would take the place of the one looked for.
        asked = field.model_copy(update={"prefill": None})
        here = step.model_copy(update={"fields": (*above, asked)})
        for place, rule in enumerate(field.choice_rules):
            is_broken = (step.id, "fields", field.id, CHOICE_RULES, str(place)) in self.broken
            if not is_broken and _is_never_offered(self.explorer(here), here, field, rule):
                yield place

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


def _unoffered(field: FieldSchema, place: int) -> Fault:
    words = _("“%(answer)s” is never offered in “%(label)s”: its condition can never hold.")
    answer = dict(offered(field)).get(field.choice_rules[place].choice, "")
    forget = Remedy("forget_choice_rule", _("Always offer it"))
    said = words % {"answer": answer, "label": field.label}
    return Fault(said, CHOICE_RULES, str(place), "condition", remedy=forget)


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


def _is_never_offered(explorer: Explorer, step: StepSchema, field: FieldSchema, rule: ChoiceRule) -> bool:
    choice = {"id": rule.choice, "text": ""}
    picked = replace(explorer, given={field.id: [choice] if field.kind == "choices" else choice})
    conditions = [step.condition, field.condition, *(one.condition for one in field.choice_rules)]
    return picked.never(lambda filling: field.id in filling.answers, conditions, field.id, inside=True)


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
