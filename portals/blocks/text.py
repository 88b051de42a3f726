"""Text and headings."""

from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.groups import WRITING

FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class TextBlock(blocks.RichTextBlock):
    """Paragraphs, lists and links."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(features=FEATURES, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        group = WRITING
        template = "portals/blocks/text.html"


class HeadingBlock(blocks.CharBlock):
    """A heading, which the table of contents names."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=120, **kwargs)

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("The title of a part; three make a table of contents.")
        group = WRITING
        help_text = _("A few words that say what follows.")
        template = "portals/blocks/heading.html"


def anchor_of(heading: str) -> str:
    """Return the name a link gives to a heading."""
    return f"titre-{slugify(heading)}"
