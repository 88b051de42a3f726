"""The latest news and the next events of the portal."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.around import MOST, around_of
from portals.blocks.groups import LEADING

FEW = 3


class LifeBlock(blocks.StructBlock):
    """So many of what the portal announces; `found` names what is asked of the surroundings."""

    found = ""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    count = blocks.IntegerBlock(label=_("How many"), default=FEW, min_value=1, max_value=MOST)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add what there is to list."""
        context = super().get_context(value, parent_context=parent_context)
        context["entries"] = getattr(around_of(context), self.found)[: value["count"] or FEW]
        return context


class NewsBlock(LifeBlock):
    """The latest news; nothing is shown when there is none."""

    found = "news"

    class Meta:
        icon = "comment"
        label = _("Latest news")
        description = _("The newest items of the portal; the list keeps itself up to date.")
        group = LEADING
        template = "portals/blocks/news.html"


class EventsBlock(LifeBlock):
    """The next events; nothing is shown when there is none."""

    found = "events"

    class Meta:
        icon = "calendar"
        label = _("Next events")
        description = _("The next dates of the portal; what is over goes by itself.")
        group = LEADING
        template = "portals/blocks/events.html"
