"""The search field of the portal, and the box that leads to the tracking of a request."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from portals.blocks.around import around_of
from portals.blocks.groups import LEADING, PROCEDURES
from portals.search.routes import SEARCH


class SearchBoxBlock(blocks.StructBlock):
    """A large search field; one a page."""

    title = blocks.CharBlock(label=gettext_lazy("Words above the field"), required=False, max_length=120)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add where the portal searches; "" outside any portal."""
        context = super().get_context(value, parent_context=parent_context)
        portal, request = around_of(context).portal, context.get("request")
        context["url"] = ((portal.get_url(request) or "/") + SEARCH) if portal else ""
        context["label"] = value["title"] or _("What are you looking for?")
        return context

    class Meta:
        icon = "search"
        label = gettext_lazy("Search field")
        description = gettext_lazy("The search of the portal, in the middle of the page.")
        group = LEADING
        template = "portals/blocks/search_box.html"


class TrackingBoxBlock(blocks.StaticBlock):
    """The way to a request already sent."""

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add where the portal lets people follow their requests; "" outside any portal."""
        context = super().get_context(value, parent_context=parent_context)
        portal: Any = around_of(context).portal
        context["url"] = portal.tracking_url() if portal else ""
        return context

    class Meta:
        icon = "history"
        label = gettext_lazy("Box “Follow my request”")
        admin_text = gettext_lazy("Leads to the page where people type their tracking code.")
        description = gettext_lazy("Leads to the page where people type their tracking code.")
        group = PROCEDURES
        template = "portals/blocks/tracking_box.html"
