"""Bounds on a day: past or to come, so many days before or after today, worked or not."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.fault import Fault
from forms_blocks.expressions.working_days import after_working_days, is_working_day

FIXED = ("first_day", "last_day")
LIMITS = ("when", "from_days", "until_days", *FIXED, "counting", "worked")
EARLIEST = 1850
FURTHEST = 3_660


def when_block() -> blocks.ChoiceBlock:
    """Return the editor's block for which days may be answered."""
    return blocks.ChoiceBlock(
        label=_("Which dates"),
        choices=[("any", _("any")), ("past", _("today or past")), ("future", _("today or to come"))],
        default="any",
        help_text=_("A birth is past, an event is to come."),
    )


def from_block() -> blocks.IntegerBlock:
    """Return the editor's block for the first day, counted from today."""
    return blocks.IntegerBlock(
        label=_("From today + … days"),
        required=False,
        min_value=-FURTHEST,
        max_value=FURTHEST,
        help_text=_("15: in 15 days at the earliest. -90: 90 days ago at the earliest."),
    )


def until_block() -> blocks.IntegerBlock:
    """Return the editor's block for the last day, counted from today."""
    return blocks.IntegerBlock(
        label=_("Until today + … days"),
        required=False,
        min_value=-FURTHEST,
        max_value=FURTHEST,
        help_text=_("30: in 30 days at the latest. -1: yesterday at the latest."),
    )


def first_block() -> blocks.DateBlock:
    """Return the editor's block for the first day, written on a calendar."""
    return blocks.DateBlock(
        label=_("First day"),
        required=False,
        help_text=_("When the dates are known: 1 September. It adds to the days counted from today."),
    )


def last_block() -> blocks.DateBlock:
    """Return the editor's block for the last day, written on a calendar."""
    return blocks.DateBlock(
        label=_("Last day"), required=False, help_text=_("A later day is refused, with this one said.")
    )


def counting_block() -> blocks.ChoiceBlock:
    """Return the editor's block for how days are counted."""
    return blocks.ChoiceBlock(
        label=_("Days are counted"),
        choices=[("days", _("all of them")), ("working", _("working days only"))],
        default="days",
        help_text=_("Working days: Monday to Friday, French public holidays left out."),
    )


def worked_block() -> blocks.BooleanBlock:
    """Return the editor's block for days that must be worked."""
    return blocks.BooleanBlock(
        label=_("The day itself must be a working day"),
        required=False,
        help_text=_("Weekends and public holidays are refused, with the reason."),
    )


def shifted(today: date, count: int, counting: str) -> date:
    """Return the day so many days after today, before when negative."""
    return after_working_days(today, count) if counting == "working" else today + timedelta(days=count)


def bounds(settings: Mapping[str, Any], today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day that may be answered; None where there is no bound."""
    when, counting = settings.get("when"), settings.get("counting") or "days"
    counted = tuple(
        None if settings.get(name) is None else shifted(today, int(settings[name]), counting)
        for name in ("from_days", "until_days")
    )
    now = (today if when == "future" else None, today if when == "past" else None)
    firsts, lasts = ([day for day in days if day] for days in zip(counted, fixed(settings), now, strict=True))
    return max(firsts, default=None), min(lasts, default=None)


def fixed(settings: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """Return the first and the last day written on a calendar."""
    first, last = (date.fromisoformat(str(settings[name])) if settings.get(name) else None for name in FIXED)
    return first, last


def kept(raw: Mapping[str, Any]) -> dict[str, str]:
    """Take the days written on a calendar out of the stream's raw JSON, as ISO 8601."""
    return {name: str(raw.get(name) or "") for name in FIXED}


def judge(day: date, settings: Mapping[str, Any], today: date) -> None:
    """Raise ValidationError, in words, when the day may not be answered."""
    if day.year < EARLIEST or day.year > today.year + 200:
        raise ValidationError(_("Please check the year: %(year)d."), params={"year": day.year})
    first, last = bounds(settings, today)
    if first and day < first:
        raise _too_early(first, today)
    if last and day > last:
        raise _too_late(last, today)
    if settings.get("worked") and not is_working_day(day):
        raise ValidationError(_("This is not a working day: please choose another one."))


def picker(settings: Mapping[str, Any], today: date) -> dict[str, str]:
    """Return the attributes that keep a browser's calendar within the bounds."""
    named = zip(("min", "max"), bounds(settings, today), strict=True)
    return {name: day.isoformat() for name, day in named if day}


def faults(settings: Mapping[str, Any], today: date = date(2026, 1, 5)) -> list[Fault]:
    """Say when no day can be answered, whatever the day it is."""
    # A day on a calendar and one counted from today meet sooner or later: each pair is judged alone.
    counted = {name: value for name, value in settings.items() if name not in FIXED}
    for place, (first, last) in (("until_days", bounds(counted, today)), ("last_day", fixed(settings))):
        if first and last and first > last:
            return [Fault(str(_("No date can be answered: the last one comes before the first.")), place)]
    return []


def written(day: date) -> str:
    """Return "24 novembre 2026", "1er décembre 2026"."""
    if day.day == 1:
        return gettext("1st %(month)s") % {"month": date_format(day, "F Y")}
    return date_format(day, "j F Y")


def _too_early(first: date, today: date) -> ValidationError:
    if first == today:
        return ValidationError(_("This date is over; please write a date to come."))
    return ValidationError(_("It is too early: from %(day)s."), params={"day": written(first)})


def _too_late(last: date, today: date) -> ValidationError:
    if last == today:
        return ValidationError(_("This date is still to come; please write a date in the past."))
    return ValidationError(_("It is too late: until %(day)s."), params={"day": written(last)})
