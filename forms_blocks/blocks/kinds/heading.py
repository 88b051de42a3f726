"""A heading between questions."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.kind import EXPLAIN, Kind
from forms_blocks.blocks.registry import register


@register
class Heading(Kind):
    """Groups the questions that follow."""

    kind = "heading"
    order = 20
    asks = False
    template = "public/fields/heading.html"
    publik: ClassVar = ("title", "subtitle")
    own: ClassVar = ("label",)

    label = blocks.CharBlock(label=_("Heading"), required=False, max_length=200)

    class Meta:
        label = _("Heading")
        description = _("Separates the questions of a step")
        icon = "h2"
        group = EXPLAIN
