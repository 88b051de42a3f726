"""Events that happened before today, for the demonstration only.

The engine dates an event when it makes it. While this clock is set, every event is dated by it, and so is all
that the engine derives from the event: nothing is rewritten afterwards.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from django.db.models.signals import pre_save
from django.utils import timezone

from forms_blocks.submissions.models import Event


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Date by `moment` the events made inside."""

    def date(instance: Event, **_signal: Any) -> None:
        instance.at = moment

    pre_save.connect(date, sender=Event, weak=False)
    try:
        yield
    finally:
        pre_save.disconnect(date, sender=Event)


def office_hour(after: datetime, days: float, draw: Random) -> datetime:
    """Return a moment when a town hall works, some days after another."""
    local = timezone.localtime(after + timedelta(days=days))
    day = local.date()
    while day.weekday() > 4:
        day += timedelta(days=1)
    hour = time(draw.choice((8, 9, 9, 10, 10, 11, 14, 14, 15, 16)), draw.randrange(60))
    chosen = timezone.make_aware(datetime.combine(day, hour))
    return chosen if chosen > after else office_hour(after, days + 1, draw)


def any_hour(today: datetime, days_ago: int, draw: Random) -> datetime:
    """Return a moment when people sit down to their papers, that many days ago."""
    day = timezone.localtime(today).date() - timedelta(days=days_ago)
    hour = time(draw.choice((7, 8, 9, 11, 12, 13, 17, 18, 19, 20, 21, 22)), draw.randrange(60))
    chosen = timezone.make_aware(datetime.combine(day, hour))
    return min(chosen, today - timedelta(minutes=draw.randrange(5, 55)))
