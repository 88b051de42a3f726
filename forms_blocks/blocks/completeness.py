"""Judges whether a form may be offered; a draft may always be saved."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms_blocks.blocks import choice_rules, pointed, rule_faults
from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.place import Place
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import ExitCheck, FieldSchema, StepSchema
from forms_blocks.blocks.texts import moved, text_faults


def faults(steps: tuple[StepSchema, ...]) -> Iterator[Fault]:
    """Yield what keeps a form from being offered, in document order."""
    if not any(kind_of(field.kind).asks for step in steps for field in step.fields):
        yield Fault(_("The form asks nothing yet: add a step and a question."))
    place = Place.of(steps)
    for number, step in enumerate(steps):
        # What the first step waits for cannot be put before it.
        place.here = () if number else tuple(place.every)
        place.room = steps[number - 1].condition if number else None
        for fault in of_step(step, place):
            yield fault.under(step.id)


def of_step(step: StepSchema, place: Place) -> Iterator[Fault]:
    """Yield what is missing in a step, and go past its fields."""
    if not step.title.strip():
        yield Fault(_("This step has no title: say in a few words what it is about."), "title")
    yield from rule_faults.faults(step.condition, step.title, place)
    place.here, place.room = (), step.condition
    for field in step.fields:
        for fault in (*of_field(field, place), *pointed.faults(field, step.fields)):
            yield fault.under("fields", field.id)
        place.pass_by(field)
    for number, check in enumerate(step.checks):
        for fault in of_check(check, step, place):
            yield fault.under("checks", str(number))


def of_field(field: FieldSchema, place: Place) -> Iterator[Fault]:
    """Yield what is missing in a field, in its rule, in its first answer, in its rows."""
    around = place.here
    place.here = (*around, field.id)
    yield from kind_of(field.kind).faults(field)
    yield from rule_faults.faults(field.condition, field.label, place)
    yield from of_prefill(field, place)
    yield from narrowing_faults(field, place)
    for number, rule in enumerate(field.choice_rules):
        for fault in choice_rules.faults(rule, field, place):
            yield fault.under(choice_rules.CHOICE_RULES, str(number))
    if kind_of(field.kind).computes:
        yield from text_faults(field.settings.get("value") or "", field.label, place, "value")
    inside = place.inside(field)
    for inner in field.fields:
        for fault in (*of_field(inner, inside), *pointed.faults(inner, field.fields)):
            yield fault.under("fields", inner.id)
        inside.pass_by(inner)
    place.here = around


def of_check(check: ExitCheck, step: StepSchema, place: Place) -> Iterator[Fault]:
    """Yield what is missing in a check of a step."""
    label = step.title
    forget = Remedy("forget_check", _("Remove this check"))
    if check.condition is None:
        words = _("A check of “%(label)s” does not say what must hold. Say it, or remove the check.")
        yield Fault(words % {"label": label}, "condition", remedy=forget)
    if not check.message.strip():
        words = _("A check of “%(label)s” does not say what people read when it stops them.")
        yield Fault(words % {"label": label}, "message")
    yield from rule_faults.faults(check.condition, label, place, forget)


def narrowing_faults(field: FieldSchema, place: Place) -> Iterator[Fault]:
    """Yield what is wrong with the question whose answer narrows a list."""
    key = field.settings.get("filter_by")
    if key and key not in place.before:
        words = _("The list of “%(label)s” is narrowed by a question that comes later or is gone.")
        forget = Remedy("forget_filter", _("Offer the whole list"))
        mend = moved(place.every.get(key), place) or forget
        yield Fault(words % {"label": field.label}, "filter_by", remedy=mend)


def of_prefill(field: FieldSchema, place: Place) -> Iterator[Fault]:
    """Yield what is wrong with the first answer of a field."""
    prefill, name = field.prefill, {"label": field.label}
    if prefill is None:
        return
    forget = Remedy("forget_prefill", _("Begin with an empty question"))
    if not prefill.value:
        words = _("“%(label)s” does not say where its first answer comes from.") % name
        yield Fault(words, "prefill", remedy=forget)
    elif prefill.source == "field" and prefill.value not in place.before:
        words = _("The first answer of “%(label)s” comes from a question that comes later or is gone.") % name
        asked = moved(place.every.get(prefill.value), place)
        yield Fault(words, "prefill", remedy=asked or forget)
    elif prefill.source == "expression":
        yield from text_faults(prefill.value, field.label, place, "prefill")
