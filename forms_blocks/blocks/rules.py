"""The editor's block for a rule: menus, read back as a sentence.

What is kept is plain: `{"mode": …, "tests": [{"field": uuid, "operator": …, "value": …}],
"expression": …}`; a text in `expression` takes the place of the menus. In the browser,
`editor-form.js` turns the texts into menus of the questions that stand before.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.expressions.rule import OPERATORS


class TestBlock(blocks.StructBlock):
    """One comparison."""

    __test__ = False

    field = blocks.CharBlock(label=_("If the question"), required=False)
    operator = blocks.ChoiceBlock(label=_("Comparison"), choices=list(OPERATORS.items()), default="is")
    value = blocks.CharBlock(label=_("Answer expected"), required=False)

    class Meta:
        label = _("Condition")
        icon = "view"
        form_classname = "parvis-test"
        label_format = ""


class RuleBlock(blocks.StructBlock):
    """When something is shown; without a test, always."""

    mode = blocks.ChoiceBlock(
        label=_("When several conditions are set"),
        choices=[("all", _("all must hold")), ("any", _("one is enough"))],
        default="all",
    )
    tests = blocks.ListBlock(
        TestBlock(), label=_("Conditions"), default=[], min_num=0, max_num=20, form_classname="parvis-tests"
    )
    expression = blocks.TextBlock(label=_("Expression"), required=False, rows=2, max_length=10_000)

    class Meta:
        label = _("Shown only if…")
        icon = "view"
        form_classname = "parvis-rule"
        label_format = ""
        collapsed = True


def rule_of(raw: dict[str, Any] | None) -> dict[str, Any] | None:
    """Read a rule out of a stream's raw JSON; None when it has no test."""
    tests = [_test(item["value"]) for item in (raw or {}).get("tests") or []]
    return {"mode": (raw or {}).get("mode") or "all", "tests": tests} if tests else None


def _test(raw: dict[str, Any]) -> dict[str, str]:
    return {
        "field": raw.get("field") or "",
        "operator": raw.get("operator") or "is",
        "value": raw.get("value") or "",
    }
