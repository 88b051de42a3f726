"""DirectoryPage: the services of the town, from A to Z, by theme, and those that are open now."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.http import HttpRequest
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.models import Page

from portals.contact import Contact
from portals.hours_said import Now, now_of
from portals.models.address import ADDRESS_TAB
from portals.models.guarded import Guarded
from portals.models.opening import ExceptionalDay, OpeningSpan, hours_of
from portals.models.service import ServicePage, wall_clock
from portals.search.kinds import THEME
from portals.visibility import closed_paths, listed

THEME_ASKED, OPEN_ASKED = "theme", "ouvert"


@dataclass(frozen=True)
class Entry:
    """A service as the directory shows it; `now` is None when its hours are not known."""

    title: str
    url: str
    text: str
    contact: Contact
    theme: str
    now: Now | None

    @property
    def is_open(self) -> bool:
        """Say whether it is open now."""
        return self.now is not None and self.now.is_open


@dataclass(frozen=True)
class Choice:
    """A value of a filter, and how many services it leaves."""

    title: str
    url: str
    count: int
    current: bool


class DirectoryPage(Guarded, Page):
    """The directory; its pages are the services."""

    summary = models.CharField(
        gettext_lazy("summary"),
        max_length=200,
        blank=True,
        help_text=gettext_lazy("One sentence: it is shown on the card of this directory and at its top."),
    )

    parent_page_types = ["portals.PortalPage", "portals.SectionPage"]
    subpage_types = ["portals.ServicePage"]
    page_description = gettext_lazy("The services of the town, with their hours and how to reach them.")
    template = "portals/directory_page.html"
    card_icon = "phone"
    search_kind = THEME

    content_panels = [TitleFieldPanel("title"), FieldPanel("summary")]
    edit_handler = TabbedInterface([ObjectList(content_panels, heading=gettext_lazy("Content")), ADDRESS_TAB])

    class Meta:
        verbose_name = gettext_lazy("directory of services")
        verbose_name_plural = gettext_lazy("directories of services")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the services that the address asks for, and the filters."""
        context = super().get_context(request, *args, **kwargs)
        entries = self.entries(request, wall_clock())
        theme, is_open = request.GET.get(THEME_ASKED, ""), OPEN_ASKED in request.GET
        of_theme = [one for one in entries if theme in ("", slugify(one.theme))]
        opened = [one for one in of_theme if one.is_open]
        context |= {
            "entries": opened if is_open else of_theme,
            "themes": _theme_choices([one for one in entries if one.is_open or not is_open], theme, is_open),
            "moments": _moment_choices(len(of_theme), len(opened), theme, is_open),
            "all_url": self.get_url(request),
        }
        return context

    def entries(self, request: HttpRequest, now: datetime) -> list[Entry]:
        """Return its services in alphabetical order, in as many queries whatever their number."""
        closed = closed_paths(inside=self)
        services = list(listed(ServicePage.objects.child_of(self), closed).defer_streamfields())
        themes = listed(Page.objects.filter(pk__in={one.theme_id for one in services}), closed).in_bulk()
        spans, days = _rows(OpeningSpan, services), _rows(ExceptionalDay, services)
        entries = [
            Entry(
                title=one.title,
                url=one.get_url(request) or "",
                text=one.summary,
                contact=one.contact,
                theme=themes[one.theme_id].title if one.theme_id in themes else "",
                now=now_of(
                    hours_of(spans[one.pk], days[one.pk], closed_on_holidays=one.closed_on_holidays), now
                ),
            )
            for one in services
        ]
        return sorted(entries, key=lambda one: slugify(one.title))


def _rows(kind: Any, services: list[ServicePage]) -> dict[int, list[Any]]:
    rows: dict[int, list[Any]] = defaultdict(list)
    for row in kind.objects.filter(service__in=[one.pk for one in services]):
        rows[row.service_id].append(row)
    return rows


def _theme_choices(entries: list[Entry], asked: str, is_open: bool) -> list[Choice]:
    names = sorted({one.theme for one in entries if one.theme}, key=slugify)
    if not names and not asked:
        return []
    every = Choice(_("All the themes"), _address("", is_open), len(entries), not asked)
    counted = [(name, sum(one.theme == name for one in entries)) for name in names]
    return [
        every,
        *(Choice(name, _address(slugify(name), is_open), n, asked == slugify(name)) for name, n in counted),
    ]


def _moment_choices(every: int, opened: int, theme: str, is_open: bool) -> list[Choice]:
    return [
        Choice(_("Whatever the hour"), _address(theme, False), every, not is_open),
        Choice(_("Open now"), _address(theme, True), opened, is_open),
    ]


def _address(theme: str, is_open: bool) -> str:
    said = {THEME_ASKED: theme} if theme else {}
    return "?" + urlencode(said | ({OPEN_ASKED: "1"} if is_open else {}))
