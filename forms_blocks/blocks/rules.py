"""The editor's block for a rule: menus, read back as a sentence."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.pickers import FieldPicker, ValuePicker
from forms_blocks.expressions.rule import OPERATORS


class TestBlock(blocks.StructBlock):
    """One comparison."""

    __test__ = False

    field = blocks.CharBlock(label=_("If the question"), required=False, widget=FieldPicker())
    operator = blocks.ChoiceBlock(
        label=_("Comparison"), choices=list(OPERATORS.items()), default="is", required=True
    )
    value = blocks.CharBlock(label=_("Value"), required=False, widget=ValuePicker())

    class Meta:
        label = _("Condition")
        icon = "help"
        form_classname = "parvis-test"


class RuleBlock(blocks.StructBlock):
    """When something is shown; without a test, always."""

    mode = blocks.ChoiceBlock(
        label=_("When several conditions are set"),
        choices=[("all", _("all must hold")), ("any", _("one is enough"))],
        default="all",
    )
    tests = blocks.ListBlock(TestBlock(), label=_("Conditions"), default=[], min_num=0, max_num=20)

    class Meta:
        label = _("Shown only if…")
        icon = "view"
        form_classname = "parvis-rule"
        collapsed = True


def rule_of(raw: dict[str, Any] | None) -> dict[str, Any] | None:
    """Read a rule out of a stream's raw JSON; None when it has no complete test."""
    tests = [item["value"] for item in (raw or {}).get("tests") or []]
    complete = [test for test in tests if test.get("field")]
    return {"mode": (raw or {}).get("mode") or "all", "tests": complete} if complete else None
