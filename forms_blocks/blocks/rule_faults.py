"""What is wrong with the condition of a field, of a step or of a check."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.place import Place
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import Condition, FieldSchema
from forms_blocks.blocks.texts import condition_faults, move_up
from forms_blocks.expressions.rule import WITHOUT_VALUE, Rule, Test


def faults(condition: Condition, label: str, place: Place) -> Iterator[Fault]:
    """Yield what is wrong in the condition of what is called `label`."""
    if isinstance(condition, str):
        yield from condition_faults(condition, label, place)
    elif condition is not None:
        for test in condition.tests:
            yield from _of_test(test, condition, label, place)


def _of_test(test: Test, rule: Rule, label: str, place: Place) -> Iterator[Fault]:
    name = {"label": label}
    correct = Remedy("open", _("Correct the condition"))
    if not test.field:
        words = _("The condition of “%(label)s” does not say which question it depends on.")
        yield Fault(words % name, "condition")
    elif test.field not in place.before:
        asked = place.every.get(test.field)
        words = _("“%(label)s” depends on a question that comes later or no longer exists.") % name
        mend = move_up(asked) if asked and place.may_move(asked) else _forget(rule)
        yield Fault(words, "condition", remedy=mend)
    else:
        asked = place.before[test.field]
        cause = _cause(test, asked)
        if cause:
            unfinished = not test.value.strip() and test.operator not in WITHOUT_VALUE
            remedy = None if unfinished else correct
            yield Fault(cause % {**name, "field": asked.label}, "condition", remedy=remedy)


def _forget(rule: Rule) -> Remedy:
    if len(rule.tests) > 1:
        return Remedy("open", _("Correct the condition"))
    return Remedy("forget_rule", _("Always show it"))


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
