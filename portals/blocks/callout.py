"""A note that stands out."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

KINDS = (("info", _("Good to know")), ("warning", _("Warning")), ("success", _("Good news")))


class CalloutBlock(blocks.StructBlock):
    """A title and a few lines, with an icon that says how to take them."""

    kind = blocks.ChoiceBlock(label=_("Kind of note"), choices=KINDS, default="info")
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), required=False, features=["bold", "link", "ul"])

    class Meta:
        icon = "warning"
        label = _("Note that stands out")
        template = "portals/blocks/callout.html"
