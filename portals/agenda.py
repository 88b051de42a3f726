"""Which events are shown: those to come, month by month, and the next of all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, islice
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.query import PageQuerySet

from portals.links import Choice
from portals.occurrences import Occurrence, occurrences
from portals.visibility import closed_paths, listed

MONTH = "mois"
A_LIST = 24
MOST_EVENTS = 500
HORIZON = timedelta(days=550)
NEXT_DATES = 6
MOST_PAST = 12


@dataclass(frozen=True)
class Entry:
    """An event in a month: its first occurrence there, and how many follow in the same month."""

    event: Any
    occurrence: Occurrence
    more: int
    url: str

    @property
    def month(self) -> str:
        """Return the month, as an address says it."""
        return f"{max(self.occurrence.first, timezone.localdate()):%Y-%m}"


@dataclass(frozen=True)
class Past:
    """An event that is over, and its last day."""

    title: str
    url: str
    day: date


def events_under(page: Page, closed: Iterable[str]) -> PageQuerySet:
    """Return the events of a part of the tree that may be named, texts left out."""
    from portals.models import EventPage

    found = listed(EventPage.objects.descendant_of(page), closed)
    return found.defer_streamfields().select_related("image")


def entries(page: Page, closed: Iterable[str], request: HttpRequest | None) -> list[Entry]:
    """Return what is to come, in order: an event that happens again has one entry a month. One query."""
    today = timezone.localdate()
    found: list[Entry] = []
    coming = events_under(page, closed).filter(last_day__gte=today)
    for event in coming.order_by("last_day", "pk")[:MOST_EVENTS]:
        found.extend(_entries_of(event, today, event.get_url(request) or ""))
    return sorted(found, key=lambda entry: (entry.occurrence.first, str(entry.occurrence.begins or "")))


def upcoming(page: Page, closed: Iterable[str], request: HttpRequest | None, count: int) -> list[Entry]:
    """Return the next events, each once."""
    seen: set[int] = set()
    kept = []
    for entry in entries(page, closed, request):
        if entry.event.pk not in seen:
            seen.add(entry.event.pk)
            kept.append(entry)
    return kept[:count]


def over(page: Page, closed: Iterable[str], request: HttpRequest | None) -> list[Past]:
    """Return the latest events that are over, the last first. One query."""
    found = events_under(page, closed).filter(last_day__lt=timezone.localdate())
    return [
        Past(event.title, event.get_url(request) or "", event.last_day)
        for event in found.order_by("-last_day", "-pk")[:MOST_PAST]
    ]


def listing(request: HttpRequest, index: Page) -> dict[str, Any]:
    """Return the entries by month: the month asked, else the next ones; the months, and what is over."""
    closed = closed_paths(inside=index)
    every = entries(index, closed, request)
    counts: dict[str, int] = {}
    for entry in every:
        counts[entry.month] = counts.get(entry.month, 0) + 1
    asked = request.GET.get(MONTH, "")
    current = asked if asked in counts else ""
    chosen = [entry for entry in every if entry.month == current] if current else every[:A_LIST]
    return {
        "months": [(_name(month), list(inside)) for month, inside in groupby(chosen, lambda one: one.month)],
        "choices": _choices(counts, current, len(every)),
        "left": 0 if current else len(every) - len(chosen),
        "past": [] if current else over(index, closed, request),
    }


def around(request: HttpRequest, event: Any) -> dict[str, Any]:
    """Return what an event says beside its text: the next dates, the place, and whether it is over."""
    today = timezone.localdate()
    but = event.cancelled()
    dates = list(islice(occurrences(event, but, today), NEXT_DATES + 1))
    past = not dates
    first = next(occurrences(event, but, event.starts_on), None) if past else dates[0]
    index = event.get_parent()
    return {
        "past": past,
        "dates": [date.when for date in dates[1 : NEXT_DATES + 1]],
        "rhythm": str(event.get_repeat_display()) if event.repeat else "",
        "occurrence": first,
        "index_url": index.get_url(request) or "/",
    }


def _entries_of(event: Any, today: date, url: str) -> Iterator[Entry]:
    coming = occurrences(event, event.kept_days_off(), today, today + HORIZON)
    for _month, inside in groupby(coming, key=lambda one: f"{max(one.first, today):%Y-%m}"):
        first, *others = inside
        yield Entry(event, first, len(others), url)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _name(month: str) -> str:
    year, number = month.split("-")
    return _capital(date_format(date(int(year), int(number), 1), "F Y"))


def _choices(counts: dict[str, int], current: str, total: int) -> list[Choice]:
    if len(counts) < 2:
        return []
    months = [
        Choice(_name(month), f"?{MONTH}={month}", count, month == current) for month, count in counts.items()
    ]
    return [Choice(_("What comes next"), "?", total, not current), *months]
