"""GuidePage: what there is to know about one thing."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.models import Page

from forms_blocks.modelfields import DefinitionField
from portals.blocks.contents import headings_of
from portals.blocks.stream import content_block
from portals.models.key_facts import WithKeyFacts


class WithBody(models.Model):
    """Gives a page its summary and its text."""

    summary = models.TextField(
        _("summary"),
        max_length=400,
        blank=True,
        help_text=_("Two sentences: what it is, for whom. They are shown first, and on the card of this page."),
    )
    body = DefinitionField(content_block, blank=True, default=list, verbose_name=_("text of the page"))

    class Meta:
        abstract = True


class GuidePage(WithBody, WithKeyFacts, Page):
    """A page of information."""

    parent_page_types = ["portals.SectionPage"]
    subpage_types: list[str] = []
    page_description = _("What there is to know about one thing, with a box “In brief”.")
    template = "portals/guide_page.html"
    card_icon = "info"

    content_panels = [
        FieldPanel("title", help_text=_("As a citizen would say it.")),
        FieldPanel("summary"),
        WithKeyFacts.facts_panel,
        FieldPanel("body"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(Page.promote_panels, heading=_("Address and search engines")),
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
        return context
