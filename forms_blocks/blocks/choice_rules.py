"""Answers of a typed list that are only offered when a rule holds: block, and what is wrong in it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from forms_blocks.blocks import rule_faults
from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.offer import offered
from forms_blocks.blocks.place import Place
from forms_blocks.blocks.rules import RuleBlock
from forms_blocks.blocks.schema import ChoiceRule, FieldSchema

CHOICE_RULES = "choice_rules"
Raw = dict[str, Any]


class ChoiceRuleBlock(blocks.StructBlock):
    """One answer, by its key, and when it is offered."""

    choice = blocks.CharBlock(label=gettext_lazy("The answer"), required=False, max_length=60)
    condition = RuleBlock(label=gettext_lazy("Is offered only if…"), collapsed=False)

    class Meta:
        label = gettext_lazy("Condition on an answer")
        icon = "view"
        form_classname = "parvis-choice-rule"
        label_format = ""


def choice_rules_block() -> blocks.ListBlock:
    """Return the list of the answers that are not always offered."""
    return blocks.ListBlock(
        ChoiceRuleBlock(),
        label=gettext_lazy("Answers offered only in some cases"),
        default=[],
        min_num=0,
        max_num=60,
        form_classname="parvis-choice-rules",
    )


def faults(rule: ChoiceRule, field: FieldSchema, place: Place) -> Iterator[Fault]:
    """Yield what is wrong with the condition of an answer."""
    name = {"label": field.label}
    forget = Remedy("forget_choice_rule", _("Remove this condition"))
    words = dict(offered(field)).get(rule.choice)
    if words is None:
        missing = _("A condition of “%(label)s” is about an answer that it does not offer.")
        yield Fault(missing % name, "choice", remedy=forget if rule.choice else None)
    elif rule.condition is None:
        missing = _("“%(label)s” does not say when “%(answer)s” is offered.")
        yield Fault(missing % {**name, "answer": words}, "condition")
    yield from rule_faults.faults(rule.condition, words or field.label, place, forget)


def follow_copies(field: Raw, every: list[Raw]) -> None:
    """Let the conditions of a copied question speak of the answers of the copy.

    The editor's "duplicate" gives the answers of the copy other keys; `every` are the questions of the
    form, where the one that was copied still has the keys it had.
    """
    mine = field["value"].get("choices") or []
    own = {item["id"] for item in mine}
    for item in field["value"].get(CHOICE_RULES) or []:
        wanted = item["value"].get("choice")
        if wanted and wanted not in own:
            same = _twin(wanted, mine, every)
            item["value"]["choice"] = same or wanted


def _twin(wanted: str, mine: list[Raw], every: list[Raw]) -> str | None:
    for other in every:
        for place, item in enumerate(other["value"].get("choices") or []):
            if item["id"] == wanted:
                same = [one["id"] for one in mine if one["value"] == item["value"]]
                return same[0] if same else mine[place]["id"] if place < len(mine) else None
    return None
