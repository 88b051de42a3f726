"""A picture and its caption."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from portals.blocks.groups import SHOWING


class PictureBlock(blocks.StructBlock):
    """A picture, what it shows, what there is to say about it."""

    image = ImageChooserBlock(label=_("Image"))
    description = blocks.CharBlock(
        label=_("What it shows"),
        required=False,
        max_length=200,
        help_text=_("Read aloud to those who do not see it. Empty when the picture only decorates."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("A picture, what it shows in words, and its caption.")
        group = SHOWING
        template = "portals/blocks/image.html"
