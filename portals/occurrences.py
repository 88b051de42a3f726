"""The dates of an event, in words: when it takes place, once or again."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from portals.recurrence import days

if TYPE_CHECKING:
    from portals.models.event_dates import WithDates


@dataclass(frozen=True)
class Occurrence:
    """An event on given days; without hours it lasts all day."""

    first: date
    last: date
    begins: time | None
    ends: time | None

    @property
    def day(self) -> str:
        """Return the days in words."""
        if self.first == self.last:
            return date_format(self.first, "l j F Y")
        same_year = self.first.year == self.last.year
        first = date_format(self.first, "l j F" if same_year else "l j F Y")
        words = {"first": first, "last": date_format(self.last, "l j F Y")}
        return _("from %(first)s to %(last)s") % words

    @property
    def hours(self) -> str:
        """Return the hours in words; "" when it lasts all day."""
        if self.begins is None:
            return ""
        begins = _hour(self.begins)
        if self.ends is None:
            return _("at %(hour)s") % {"hour": begins}
        return _("%(begins)s to %(ends)s") % {"begins": begins, "ends": _hour(self.ends)}

    @property
    def when(self) -> str:
        """Return the days and the hours."""
        return f"{self.day}, {self.hours}" if self.hours else self.day


def occurrences(
    event: "WithDates", but: Collection[date], since: date, until: date | None = None
) -> Iterator[Occurrence]:
    """Yield the occurrences of an event that are not over on `since`, `but` for some days."""
    lasts = (event.ends_on or event.starts_on) - event.starts_on
    for first in days(event.repeat, event.starts_on, event.repeat_until, but):
        last = first + lasts
        if until is not None and first > until:
            return
        if last >= since:
            yield Occurrence(first, last, event.starts_at, event.ends_at)


def last_day(event: "WithDates") -> date:
    """Return the day after which nothing of the event is left."""
    lasts = (event.ends_on or event.starts_on) - event.starts_on
    begins = list(days(event.repeat, event.starts_on, event.repeat_until))
    return (begins[-1] if begins else event.starts_on) + max(lasts, timedelta())


def _hour(at: time) -> str:
    """Return « 8 h » or « 14 h 30 », in one piece on a line."""
    return f"{at.hour}\u00a0h\u00a0{at:%M}" if at.minute else f"{at.hour}\u00a0h"
