"""A rule made with menus: when a field or a step is shown."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import BaseModel, ConfigDict

from forms_blocks.expressions.compare import contains, equal, is_empty, order

Judge = Callable[[Any, str], bool]

JUDGES: dict[str, Judge] = {
    "is": equal,
    "is_not": lambda answer, value: not equal(answer, value),
    "contains": contains,
    "lacks": lambda answer, value: not contains(answer, value),
    "filled": lambda answer, value: not is_empty(answer),
    "empty": lambda answer, value: is_empty(answer),
    "more": lambda answer, value: order(answer, value) == 1,
    "less": lambda answer, value: order(answer, value) == -1,
    "at_least": lambda answer, value: order(answer, value) in (0, 1),
    "at_most": lambda answer, value: order(answer, value) in (0, -1),
}
OPERATORS = {
    "is": gettext_lazy("is"),
    "is_not": gettext_lazy("is not"),
    "contains": gettext_lazy("contains"),
    "lacks": gettext_lazy("does not contain"),
    "filled": gettext_lazy("is answered"),
    "empty": gettext_lazy("is not answered"),
    "more": gettext_lazy("is more than"),
    "less": gettext_lazy("is less than"),
    "at_least": gettext_lazy("is at least"),
    "at_most": gettext_lazy("is at most"),
}
WITHOUT_VALUE = frozenset({"filled", "empty"})


class Test(BaseModel):
    """One comparison: the field (its uuid), the operator, the value written by the editor."""

    model_config = ConfigDict(frozen=True)
    __test__ = False  # not a test case, whatever pytest thinks of the name

    field: str
    operator: str
    value: str = ""


class Rule(BaseModel):
    """Tests that must all hold, or of which any may hold; no test at all always holds."""

    model_config = ConfigDict(frozen=True)

    mode: Literal["all", "any"] = "all"
    tests: tuple[Test, ...] = ()


def holds(rule: Rule | None, values: Mapping[str, Any]) -> bool:
    """Judge a rule on the answers given so far, keyed by field uuid; an unknown field is unanswered."""
    if rule is None or not rule.tests:
        return True
    verdicts = (JUDGES[test.operator](values.get(test.field), test.value) for test in rule.tests)
    return all(verdicts) if rule.mode == "all" else any(verdicts)


def sentence(
    rule: Rule,
    labels: Mapping[str, str],
    texts: Mapping[str, str] | None = None,
    operators: Mapping[str, Mapping[str, Any]] | None = None,
) -> str:
    """Return the rule as a sentence.

    `labels` names the fields, `texts` the choices behind keys, `operators` what a field calls its
    operators where the usual words do not fit.
    """
    parts = [
        _part(test, labels, texts or {}, {**OPERATORS, **(operators or {}).get(test.field, {})})
        for test in rule.tests
    ]
    joiner = _(" and ") if rule.mode == "all" else _(" or ")
    return joiner.join(parts)


def _part(
    test: Test, labels: Mapping[str, str], texts: Mapping[str, str], operators: Mapping[str, Any]
) -> str:
    field = labels.get(test.field, _("a question that no longer exists"))
    if test.operator in WITHOUT_VALUE:
        return _("“%(field)s” %(operator)s") % {"field": field, "operator": operators[test.operator]}
    return _("“%(field)s” %(operator)s “%(value)s”") % {
        "field": field,
        "operator": operators[test.operator],
        "value": texts.get(test.value, test.value),
    }
