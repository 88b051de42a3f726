"""Numbered steps."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.groups import WRITING
from portals.blocks.text import FEATURES


class StepBlock(blocks.StructBlock):
    """One thing to do."""

    title = blocks.CharBlock(label=_("What to do"), max_length=120)
    text = blocks.RichTextBlock(label=_("How"), required=False, features=FEATURES)

    class Meta:
        icon = "order"
        label = _("Step")


class StepsBlock(blocks.ListBlock):
    """Things to do one after the other."""

    def __init__(self, child_block: blocks.Block | None = None, **kwargs: object) -> None:
        super().__init__(child_block or StepBlock(), min_num=1, **kwargs)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("Things to do one after the other, numbered.")
        group = WRITING
        template = "portals/blocks/steps.html"
