"""GuidePage: what there is to know about one thing."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.models import Page

from portals.blocks.contents import headings_of
from portals.models.address import ADDRESS_TAB
from portals.models.body import WithBody
from portals.models.check import WithCheck
from portals.models.guarded import Guarded
from portals.models.helped import told
from portals.models.key_facts import WithKeyFacts
from portals.models.related import RELATED_PANEL
from portals.models.search_words import WithSearchWords
from portals.models.service_link import WithService
from portals.search.kinds import GUIDE


class GuidePage(WithBody, WithKeyFacts, WithService, WithSearchWords, WithCheck, Guarded, Page):
    """A page of information."""

    parent_page_types = ["portals.SectionPage"]
    subpage_types: list[str] = []
    page_description = _("What there is to know about one thing, with a box “In brief”.")
    template = "portals/guide_page.html"
    card_icon = "info"
    search_kind = GUIDE

    content_panels = [
        TitleFieldPanel("title", help_text=_("As a citizen would say it.")),
        FieldPanel("summary"),
        WithKeyFacts.facts_panel,
        told("body"),
        FieldPanel("service_page"),
        RELATED_PANEL,
        FieldPanel("search_words"),
        WithCheck.check_panel,
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ADDRESS_TAB,
        ]
    )

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the facts and the table of contents."""
        context = super().get_context(request, *args, **kwargs)
        context["facts"] = self.facts_shown()
        context["headings"] = headings_of(self.body)
        context["service"] = self.service_shown(request)
        return context
