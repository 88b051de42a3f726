"""The form of a procedure in the middle of a page: its first step, then on at its own address."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.around import around_of
from portals.blocks.groups import PROCEDURES
from portals.blocks.page_key import PageKeyBlock


class FormBlock(blocks.StructBlock):
    """What the first screen of the form shows; a closed form, or one not ready, says so. One a page."""

    title = blocks.CharBlock(
        label=_("Title"), required=False, max_length=120, help_text=_("When empty, that of the procedure.")
    )
    procedure = PageKeyBlock(
        label=_("Procedure"), page_type=["portals.ProcedurePage", "portals.ProcedureLinkPage"]
    )

    def pages_named(self, value: Any) -> list[int]:
        """Return the key of the procedure."""
        return [value["procedure"]]

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the first step, else the words that say why there is none; nothing for a lost procedure."""
        context = super().get_context(value, parent_context=parent_context)
        page, request = around_of(context).specific(value["procedure"]), context.get("request")
        context |= {"procedure": page, "screen": None, "notice": None}
        if page is None or request is None or request.method != "GET":
            return context
        context["title"] = value["title"] or page.title
        context["procedure_url"] = page.get_url(request)
        # The engine answers as at the form's own address: what it says there is what is shown here.
        screen = page.start(request).context_data
        context["notice"] = screen.get("notice")
        context["screen"] = screen if "form" in screen else None
        return context

    class Meta:
        icon = "form"
        label = _("Form of a procedure")
        description = _("People begin the request without leaving the page.")
        group = PROCEDURES
        template = "portals/blocks/form.html"
