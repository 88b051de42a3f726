"""Cards of pages."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.around import around_of
from portals.blocks.groups import LEADING
from portals.blocks.page_key import PageKeyBlock


class PagesBlock(blocks.StructBlock):
    """Pages an editor chose, each as a card; those that are not published, or private, are not shown."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    pages = blocks.ListBlock(PageKeyBlock(label=_("Page")), label=_("Pages"), min_num=1, max_num=12)

    def pages_named(self, value: Any) -> list[int]:
        """Return the keys of the pages chosen."""
        return list(value["pages"])

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the cards, in the editor's order."""
        context = super().get_context(value, parent_context=parent_context)
        context["cards"] = around_of(context).cards([key for key in value["pages"] if key])
        return context

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Cards of pages")
        description = _("Up to twelve pages of the site, each with its title and its sentence.")
        group = LEADING
        template = "portals/blocks/pages.html"
