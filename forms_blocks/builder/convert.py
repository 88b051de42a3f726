"""A condition from menus to an expression, and back where menus can say it."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.choice_rules import CHOICE_RULES
from forms_blocks.blocks.place import Place
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import ChoiceRule, Condition, ExitCheck, FieldSchema, StepSchema
from forms_blocks.expressions import menus
from forms_blocks.expressions.rule import Rule, Test

At = tuple[str, ...]


def converted(steps: tuple[StepSchema, ...], at: At) -> dict[str, Any]:
    """Return `{"expression": …}`, `{"rule": …}`, or `{"why": …}` when it cannot be said the other way.

    `at` leads to the block whose condition it is: step, `fields`, field, then `choice_rules`, number for
    one of its answers, or step, `checks`, number.
    """
    found = _find(steps, at)
    if found is None:
        return {"why": _("Save the form first.")}
    condition, place = found
    if isinstance(condition, str):
        return _to_menus(condition, place)
    return _to_expression(condition or Rule(), place)


def _to_expression(rule: Rule, place: Place) -> dict[str, Any]:
    readable = rule.model_copy(update={"tests": tuple(_with_words(test, place) for test in rule.tests)})
    written = menus.written(readable, {key: field.identifier for key, field in place.before.items()})
    if written is None:
        return {"why": _("A question that this condition asks has no name yet, or comes later.")}
    return {"expression": written}


def _to_menus(source: str, place: Place) -> dict[str, Any]:
    ids = {field.identifier: key for key, field in place.before.items()}
    kinds = {key: field.kind for key, field in place.before.items()}
    rule = menus.rule_of(source, ids, kinds)
    if rule is None:
        return {"why": _("Menus cannot say this: they compare a question with one answer, all or any.")}
    tests = [_with_key(test, place).model_dump() for test in rule.tests]
    strange = [test for test in rule.tests if test.operator not in kind_of(kinds[test.field]).operators]
    if strange:
        return {"why": _("Menus cannot say this: they compare a question with one answer, all or any.")}
    return {"rule": {"mode": rule.mode, "tests": tests}}


def _with_words(test: Test, place: Place) -> Test:
    """Write the words of an answer in place of its key, when no other answer has them."""
    words = [
        choice["text"] for choice in _choices(place.before.get(test.field)) if choice["id"] == test.value
    ]
    every = [choice["text"] for choice in _choices(place.before.get(test.field))]
    return test.model_copy(update={"value": words[0]}) if words and every.count(words[0]) == 1 else test


def _with_key(test: Test, place: Place) -> Test:
    wanted = test.value.strip().casefold()
    keys = [
        choice["id"]
        for choice in _choices(place.before.get(test.field))
        if choice["text"].strip().casefold() == wanted
    ]
    return test.model_copy(update={"value": keys[0]}) if len(keys) == 1 else test


def _choices(field: FieldSchema | None) -> list[dict[str, Any]]:
    return list(field.settings.get("choices") or []) if field else []


def _find(steps: tuple[StepSchema, ...], at: At) -> tuple[Condition, Place] | None:
    place = Place.of(steps)
    for step in steps:
        if at == (step.id,):
            return step.condition, place
        found = _in_fields(step.fields, at[2:], place) if at[:2] == (step.id, "fields") else None
        if found:
            return found
        for field in step.fields:
            place.pass_by(field)
        if at[:2] == (step.id, "checks"):
            check = _numbered(step.checks, at[2:])
            return (check.condition, place) if check else None
    return None


def _numbered(items: Sequence[ExitCheck | ChoiceRule], at: At) -> ExitCheck | ChoiceRule | None:
    return items[int(at[0])] if len(at) == 1 and at[0].isdecimal() and int(at[0]) < len(items) else None


def _in_fields(fields: tuple[FieldSchema, ...], at: At, place: Place) -> tuple[Condition, Place] | None:
    for field in fields:
        if at == (field.id,):
            return field.condition, place
        if at[:2] == (field.id, CHOICE_RULES):
            rule = _numbered(field.choice_rules, at[2:])
            return (rule.condition, place) if rule else None
        if at[:2] == (field.id, "fields"):
            return _in_fields(field.fields, at[2:], place.inside(field))
        place.pass_by(field)
    return None
