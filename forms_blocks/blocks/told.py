"""A rule as a sentence, in the words of the questions it asks."""

from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forms_blocks.blocks.offer import offered
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import Condition, FieldSchema
from forms_blocks.expressions.rule import Test, sentence


def told(rule: Condition, fields: Mapping[str, FieldSchema]) -> str:
    """Return when something is shown, as a person would say it; "" when it always is."""
    if isinstance(rule, str):
        return _("Shown if %(rule)s") % {"rule": rule}
    if rule is None or not rule.tests:
        return ""
    labels = {key: field.label for key, field in fields.items()}
    texts, operators = {}, {}
    for test in rule.tests:
        if test.field in fields:
            texts[test.value] = _answer(test, fields[test.field])
            operators[test.field] = kind_of(fields[test.field].kind).words
    return _("Shown if %(rule)s") % {"rule": sentence(rule, labels, texts, operators)}


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
