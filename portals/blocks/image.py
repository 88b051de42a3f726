"""A picture and its caption."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.around import around_of
from portals.blocks.groups import SHOWING
from portals.blocks.picture_key import PictureKeyBlock


class PictureBlock(blocks.StructBlock):
    """A picture, what it shows, what there is to say about it."""

    image = PictureKeyBlock(label=_("Image"))
    description = blocks.CharBlock(
        label=_("What it shows"),
        required=False,
        max_length=200,
        help_text=_("Read aloud to those who do not see it. Empty when the picture only decorates."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)

    def pictures_named(self, value: Any) -> list[int]:
        """Return the key of the picture."""
        return [value["image"]]

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the picture; None when it is gone."""
        context = super().get_context(value, parent_context=parent_context)
        context["image"] = around_of(context).picture(value["image"])
        return context

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("A picture, what it shows in words, and its caption.")
        group = SHOWING
        template = "portals/blocks/image.html"
