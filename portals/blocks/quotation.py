"""The words of somebody."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.groups import POINTING_OUT


class QuotationBlock(blocks.StructBlock):
    """What somebody said, and who."""

    words = blocks.TextBlock(
        label=_("Words quoted"),
        max_length=600,
        rows=3,
        help_text=_("Without quotation marks: they are added."),
    )
    author = blocks.CharBlock(label=_("Who said it"), required=False, max_length=120)
    role = blocks.CharBlock(
        label=_("Their role"), required=False, max_length=120, help_text=_("For example: Mayor of the town.")
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("The words of a person, set apart from the text.")
        group = POINTING_OUT
        template = "portals/blocks/quotation.html"
