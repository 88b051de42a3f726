"""Events as files that calendars read (iCalendar, RFC 5545), on the town's clock."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe
from icalendar import Calendar, vRecur
from icalendar import Event as Component
from wagtail.models import Page

from portals.agenda import MOST_EVENTS, events_under
from portals.feeds import refuse_private
from portals.recurrence import rule_of
from portals.visibility import closed_paths

MAKER = "-//Parvis//Agenda//FR"


@require_safe
def of_index(request: HttpRequest, index: Page) -> HttpResponse:
    """Answer the events to come of a list; raises Http404 for a list that is not everybody's."""
    closed = closed_paths()
    refuse_private(index, closed)
    coming = events_under(index, closed).filter(last_day__gte=timezone.localdate())
    events = coming.order_by("starts_on", "pk")[:MOST_EVENTS]
    response = _response(request, events, index.title)
    response["Cache-Control"] = "public, max-age=900"
    return response


@require_safe
def of_event(request: HttpRequest, event: Any) -> HttpResponse:
    """Answer one event, to whoever may read its page."""
    response = _response(request, [event], event.title)
    response["Content-Disposition"] = f'attachment; filename="{slugify(event.title)[:60] or "agenda"}.ics"'
    return response


def _response(request: HttpRequest, events: Iterable[Any], name: str) -> HttpResponse:
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(_component(event, request))
    calendar.add_missing_timezones()
    return HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")


def _component(event: Any, request: HttpRequest) -> Component:
    first, last = event.starts_on, event.ends_on or event.starts_on
    made = Component()
    made.add("uid", f"{event.translation_key}@{request.get_host()}")
    made.add("dtstamp", event.last_published_at or timezone.now())
    made.add("summary", event.title)
    made.add("dtstart", _at(first, event.starts_at))
    if event.starts_at is None:
        made.add("dtend", last + timedelta(days=1))
    elif event.ends_at or last > first:
        made.add("dtend", _at(last, event.ends_at or event.starts_at))
    rule = rule_of(event.repeat, first)
    if rule and event.repeat_until:
        made.add("rrule", vRecur(rule | {"until": _last_moment(event)}))
        for day in event.kept_days_off():
            made.add("exdate", _at(day, event.starts_at))
    _say(made, event, request)
    return made


def _say(made: Component, event: Any, request: HttpRequest) -> None:
    where = ", ".join([event.place, *event.address.splitlines()]).strip(", ")
    if where:
        made.add("location", where)
    if event.summary:
        made.add("description", event.summary)
    made.add("url", event.get_full_url(request) or "")


def _at(day: date, hour: time | None) -> date | datetime:
    return day if hour is None else timezone.make_aware(datetime.combine(day, hour))


def _last_moment(event: Any) -> date | datetime:
    """Return the end of a repetition: in universal time when it has hours, as the standard asks."""
    if event.starts_at is None:
        return event.repeat_until
    return timezone.make_aware(datetime.combine(event.repeat_until, time(23, 59))).astimezone(UTC)
