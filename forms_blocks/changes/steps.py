"""Steps added, removed, moved, and what changed in those that stayed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms_blocks.blocks.schema import FormSchema, StepSchema
from forms_blocks.blocks.told import check_told, condition_told
from forms_blocks.changes.difference import ADDED, CHANGED, MOVED, REMOVED, Difference
from forms_blocks.changes.fields import of_fields
from forms_blocks.changes.moved import moved
from forms_blocks.changes.setting import of_setting


def of_steps(before: FormSchema, after: FormSchema) -> Iterator[Difference]:
    """Yield the changes of each step, its questions included; the steps that left come last."""
    old = {step.id: step for step in before.steps}
    gone = [step for step in before.steps if step.id not in {one.id for one in after.steps}]
    elsewhere = moved([step.id for step in before.steps], [step.id for step in after.steps])
    inside = of_fields(before, after)
    for number, step in enumerate(after.steps, 1):
        title = named(step)
        if step.id not in old:
            yield Difference(ADDED, _("This step is new."), title)
        elif step.id in elsewhere:
            yield Difference(
                MOVED, _("This step moves: it is now number %(number)d.") % {"number": number}, title
            )
        if step.id in old:
            yield from _of_step(old[step.id], step, before, after)
        yield from inside.pop(step.id, ())
    for step in gone:
        yield Difference(REMOVED, _("This step is removed."), named(step))
        yield from inside.pop(step.id, ())


def named(step: StepSchema) -> str:
    """Return what a step is called."""
    return step.title or _("Step without a title")


def _of_step(old: StepSchema, new: StepSchema, before: FormSchema, after: FormSchema) -> Iterator[Difference]:
    where = named(new)
    if old.title != new.title:
        words = _("This step was called “%(before)s”.") % {"before": named(old)}
        yield Difference(CHANGED, words, where)
    yield from of_setting("", _("Introduction"), old.intro, new.intro, where)
    if old.condition != new.condition:
        said = condition_told(new.condition, after.fields)
        words = (
            _("This step is now shown only if %(rule)s.") % {"rule": said}
            if said
            else _("This step is now always shown.")
        )
        yield Difference(CHANGED, words, where)
    checks_before = [_check(check_told(one, before.fields), one.message) for one in old.checks]
    checks_after = [_check(check_told(one, after.fields), one.message) for one in new.checks]
    for said in checks_after:
        if said not in checks_before:
            yield Difference(ADDED, _("Before going on: %(check)s is added.") % {"check": said}, where)
    for said in checks_before:
        if said not in checks_after:
            yield Difference(REMOVED, _("Before going on: %(check)s is removed.") % {"check": said}, where)


def _check(said: str, message: str) -> str:
    return f"« {said} » ({message})" if message else f"« {said} »"
