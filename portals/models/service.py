"""ServicePage: a department or a place of the town, where it is, when it is open, how to reach it."""

from datetime import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.images import get_image_model_string
from wagtail.models import Page

from portals.blocks.contents import headings_of
from portals.contact import Contact
from portals.findability.office import office
from portals.findability.structured import WithStructuredData
from portals.hours import Hours
from portals.hours_said import now_of, soon_of, week_of
from portals.links import card_of
from portals.models.address import ADDRESS_TAB
from portals.models.body import WithBody
from portals.models.check import WithCheck
from portals.models.guarded import Guarded
from portals.models.helped import told
from portals.models.opening import hours_of
from portals.models.search_words import WithSearchWords
from portals.search.kinds import SERVICE
from portals.visibility import closed_paths, listed


class ServicePage(WithStructuredData, WithBody, WithSearchWords, WithCheck, Guarded, Page):
    """A service. It names a role, never a person: people change, and have a right to be left alone."""

    photo = models.ForeignKey(
        get_image_model_string(),
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture of the place"),
        help_text=_("The door as one sees it from the street helps people to find it."),
    )
    theme = models.ForeignKey(
        "portals.SectionPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("theme"),
        help_text=_("The theme that the directory sorts this service under."),
    )
    manager = models.CharField(
        _("who answers for it"),
        max_length=120,
        blank=True,
        help_text=_("A role, not a name. For example: Head of the registry office."),
    )
    phone = models.CharField(
        _("telephone"), max_length=30, blank=True, help_text=_("For example 03 87 55 55 55.")
    )
    email = models.EmailField(_("e-mail address"), blank=True)
    address = models.TextField(
        _("postal address"), blank=True, help_text=_("As on an envelope, one line after the other.")
    )
    map_url = models.URLField(
        _("map"),
        blank=True,
        help_text=_("The address of a page that shows the place on a map. Visitors see it as a plain link."),
    )
    access = models.TextField(
        _("getting there and in"),
        blank=True,
        help_text=_("Bus stops, car park, step-free door, lift, hearing loop. One a line."),
    )
    closed_on_holidays = models.BooleanField(_("closed on public holidays"), default=True)
    hours_note = models.CharField(
        _("word on the hours"),
        max_length=200,
        blank=True,
        help_text=_("For example: by appointment only on Thursdays."),
    )

    parent_page_types = ["portals.DirectoryPage"]
    subpage_types: list[str] = []
    page_description = _("A department or a place: what it does, where, when, how to reach it.")
    template = "portals/service_page.html"
    card_icon = "building"
    search_kind = SERVICE

    content_panels = [
        TitleFieldPanel("title", heading=_("Name of the service")),
        FieldPanel("summary", heading=_("What it does, in two sentences")),
        FieldPanel("theme"),
        FieldPanel("photo"),
        told("body"),
        FieldPanel("search_words"),
        WithCheck.check_panel,
    ]
    contact_panels = [told(name) for name in ("phone", "email", "address", "map_url", "access", "manager")]
    hours_panels = [
        InlinePanel(
            "opening_spans",
            heading=_("Each week"),
            label=_("Hours"),
            help_text=_("“Monday to Friday, 8.30 to 12.00” is one row, the afternoon another."),
        ),
        InlinePanel(
            "exceptional_days",
            heading=_("Days that differ"),
            label=_("Day"),
            help_text=_("Closed days, summer hours. They go before the week and before public holidays."),
        ),
        MultiFieldPanel([told("closed_on_holidays"), FieldPanel("hours_note")], heading=_("And besides")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(contact_panels, heading=_("Contact")),
            ObjectList(hours_panels, heading=_("Opening hours")),
            ADDRESS_TAB,
        ]
    )

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")

    @property
    def hours(self) -> Hours:
        """Return the hours of the place."""
        return hours_of(
            self.opening_spans.all(),
            self.exceptional_days.all(),
            closed_on_holidays=self.closed_on_holidays,
        )

    @property
    def contact(self) -> Contact:
        """Return how to reach it; its hours are told apart."""
        return Contact(self.phone, self.email, self.address)

    @property
    def reach(self) -> str:
        """Return how to reach it in one line, as a receipt says it."""
        lines = [", ".join(self.address.split("\n")), self.phone, self.email]
        return ", ".join(line.strip() for line in lines if line.strip())

    @property
    def share_image(self) -> Any:
        """Return the picture shown with a link to this page."""
        return self.photo

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the hours as people say them, and the pages this service answers for."""
        context = super().get_context(request, *args, **kwargs)
        now, hours = wall_clock(), self.hours
        context |= {
            "headings": headings_of(self.body),
            "contact": self.contact,
            "now": now_of(hours, now),
            "week": week_of(hours, now.date()),
            "soon": soon_of(hours, now.date()),
            "access": [line for line in self.access.splitlines() if line.strip()],
            "procedures": self._pages_of("procedurepage", request),
            "guides": self._pages_of("guidepage", request),
        }
        return context

    def structured_data(self) -> dict[str, Any]:
        """Return the service as schema.org describes a government office."""
        return office(self, self.hours)

    def _pages_of(self, kind: str, request: HttpRequest) -> list[Any]:
        # Of its own: one service may answer for pages of every portal.
        pages = Page.objects.filter(**{f"{kind}__service_page": self}).order_by("title")
        pages = listed(pages, closed_paths(inside=self)).specific().defer_streamfields()
        return [card_of(page, request) for page in pages]


def wall_clock() -> datetime:
    """Return what a clock on the wall of the town hall shows, without its time zone."""
    return timezone.localtime().replace(tzinfo=None)
