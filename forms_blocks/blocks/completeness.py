"""Judges whether a form may be offered; a draft may always be saved."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import Condition, FieldSchema, StepSchema
from forms_blocks.expressions.condition import Condition as Expression
from forms_blocks.expressions.rule import WITHOUT_VALUE, Rule, Test

Before = Mapping[str, FieldSchema]
"""The questions that stand before, by their id: the only ones a rule may ask."""


def faults(steps: tuple[StepSchema, ...]) -> Iterator[Fault]:
    """Yield what keeps a form from being offered, in document order."""
    if not any(kind_of(field.kind).asks for step in steps for field in step.fields):
        yield Fault(_("The form asks nothing yet: add a step and a question."))
    before: dict[str, FieldSchema] = {}
    for step in steps:
        if not step.title.strip():
            yield Fault(_("This step has no title: say in a few words what it is about."), step.id, "title")
        for fault in of_rule(step.condition, step.title, before):
            yield fault.under(step.id)
        for field in step.fields:
            for fault in of_field(field, before):
                yield fault.under(step.id, "fields", field.id)
            if kind_of(field.kind).asks or kind_of(field.kind).computes:
                before[field.id] = field


def of_field(field: FieldSchema, before: Before) -> Iterator[Fault]:
    """Yield what is missing in a field, and in its rule."""
    for words in kind_of(field.kind).faults(field):
        yield words if isinstance(words, Fault) else Fault(words)
    yield from of_rule(field.condition, field.label, before)
    inside = dict(before)
    for inner in field.fields:
        for fault in of_field(inner, inside):
            yield fault.under("fields", inner.id)
        inside[inner.id] = inner


def of_rule(rule: Condition, label: str, before: Before) -> Iterator[Fault]:
    """Yield what is wrong in the condition of the field or step called `label`."""
    if isinstance(rule, str):
        if Expression(rule).error is not None:
            yield Fault(_("The condition of “%(label)s” cannot be read.") % {"label": label}, "condition")
    elif rule is not None:
        for words in _causes(rule, label, before):
            yield Fault(words, "condition")


def _causes(rule: Rule, label: str, before: Before) -> Iterator[str]:
    for test in rule.tests:
        if not test.field:
            yield _("The condition of “%(label)s” does not say which question it depends on.") % {
                "label": label
            }
        elif test.field not in before:
            yield _("“%(label)s” depends on a question that comes later or no longer exists.") % {
                "label": label
            }
        else:
            cause = _cause(test, before[test.field])
            if cause:
                yield cause % {"label": label, "field": before[test.field].label}


def _cause(test: Test, asked: FieldSchema) -> str:
    kind = kind_of(asked.kind)
    if test.operator not in kind.operators:
        return _("“%(label)s” compares “%(field)s” in a way that this question does not allow.")
    if test.operator in WITHOUT_VALUE:
        return ""
    if not test.value.strip():
        return _("The condition of “%(label)s” does not say which answer to “%(field)s” it waits for.")
    if not kind.may_answer(asked, test.value):
        return _("“%(label)s” waits for an answer that “%(field)s” does not offer.")
    return ""
