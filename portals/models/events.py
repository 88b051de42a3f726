"""EventIndexPage: what one can go to; EventPage: one event, once or again."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Orderable, Page

from portals import agenda, calendars
from portals.blocks.contents import headings_of
from portals.models.address import ADDRESS_TAB
from portals.models.body import WithBody
from portals.models.event_dates import WithDates
from portals.models.event_place import WithPlace
from portals.models.guarded import Guarded
from portals.models.helped import told
from portals.models.picture import WithPicture
from portals.models.search_words import WithSearchWords
from portals.search.kinds import EVENT
from portals.visibility import is_public

CALENDAR = "ics/"


class EventIndexPage(RoutablePageMixin, Guarded, Page):
    """The events of a portal, the next first; the calendar to subscribe to is below it, at `ics/`."""

    summary = models.CharField(
        _("summary"), max_length=200, blank=True, help_text=_("One sentence, under the title.")
    )

    parent_page_types = ["portals.PortalPage"]
    subpage_types = ["portals.EventPage"]
    max_count_per_parent = 1
    page_description = _("The list of the events of a portal, month by month.")
    template = "portals/event_index_page.html"
    card_icon = "calendar"

    content_panels = [TitleFieldPanel("title"), FieldPanel("summary")]
    edit_handler = TabbedInterface([ObjectList(content_panels, heading=_("Content")), ADDRESS_TAB])

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    @path(CALENDAR, name="calendar")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """Answer the calendar that a telephone subscribes to; what is private is never in it."""
        return calendars.of_index(request, self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the months, and the calendar of what is everybody's."""
        context = super().get_context(request, *args, **kwargs)
        context |= agenda.listing(request, self)
        context["calendar_url"] = self.get_full_url(request) + CALENDAR if is_public(self) else ""
        return context


class EventPage(
    RoutablePageMixin, WithDates, WithPlace, WithBody, WithPicture, WithSearchWords, Guarded, Page
):
    """Something one can go to. Days and hours are those of the town's clock."""

    parent_page_types = ["portals.EventIndexPage"]
    subpage_types: list[str] = []
    page_description = _("Something one can go to, with its date and its place.")
    template = "portals/event_page.html"
    card_icon = "calendar"
    search_kind = EVENT
    in_site_map = False

    content_panels = [
        TitleFieldPanel("title"),
        FieldPanel("summary", heading=_("Introduction")),
        WithDates.when_panel,
        *WithPlace.place_panels,
        WithPicture.picture_panel,
        told("body"),
        FieldPanel("search_words"),
    ]
    edit_handler = TabbedInterface([ObjectList(content_panels, heading=_("Content")), ADDRESS_TAB])

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    @path(CALENDAR, name="calendar")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """Answer the event as a file that calendars read."""
        return calendars.of_event(request, self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add when it takes place, where, and what is next."""
        context = super().get_context(request, *args, **kwargs)
        context["headings"] = headings_of(self.body)
        context |= agenda.around(request, self)
        context["facts"] = self.facts_of(context["occurrence"])
        context["calendar_url"] = (self.get_url(request) or "/") + CALENDAR
        return context


class EventException(Orderable):
    """A day on which an event that happens again does not take place."""

    event = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="exceptions")
    date = models.DateField(_("day"))

    panels = [FieldPanel("date")]

    class Meta(Orderable.Meta):
        verbose_name = _("cancelled day")
        verbose_name_plural = _("cancelled days")

    def __str__(self) -> str:
        return str(self.date)
