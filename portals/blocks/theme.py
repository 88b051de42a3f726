"""The procedures of a theme, kept up to date by themselves."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.around import around_of
from portals.blocks.groups import PROCEDURES
from portals.blocks.page_key import PageKeyBlock


class ThemeBlock(blocks.StructBlock):
    """Each procedure under a section, as a large link."""

    title = blocks.CharBlock(
        label=_("Title"), required=False, max_length=120, help_text=_("When empty, the name of the section.")
    )
    section = PageKeyBlock(label=_("Section"), page_type=["portals.SectionPage"])

    def pages_named(self, value: Any) -> list[int]:
        """Return the key of the section."""
        return [value["section"]]

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the procedures that may be named."""
        context = super().get_context(value, parent_context=parent_context)
        around = around_of(context)
        section = around.card(value["section"])
        context["title"] = value["title"] or (section.title if section else "")
        context["cards"] = around.procedures_of(value["section"])
        return context

    class Meta:
        icon = "list-ul"
        label = _("Procedures of a theme")
        description = _("All the procedures of a section; new ones appear by themselves.")
        group = PROCEDURES
        template = "portals/blocks/theme.html"
