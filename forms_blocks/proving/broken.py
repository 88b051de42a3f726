"""What a filling no longer gives, in words."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.proving.outcome import Named, Outcome


def broken(expected: Outcome, found: Outcome, schema: FormSchema) -> list[str]:
    """Return a sentence for each thing that is no longer as expected; none when all is as it was.

    What did not exist when the filling was kept is no surprise, and is left out.
    """
    now = frozenset([*schema.fields, *(step.id for step in schema.steps)])
    return [
        *_steps(expected, found, now),
        *_fields(expected, found, now),
        *_said(expected, found),
        *_computed(expected, found),
    ]


def _steps(expected: Outcome, found: Outcome, now: frozenset[str]) -> Iterator[str]:
    shown = {step.id for step in found.steps}
    before = {step.id for step in expected.steps}
    for number, step in enumerate(expected.steps, 1):
        words = {"number": number, "name": step.name}
        if step.id not in now:
            yield _("The step “%(name)s” no longer exists.") % words
        elif step.id not in shown:
            yield _("Step %(number)d, “%(name)s”, is no longer shown.") % words
    for number, step in enumerate(found.steps, 1):
        if step.id in expected.known - before:
            yield (
                _("Step %(number)d, “%(name)s”, is now shown.")
                % {
                    "number": number,
                    "name": step.name,
                }
            )


def _fields(expected: Outcome, found: Outcome, now: frozenset[str]) -> Iterator[str]:
    both = {step.id for step in expected.steps} & {step.id for step in found.steps}
    asked, before = _ids(found.fields), _ids(expected.fields)
    for field in expected.fields:
        if field.id not in asked and field.step in both:
            sentence = (
                _("“%(name)s” is no longer asked.") if field.id in now else _("“%(name)s” no longer exists.")
            )
            yield sentence % {"name": field.name}
    for field in found.fields:
        if field.id in expected.known - before and field.step in both:
            yield _("“%(name)s” is now asked.") % {"name": field.name}


def _said(expected: Outcome, found: Outcome) -> Iterator[str]:
    asked = _ids(found.fields)
    kept = {(one.field or one.message) for one in found.said}
    before = {(one.field or one.message) for one in expected.said}
    for one in expected.said:
        if (one.field or one.message) not in kept and (not one.field or one.field in asked):
            yield _("This is no longer said: “%(message)s”") % {"message": one.message}
    for one in found.said:
        if (one.field or one.message) not in before and (not one.field or one.field in expected.known):
            yield _("This is now said: “%(message)s”") % {"message": one.message}


def _computed(expected: Outcome, found: Outcome) -> Iterator[str]:
    values = {one.id: one.value for one in found.computed}
    before = {one.id for one in expected.computed}
    for one in expected.computed:
        words = {"name": one.name, "before": one.value, "now": values.get(one.id, "")}
        if one.id not in values:
            yield _("“%(name)s” was %(before)s and is no longer computed.") % words
        elif values[one.id] != one.value:
            yield _("“%(name)s” was %(before)s and is now %(now)s.") % words
    for one in found.computed:
        if one.id in expected.known - before:
            yield _("“%(name)s” is now computed: %(now)s.") % {"name": one.name, "now": one.value}


def _ids(named: tuple[Named, ...]) -> set[str]:
    return {one.id for one in named}
