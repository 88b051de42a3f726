"""The news, the events and the directory of a portal."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from home.demo import grow
from home.demo.drawings import described, draw
from home.demo.grow import Ways
from home.demo.pages import Event, News, Service
from home.demo.typography import french
from portals.media.models import PortalImage
from portals.models import (
    DirectoryPage,
    EventIndexPage,
    EventPage,
    ExceptionalDay,
    NewsCategory,
    NewsIndexPage,
    NewsPage,
    OpeningSpan,
    ServicePage,
)


def directory(portal: Page, services: Sequence[Service], ways: Ways) -> Ways:
    """Make the directory and its services; return them by their ways, such as "annuaire/ccas"."""
    index = portal.add_child(
        instance=DirectoryPage(
            slug="annuaire",
            title="Annuaire des services",
            summary=french("Où sont les services de la ville, quand ils sont ouverts, comment les joindre."),
        )
    )
    index.save_revision().publish()
    made = {f"annuaire/{one.slug}": index.add_child(instance=_service(one, ways)) for one in services}
    for page in made.values():
        page.save_revision().publish()
    return {"annuaire": index, **made}


def _service(one: Service, ways: Ways) -> ServicePage:
    names = ("slug", "title", "summary", "phone", "email", "address", "access", "manager", "hours_note")
    page: Any = ServicePage(
        **{name: french(getattr(one, name)) for name in names},
        theme=ways[one.theme],
        body=grow.body(one.body, ways),
        live=False,
    )
    page.opening_spans = [
        OpeningSpan(
            first_day=first, last_day=last, opens=_time(opens), closes=_time(closes), sort_order=order
        )
        for order, (first, last, opens, closes) in enumerate(one.hours)
    ]
    if one.closed_in_days:
        ahead, length, reason = one.closed_in_days
        first = timezone.localdate() + timedelta(days=ahead)
        page.exceptional_days = [
            ExceptionalDay(first=first, last=first + timedelta(days=length - 1), reason=french(reason))
        ]
    return page


def news(portal: Page, items: Sequence[News], ways: Ways) -> None:
    """Make the list of news of a portal, and its news."""
    if not items:
        return
    index = portal.add_child(instance=NewsIndexPage(slug="actualites", title="Actualités"))
    index.save_revision().publish()
    for item in items:
        page = NewsPage(
            slug=item.slug,
            title=french(item.title),
            summary=french(item.summary),
            date=timezone.localdate() - timedelta(days=item.days),
            author=item.author,
            body=grow.body(item.body, ways),
            **_picture(item.picture),
            live=False,
        )
        index.add_child(instance=page)
        page.categories.set(_category(name) for name in item.categories)
        page.save_revision().publish()


def events(portal: Page, items: Sequence[Event], ways: Ways) -> None:
    """Make the list of events of a portal, and its events."""
    if not items:
        return
    index = portal.add_child(instance=EventIndexPage(slug="agenda", title="Agenda"))
    index.save_revision().publish()
    for item in items:
        index.add_child(instance=_event(item, ways)).save_revision().publish()


def _event(item: Event, ways: Ways) -> EventPage:
    first = _day(item)
    names = ("slug", "title", "summary", "place", "address", "price", "organiser")
    return EventPage(
        **{name: french(getattr(item, name)) for name in names},
        starts_on=first,
        ends_on=first + timedelta(days=item.lasts) if item.lasts else None,
        starts_at=_time(item.begins) if item.begins else None,
        ends_at=_time(item.ends) if item.ends else None,
        repeat=item.repeat,
        repeat_until=first + timedelta(days=item.repeat_days) if item.repeat else None,
        body=grow.body(item.body, ways),
        **_picture(item.picture),
        live=False,
    )


def _day(item: Event) -> date:
    day = timezone.localdate() + timedelta(days=item.days)
    wait = 0 if item.weekday is None else (item.weekday - day.weekday()) % 7
    return day + timedelta(days=wait)


def _time(text: str) -> time:
    return time.fromisoformat(text)


def _picture(name: str) -> dict[str, Any]:
    return {"image": _drawn(name), "image_description": described(name)} if name else {}


def _drawn(name: str) -> Any:
    return PortalImage.objects.filter(title=described(name)).first() or draw(name)


def _category(name: str) -> NewsCategory:
    return NewsCategory.objects.get_or_create(title=name)[0]
