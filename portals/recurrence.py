"""When something happens again: days counted on the calendar of the town. Pure: no database, no clock."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time

from dateutil import rrule

WEEKLY, FORTNIGHTLY, MONTHLY, MONTHLY_WEEKDAY = "weekly", "fortnightly", "monthly", "monthly_weekday"
LAST = 5
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def rule_of(repeat: str, start: date) -> dict[str, object]:
    """Return a repetition as the parts of an RRULE (RFC 5545), its end left out; {} for what happens once."""
    if repeat == WEEKLY:
        return {"freq": "weekly"}
    if repeat == FORTNIGHTLY:
        return {"freq": "weekly", "interval": 2}
    if repeat == MONTHLY:
        return {"freq": "monthly", "bymonthday": start.day}
    if repeat == MONTHLY_WEEKDAY:
        week = (start.day - 1) // 7 + 1
        place = -1 if week == LAST else week
        return {"freq": "monthly", "byday": f"{place}{WEEKDAYS[start.weekday()]}"}
    return {}


def days(repeat: str, start: date, until: date | None, but: Collection[date] = ()) -> Iterator[date]:
    """Yield the days on which it begins, the first being `start`, except those of `but`."""
    rule = rule_of(repeat, start)
    if not rule or until is None:
        if start not in but:
            yield start
        return
    text = ";".join(f"{name.upper()}={value}" for name, value in rule.items())
    begin = datetime.combine(start, time())
    for moment in rrule.rrulestr(f"RRULE:{text};UNTIL={until:%Y%m%d}T000000", dtstart=begin):
        if moment.date() not in but:
            yield moment.date()
