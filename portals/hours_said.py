"""Opening hours as people say them: « Ouvert maintenant · ferme à 17 h », the week, the days that differ."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from portals.hours import Exceptional, Hours, Span

SOON = 45
"""Days ahead for which a day that differs is announced."""


@dataclass(frozen=True)
class Now:
    """Whether a place is open, and the sentence that says so."""

    is_open: bool
    text: str


@dataclass(frozen=True)
class Line:
    """A day or some days, and their hours."""

    days: str
    hours: str
    is_today: bool = False


def now_of(hours: Hours, moment: datetime) -> Now | None:
    """Return the state at a moment (wall clock of the place); None when no hours are known."""
    if not hours.is_known:
        return None
    state = hours.at(moment)
    if state.is_open and state.until:
        text = _("Open now · closes at %(hour)s") % {"hour": hour(state.until.time())}
        return Now(True, text)
    if state.until is None:
        return Now(False, _("Closed"))
    words = {"hour": hour(state.until.time()), "day": _day(state.until.date(), moment.date())}
    if state.until.date() == moment.date():
        return Now(False, _("Closed · opens at %(hour)s") % words)
    return Now(False, _("Closed · opens %(day)s at %(hour)s") % words)


def week_of(hours: Hours, today: date) -> list[Line]:
    """Return the usual week, one line a day, from Monday; empty when the week is not known."""
    if not any(hours.week):
        return []
    monday = date(2024, 1, 1)
    return [
        Line(date_format(monday + timedelta(days=number), "l"), spans_said(spans), number == today.weekday())
        for number, spans in enumerate(hours.week)
    ]


def soon_of(hours: Hours, today: date) -> list[Line]:
    """Return the days to come that differ from the week, in order; one line for those that go together."""
    found: list[Exceptional] = []
    for ahead in range(SOON):
        day = today + timedelta(days=ahead)
        exception = hours.exception(day)
        if exception and exception not in found and _differs(hours, exception, day):
            found.append(exception)
    return [_line(one) for one in found]


def hour(moment: time) -> str:
    """Return « 8 h 30 », with spaces that do not break."""
    return time_format(moment, "G\xa0\\h" if moment.minute == 0 else "G\xa0\\h\xa0i")


def spans_said(spans: tuple[Span, ...]) -> str:
    """Return « 8 h 30 à 12 h, 13 h 30 à 17 h », or that it is closed."""
    said = [
        _("%(opens)s to %(closes)s") % {"opens": hour(span.opens), "closes": hour(span.closes)}
        for span in spans
    ]
    # A line breaks between two spans, never inside one.
    return ", ".join(one.replace(" ", "\xa0") for one in said) or _("closed")


def _differs(hours: Hours, exception: Exceptional, day: date) -> bool:
    return hours.spans(day) != hours.week[day.weekday()]


def _line(one: Exceptional) -> Line:
    if one.first == one.last:
        days = date_format(one.first, "l j F")
    else:
        days = _("from %(first)s to %(last)s") % {
            "first": date_format(one.first, "j F"),
            "last": date_format(one.last, "j F"),
        }
    said = spans_said(one.spans)
    return Line(days, f"{said} ({one.reason})" if one.reason else said)


def _day(day: date, today: date) -> str:
    ahead = (day - today).days
    if ahead == 1:
        return _("tomorrow")
    if ahead < 7:
        return _("on %(weekday)s") % {"weekday": date_format(day, "l")}
    return _("on %(day)s") % {"day": date_format(day, "l j F")}
