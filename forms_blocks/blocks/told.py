"""A rule as a sentence, in the words of the questions it asks."""

from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forms_blocks.blocks.offer import offered
from forms_blocks.blocks.prefills import PROFILE
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import Condition, ExitCheck, FieldSchema, Prefill
from forms_blocks.expressions.rule import Test, sentence


def told(rule: Condition, fields: Mapping[str, FieldSchema]) -> str:
    """Return when something is shown, as a person would say it; "" when it always is."""
    said = condition_told(rule, fields)
    return _("Shown if %(rule)s") % {"rule": said} if said else ""


def check_told(check: ExitCheck, fields: Mapping[str, FieldSchema]) -> str:
    """Return what must hold before a step is left; "" when nothing must."""
    said = condition_told(check.condition, fields)
    return _("People go on only if %(rule)s") % {"rule": said} if said else ""


def choices_told(field: FieldSchema, fields: Mapping[str, FieldSchema]) -> list[str]:
    """Return when each answer that is not always offered is."""
    words = dict(offered(field))
    said = [
        {"answer": words.get(rule.choice, ""), "rule": condition_told(rule.condition, fields)}
        for rule in field.choice_rules
    ]
    return [_("“%(answer)s” offered if %(rule)s") % one for one in said if all(one.values())]


def prefill_told(prefill: Prefill | None, fields: Mapping[str, FieldSchema]) -> str:
    """Return where a first answer comes from; "" when there is none."""
    if prefill is None:
        return ""
    label = fields[prefill.value].label if prefill.value in fields else _("a question that no longer exists")
    said = {
        "profile": _("Prefilled with: %(what)s") % {"what": PROFILE.get(prefill.value, prefill.value)},
        "field": _("Prefilled with the answer to “%(what)s”") % {"what": label},
        "expression": _("Prefilled with a computed text"),
        "query": _("Prefilled with “%(what)s” of the address") % {"what": prefill.value},
        "previous": _("Prefilled with the last request of the person"),
    }[prefill.source]
    locked = {
        "no": "",
        "always": _("the person may not change it"),
        "filled": _("the person may only change it when it is empty"),
    }[prefill.lock]
    return f"{said} ({locked})" if locked else str(said)


def condition_told(rule: Condition, fields: Mapping[str, FieldSchema]) -> str:
    """Return a condition in the words of the questions it asks; "" when it asks nothing."""
    if isinstance(rule, str):
        return rule
    if rule is None or not rule.tests:
        return ""
    labels = {key: field.label for key, field in fields.items()}
    texts, operators = {}, {}
    for test in rule.tests:
        if test.field in fields:
            texts[test.value] = _answer(test, fields[test.field])
            operators[test.field] = kind_of(fields[test.field].kind).words
    return sentence(rule, labels, texts, operators)


def _answer(test: Test, asked: FieldSchema) -> str:
    compares = kind_of(asked.kind).compares
    if compares == "choices":
        return dict(offered(asked)).get(test.value, test.value)
    if compares == "yes_no":
        return {"true": _("Yes"), "false": _("No")}.get(test.value, test.value)
    if compares == "date":
        try:
            return date_format(date.fromisoformat(test.value), "j F Y")
        except ValueError:
            return test.value
    return test.value
