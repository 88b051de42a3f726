"""What a form can never do, found by filling it in: each with its place and what mends it."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils import timezone
from django.utils.translation import gettext as _

from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.schema import ExitCheck, FieldSchema, StepSchema
from forms_blocks.proving.reading import readings_of
from forms_blocks.proving.search import Explorer
from forms_blocks.runtime.filling import Filling, ShownStep
from forms_blocks.runtime.world import World

# A step whose own questions are left out has nothing to show: this one stands in for them.
WITNESS = FieldSchema(id="witness", kind="text", identifier="parvis_witness")


def proven_faults(steps: tuple[StepSchema, ...], known: list[Fault]) -> Iterator[Fault]:
    """Yield each step that nobody reaches, question that nobody is asked, check that nobody passes.

    `known` are faults already found: what stands in a block that has one is not explored. What is
    found is taken as mended further on, so that one cause is said once.
    """
    readings, spoken = readings_of(steps)
    world = World(today=timezone.localdate(), now=timezone.localtime())
    broken = {fault.at[:-1] for fault in known if fault.remedy}
    before: tuple[StepSchema, ...] = ()
    for step in steps:
        explorer = Explorer((*before, step), readings, spoken, world)
        if (step.id,) not in broken and _is_unreachable(explorer, step):
            words = _("Nobody can reach “%(label)s”: its condition can never hold.")
            always = Remedy("forget_rule", _("Always show it"))
            yield Fault(words % {"label": step.title}, step.id, "condition", remedy=always)
            step = step.model_copy(update={"condition": None})
        fields: list[FieldSchema] = []
        for field in step.fields:
            here = step.model_copy(update={"fields": (*fields, field)})
            explorer = Explorer((*before, here), readings, spoken, world)
            if (step.id, "fields", field.id) not in broken and _is_hidden(explorer, here, field):
                yield _hidden(field).under(step.id, "fields", field.id)
                field = field.model_copy(update={"condition": None})
            fields.append(field)
        step = step.model_copy(update={"fields": tuple(fields)})
        checks: list[ExitCheck] = []
        for place, check in enumerate(step.checks):
            here = step.model_copy(update={"checks": (*checks, check)})
            explorer = Explorer((*before, here), readings, spoken, world)
            if (step.id, "checks", str(place)) not in broken and _is_shut(explorer, here, check):
                yield _shut(step).under(step.id, "checks", str(place))
            else:
                checks.append(check)
        before = (*before, step.model_copy(update={"checks": tuple(checks)}))


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
