"""Key figures."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.groups import POINTING_OUT


class FigureBlock(blocks.StructBlock):
    """A number and what it counts."""

    figure = blocks.CharBlock(
        label=_("Figure"), max_length=20, help_text=_("With its unit: 12 500, 98 %, 3,2 M€.")
    )
    text = blocks.CharBlock(label=_("What it counts"), max_length=120)

    class Meta:
        icon = "order"
        label = _("Figure")


class FiguresBlock(blocks.StructBlock):
    """A few figures side by side, and where they come from."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    figures = blocks.ListBlock(FigureBlock(), label=_("Figures"), min_num=1, max_num=6)
    source = blocks.CharBlock(
        label=_("Source"),
        required=False,
        max_length=150,
        help_text=_("Who counted, and when. For example: Insee, 2024."),
    )

    class Meta:
        icon = "order"
        label = _("Key figures")
        description = _("One to six figures in large type, each with what it counts.")
        group = POINTING_OUT
        template = "portals/blocks/figures.html"
