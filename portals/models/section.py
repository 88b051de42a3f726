"""SectionPage: a theme of a portal, and what stands under it."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from portals.cards import cards_of
from portals.icons import ICONS
from portals.models.address import ADDRESS_TAB
from portals.models.guarded import Guarded
from portals.models.helped import told
from portals.search.kinds import THEME
from portals.visibility import closed_paths, listed


class SectionPage(Guarded, Page):
    """A theme: a sentence, a few words, and the cards of its pages."""

    summary = models.CharField(
        _("summary"),
        max_length=200,
        blank=True,
        help_text=_("One sentence: it is shown on the card of this section and at its top."),
    )
    icon = models.CharField(_("icon"), max_length=20, choices=ICONS, default="document")
    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=["bold", "link", "ul", "document-link"],
        help_text=_("A few lines before the list of pages. It may stay empty."),
    )

    parent_page_types = ["portals.PortalPage", "portals.SectionPage"]
    subpage_types = [
        "portals.SectionPage",
        "portals.GuidePage",
        "portals.ProcedurePage",
        "portals.ProcedureLinkPage",
        "portals.DirectoryPage",
        "portals.LegalNoticePage",
        "portals.PersonalDataPage",
        "portals.AccessibilityPage",
    ]
    page_description = _("A theme, with the cards of the pages under it.")
    template = "portals/section_page.html"
    card_icon_field = "icon"
    search_kind = THEME

    content_panels = [
        TitleFieldPanel("title"),
        FieldPanel("summary"),
        told("icon"),
        FieldPanel("introduction"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ADDRESS_TAB,
        ]
    )

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    @property
    def card_icon(self) -> str:
        """Return the icon of the section's card."""
        return self.icon

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the cards of the pages under it, procedures first being the editor's choice of order."""
        context = super().get_context(request, *args, **kwargs)
        children = listed(Page.objects.child_of(self), closed_paths(inside=self)).order_by("path")
        context["cards"] = cards_of(children, request)
        return context
