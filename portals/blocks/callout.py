"""A note that stands out."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.groups import POINTING_OUT

KINDS = (("info", _("Good to know")), ("warning", _("Warning")), ("success", _("Good news")))


class CalloutBlock(blocks.StructBlock):
    """A title and a few lines, with an icon that says how to take them."""

    kind = blocks.ChoiceBlock(label=_("Kind of note"), choices=KINDS, default="info")
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), required=False, features=["bold", "link", "ul"])

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the word that says what the icon and the colour say."""
        context = super().get_context(value, parent_context=parent_context)
        context["word"] = dict(KINDS)[value["kind"]]
        return context

    class Meta:
        icon = "warning"
        label = _("Note that stands out")
        description = _("A few lines in a box, with an icon that says how to take them.")
        group = POINTING_OUT
        template = "portals/blocks/callout.html"
