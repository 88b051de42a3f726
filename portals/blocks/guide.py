"""A guide shown in another page: whole, or as a card that makes one want to read it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StreamValue

from portals.blocks.around import around_of
from portals.blocks.groups import LEADING
from portals.blocks.page_key import PageKeyBlock

WHOLE, TEASER = "whole", "teaser"
HOW = ((TEASER, _("A card with its summary")), (WHOLE, _("Its text, here")))
# What reads the same anywhere and names no other page.
PLAIN = frozenset({"heading", "text", "callout", "steps", "accordion", "contact", "table", "figures"})


class GuideBlock(blocks.StructBlock):
    """An information page, written in one place and read in several."""

    guide = PageKeyBlock(label=_("Information page"), page_type=["portals.GuidePage"])
    how = blocks.ChoiceBlock(label=_("What is shown"), choices=HOW, default=TEASER)

    def pages_named(self, value: Any) -> list[int]:
        """Return the key of the guide."""
        return [value["guide"]]

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the card, and the text with its facts when it is shown whole."""
        context = super().get_context(value, parent_context=parent_context)
        around = around_of(context)
        context["card"] = around.card(value["guide"])
        context["guide"] = around.specific(value["guide"]) if value["how"] == WHOLE else None
        if context["guide"] is not None:
            context["facts"] = context["guide"].facts_shown()
            context["parts"] = list(plain(context["guide"].body))
        return context

    class Meta:
        icon = "doc-full-inverse"
        label = _("Information page")
        description = _("Another page of information, as a card or with its text: it is written only once.")
        group = LEADING
        template = "portals/blocks/guide.html"


def plain(stream: StreamValue) -> Iterator[StreamValue.StreamChild]:
    """Yield the blocks of a text that can be read in another page."""
    for block in stream:
        if block.block_type in PLAIN:
            yield block
