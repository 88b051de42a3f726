"""When a place is open: computed from its week, its exceptional days and the public holidays.

Pure: no database, no HTTP, no clock but the moment it is given. Moments and spans are the wall clock of the
place: an hour that summer time skips or says twice is read as people read it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

LOOK_AHEAD = 400
"""Days searched for the next opening: a place that is closed for longer says only that it is closed."""

HolidayName = Callable[[date], str]


def no_holiday(_day: date) -> str:
    """Name no day: for a place that public holidays do not close."""
    return ""


@dataclass(frozen=True, order=True)
class Span:
    """From an hour to a later one of the same day; the last minute is not included."""

    opens: time
    closes: time


@dataclass(frozen=True)
class Exceptional:
    """Days with hours of their own, none when closed; `reason` says why, "" when nobody did."""

    first: date
    last: date
    spans: tuple[Span, ...] = ()
    reason: str = ""

    def holds(self, day: date) -> bool:
        """Say whether this is one of the days."""
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Moment:
    """Whether a place is open, and until when; `until` is None when nothing is known to change."""

    is_open: bool
    until: datetime | None


@dataclass(frozen=True)
class Hours:
    """The hours of a place. Exceptional days go before public holidays, and these before the week."""

    week: tuple[tuple[Span, ...], ...] = ((),) * 7
    exceptional: tuple[Exceptional, ...] = ()
    holiday: HolidayName = field(default=no_holiday, compare=False)

    @property
    def is_known(self) -> bool:
        """Say whether there is anything to tell."""
        return any(self.week) or bool(self.exceptional)

    def exception(self, day: date) -> Exceptional | None:
        """Return what makes a day different: what somebody wrote (the shortest first), else a holiday."""
        written = [one for one in self.exceptional if one.holds(day)]
        if written:
            return min(written, key=lambda one: one.last - one.first)
        name = self.holiday(day)
        return Exceptional(day, day, (), name) if name else None

    def spans(self, day: date) -> tuple[Span, ...]:
        """Return when it is open that day, in order, what touches joined."""
        exception = self.exception(day)
        return joined(exception.spans if exception else self.week[day.weekday()])

    def at(self, now: datetime) -> Moment:
        """Return whether it is open at a moment (the wall clock of the place), and until when."""
        for opens, closes in self._openings(now.date()):
            if now < opens:
                return Moment(False, opens)
            if now < closes:
                return Moment(True, closes)
        return Moment(False, None)

    def _openings(self, first: date) -> Iterator[tuple[datetime, datetime]]:
        for ahead in range(LOOK_AHEAD):
            day = first + timedelta(days=ahead)
            for span in self.spans(day):
                yield datetime.combine(day, span.opens), datetime.combine(day, span.closes)


def joined(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans in order, those that touch or overlap made one; those that never begin left out."""
    done: list[Span] = []
    for span in sorted(one for one in spans if one.opens < one.closes):
        if done and span.opens <= done[-1].closes:
            done[-1] = Span(done[-1].opens, max(done[-1].closes, span.closes))
        else:
            done.append(span)
    return tuple(done)
