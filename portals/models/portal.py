"""PortalPage: the home of a portal, its identity, its menus, how to reach it."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.images import get_image_model_string
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from forms_blocks.modelfields import DefinitionField
from forms_blocks.public.my_requests import MyRequestsRoutes
from forms_blocks.public.tracking import TrackingRoutes
from portals.blocks.stream import content_block
from portals.cards import card_of_joined, kind_of, with_cards
from portals.confidential import keep_for_officials
from portals.contact import Contact
from portals.findability.site_map import SiteMapRoutes
from portals.home_content import life_of
from portals.icons import AUDIENCE_ICONS
from portals.links import Link
from portals.models.address import ADDRESS_TAB
from portals.models.duties_panel import DutiesPanel
from portals.models.guarded import Guarded
from portals.models.helped import told
from portals.models.identity import WithIdentity
from portals.models.palette import WithPalette
from portals.models.section import SectionPage
from portals.search.routes import SEARCH, SearchRoutes
from portals.tone import tone_of
from portals.visibility import closed_paths, listed


class PortalPage(
    SearchRoutes, SiteMapRoutes, MyRequestsRoutes, TrackingRoutes, WithIdentity, WithPalette, Guarded, Page
):
    """A portal: what citizens, families or elected officials find under one identity.

    Requests are followed below it: `suivi/` and `mes-demandes/`; its pages are searched at `recherche/`.
    """

    class Audience(models.TextChoices):
        CITIZENS = "citizens", _("Citizens")
        FAMILIES = "families", _("Families")
        OFFICIALS = "officials", _("Elected officials")

    audience = models.CharField(
        _("for whom"), max_length=20, choices=Audience.choices, default=Audience.CITIZENS
    )
    tagline = models.CharField(
        _("what it is for, in a few words"),
        max_length=120,
        blank=True,
        help_text=_("Under the name of the portal. For example: Papers, roads, waste: all your procedures."),
    )
    logo = models.ForeignKey(
        get_image_model_string(),
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
        help_text=_("Beside the name of the portal, which says what it is: a drawing without text is best."),
    )
    question = models.CharField(
        _("question at the top of the home"),
        max_length=80,
        blank=True,
        help_text=_("When empty: What would you like to do?"),
    )
    introduction = models.CharField(
        _("sentence under the question"), max_length=250, blank=True, help_text=_("One sentence is enough.")
    )
    body = DefinitionField(
        content_block,
        blank=True,
        default=list,
        verbose_name=_("more content"),
        help_text=_("Shown under the themes."),
    )
    phone = models.CharField(
        _("telephone"), max_length=30, blank=True, help_text=_("For example 03 87 55 55 55.")
    )
    email = models.EmailField(_("e-mail address"), blank=True)
    address = models.TextField(
        _("postal address"), blank=True, help_text=_("As on an envelope, one line after the other.")
    )
    opening_hours = models.TextField(
        _("opening hours"), blank=True, help_text=_("For example: Monday to Friday, 8.30 to 17.00.")
    )
    sender_name = models.CharField(
        _("name that signs the e-mails"),
        max_length=80,
        blank=True,
        help_text=_("When empty, the name of the portal."),
    )
    sender_email = models.EmailField(
        _("address that sends the e-mails"),
        blank=True,
        help_text=_(
            "It must be an address your e-mail provider accepts. When empty, that of the installation."
        ),
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "portals.SectionPage",
        "portals.DirectoryPage",
        "portals.LegalNoticePage",
        "portals.PersonalDataPage",
        "portals.AccessibilityPage",
        "portals.NewsIndexPage",
        "portals.EventIndexPage",
    ]
    page_description = _("The home of a portal, with its identity and its menus.")
    template = "portals/portal_page.html"
    card_text_field = "tagline"
    card_icon_field = "audience"
    card_icons = AUDIENCE_ICONS

    content_panels = [
        TitleFieldPanel("title", heading=_("Name of the portal")),
        told("audience"),
        FieldPanel("tagline"),
        MultiFieldPanel([FieldPanel("question"), FieldPanel("introduction")], heading=_("Top of the home")),
        InlinePanel(
            "asked_pages",
            heading=_("Most asked"),
            label=_("Page"),
            max_num=6,
            help_text=_("Up to six pages people come for: they are the largest links of the home."),
        ),
        FieldPanel("body"),
    ]
    identity_panels = [
        FieldPanel("logo"),
        FieldPanel("favicon"),
        MultiFieldPanel(
            [FieldPanel("palette"), FieldPanel("accent"), FieldPanel("ink")], heading=_("Colours")
        ),
        FieldPanel("scale"),
    ]
    menu_panels = [
        MultiFieldPanel([DutiesPanel()], heading=_("Pages the law asks for")),
        InlinePanel(
            "header_links",
            heading=_("Top menu"),
            label=_("Link"),
            max_num=7,
            help_text=_("Shown at the top of each page. Five links are read, ten are not."),
        ),
        InlinePanel(
            "footer_links",
            heading=_("Bottom menu"),
            label=_("Link"),
            max_num=12,
            help_text=_("Shown at the bottom of each page: legal notice, accessibility, contact."),
        ),
    ]
    contact_panels = [
        MultiFieldPanel(
            [told(name) for name in ("phone", "email", "address", "opening_hours")],
            heading=_("How to reach you"),
            help_text=_("Shown on the home and at the bottom of each page."),
        ),
        PageChooserPanel("contact_page", ["portals.ProcedurePage", "portals.GuidePage"]),
        MultiFieldPanel(
            [FieldPanel("sender_name"), FieldPanel("sender_email")], heading=_("E-mails to citizens")
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Home")),
            ObjectList(identity_panels, heading=_("Identity")),
            ObjectList(menu_panels, heading=_("Menus")),
            ObjectList(contact_panels, heading=_("Contact")),
            ADDRESS_TAB,
        ]
    )

    class Meta:
        verbose_name = _("portal")
        verbose_name_plural = _("portals")

    @property
    def name(self) -> str:
        """Return the name visitors know the portal by."""
        return self.title

    @property
    def summary(self) -> str:
        """Return the sentence of the portal's card."""
        return self.tagline

    @property
    def card_icon(self) -> str:
        """Return the icon that stands for the people the portal is for."""
        return AUDIENCE_ICONS[self.audience]

    @property
    def contact(self) -> Contact:
        """Return how to reach the portal."""
        return Contact(self.phone, self.email, self.address, self.opening_hours)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Close the portal to all but its readers the day it becomes that of the elected officials."""
        before = type(self).objects.filter(pk=self.pk).values_list("audience", flat=True).first()
        super().save(*args, **kwargs)
        if self.audience == self.Audience.OFFICIALS != before:
            keep_for_officials(self)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Say, on the way to a page of this portal, whose identity the answer takes."""
        request.portal = self  # type: ignore[attr-defined]
        return super().route(request, path_components)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> Any:
        """Show a preview in the identity being edited."""
        request.portal = self  # type: ignore[attr-defined]
        return super().serve_preview(request, mode_name)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the home shows: the pages most asked and the themes."""
        context = super().get_context(request, *args, **kwargs)
        context["closed"] = closed = closed_paths(inside=self)
        below = list(with_cards(listed(Page.objects.child_of(self), closed)).order_by("path"))
        context["contact"] = self.contact
        context["asked"] = self.asked_links(request, closed)
        context["tone"] = tone_of(self.audience)
        context["is_search"] = True
        context["search_url"] = (self.get_url(request) or "/") + SEARCH
        context["themes"] = [card_of_joined(page, request) for page in below if kind_of(page) is SectionPage]
        context |= life_of(self, below, closed, request)
        return context

    def asked_links(self, request: HttpRequest, closed: Iterable[str]) -> list[Link]:
        """Return the pages most asked that the visitor may read, in the editor's order."""
        chosen = list(self.asked_pages.all())
        pages = listed(Page.objects.filter(pk__in=[link.page_id for link in chosen]), closed).in_bulk()
        return [
            Link(link.title or pages[link.page_id].title, pages[link.page_id].get_url(request) or "")
            for link in chosen
            if link.page_id in pages
        ]
