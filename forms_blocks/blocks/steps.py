"""The editor's blocks for a whole form: a column of steps, each with its fields."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.registry import all_kinds
from forms_blocks.blocks.rules import RuleBlock


def fields_block() -> blocks.StreamBlock:
    """Return the stream of every kind of field that is installed."""
    return blocks.StreamBlock(
        [(name, kind()) for name, kind in all_kinds().items()], label=_("Questions"), required=False
    )


def step_block() -> blocks.StructBlock:
    """Return the block of one step: one screen of the form."""
    return blocks.StructBlock(
        [
            ("title", blocks.CharBlock(label=_("Title of the step"), max_length=120)),
            ("intro", blocks.TextBlock(label=_("Introduction"), required=False, rows=2)),
            ("condition", RuleBlock()),
            ("fields", fields_block()),
        ],
        label=_("Step"),
        icon="list-ol",
        form_classname="parvis-step",
        label_format="{title}",
    )


def steps_block() -> blocks.StreamBlock:
    """Return the block of a form."""
    return blocks.StreamBlock([("step", step_block())], required=False, max_num=60)
