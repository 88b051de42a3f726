"""What is wrong with the condition of a field, of a step or of a check."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.offer import is_short
from forms_blocks.blocks.place import Place
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import Condition, FieldSchema
from forms_blocks.blocks.texts import condition_faults, moved
from forms_blocks.expressions.rule import WITHOUT_VALUE, Test

ALWAYS = Remedy("forget_rule", gettext_lazy("Always show it"))


def faults(condition: Condition, label: str, place: Place, forget: Remedy = ALWAYS) -> Iterator[Fault]:
    """Yield what is wrong in the condition of what is called `label`; `forget` does without it."""
    if isinstance(condition, str):
        yield from condition_faults(condition, label, place, forget)
    elif condition is not None:
        for number, test in enumerate(condition.tests):
            several = Remedy("forget_test", _("Remove this condition"), str(number))
            yield from _of_test(test, label, place, several if len(condition.tests) > 1 else forget)


def _of_test(test: Test, label: str, place: Place, forget: Remedy) -> Iterator[Fault]:
    name = {"label": label}
    correct = Remedy("open", _("Correct the condition"))
    if not test.field:
        words = _("The condition of “%(label)s” does not say which question it depends on.")
        yield Fault(words % name, "condition", remedy=replace(forget, when_asked=True))
    elif test.field not in place.before:
        asked = place.every.get(test.field)
        words = _("“%(label)s” depends on a question that comes later or no longer exists.") % name
        yield Fault(words, "condition", remedy=moved(asked, place) or forget)
    else:
        asked = place.before[test.field]
        cause = _cause(test, asked)
        if cause:
            unfinished = not test.value.strip() and test.operator not in WITHOUT_VALUE
            remedy = replace(forget, when_asked=True) if unfinished else correct
            yield Fault(cause % {**name, "field": asked.label}, "condition", remedy=remedy)


def _cause(test: Test, asked: FieldSchema) -> str:
    kind = kind_of(asked.kind)
    if test.operator not in kind.operators:
        return _("“%(label)s” compares “%(field)s” in a way that this question does not allow.")
    if test.operator in WITHOUT_VALUE:
        return ""
    if not test.value.strip():
        return _("The condition of “%(label)s” does not say which answer to “%(field)s” it waits for.")
    # A list too short is said where it stands: that nothing of it can be awaited has the same cause.
    if not kind.may_answer(asked, test.value) and not ("choices" in asked.settings and is_short(asked)):
        return _("“%(label)s” waits for an answer that “%(field)s” does not offer.")
    return ""
