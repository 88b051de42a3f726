"""The editor's block for what must hold before a step is left, with what to say when it does not."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.rules import RuleBlock


class CheckBlock(blocks.StructBlock):
    """One check: a condition that must hold, and a message."""

    condition = RuleBlock(label=_("The person goes on only if…"), collapsed=False)
    message = blocks.TextBlock(
        label=_("Otherwise, say"),
        required=False,
        rows=2,
        max_length=500,
        help_text=_("What is wrong and what to do: “This birth is not registered here: turn to…”."),
    )

    class Meta:
        label = _("Check")
        icon = "warning"
        form_classname = "parvis-check"
        label_format = ""


def checks_block() -> blocks.ListBlock:
    """Return the list of the checks of a step."""
    return blocks.ListBlock(
        CheckBlock(),
        label=_("Checks before going on"),
        default=[],
        min_num=0,
        max_num=20,
        form_classname="parvis-checks",
    )
