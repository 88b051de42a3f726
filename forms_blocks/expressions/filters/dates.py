"""Filters about days and hours. What is no date gives nothing."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import dateformat

from forms_blocks.expressions.compare import date_of, time_of
from forms_blocks.expressions.filters.numbers import number
from forms_blocks.expressions.limits import LimitReached
from forms_blocks.expressions.values import Value, raw
from forms_blocks.expressions.working_days import after_working_days, is_working_day, working_days_between

MOST_DAYS = 366 * 200
MOST_WORKING_DAYS = 3_000
WRITTEN = (
    "%d/%m/%Y",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%d-%m-%Y",
)


def day_of(value: Any) -> date | None:
    """Read a day, as it is stored or as people write it."""
    moment = moment_of(value)
    return moment.date() if isinstance(moment, datetime) else moment


def moment_of(value: Any) -> date | datetime | None:
    """Read a day or a moment."""
    answer = raw(value)
    if isinstance(answer, dict):
        answer = answer.get("text")
    if isinstance(answer, datetime):
        return answer
    text = answer.strip() if isinstance(answer, str) else answer
    found = date_of(text)
    if found is not None or not isinstance(text, str) or not 8 <= len(text) <= 30:
        return found
    for shape in WRITTEN:
        try:
            read = datetime.strptime(text, shape)  # noqa: DTZ007
        except ValueError:
            continue
        return read if "%H" in shape else read.date()
    return None


def as_date(value: Value, shape: Value | None = None) -> date | str:
    """The day; with a pattern (`d/m/Y`), the day as it is written."""
    if shape is None:
        return day_of(value) or ""
    moment = moment_of(value)
    return dateformat.format(moment, str(shape)) if moment is not None else ""


def as_time(value: Value, shape: Value | None = None) -> time | str:
    """The time of day; with a pattern (`H:i`), the time as it is written."""
    answer = raw(value)
    found = time_of(answer)
    if found is None:
        moment = moment_of(value)
        found = moment.time() if isinstance(moment, datetime) else None
    if found is None:
        return ""
    return found if shape is None else dateformat.time_format(found, str(shape))


def as_datetime(value: Value, shape: Value | None = None) -> datetime | str:
    """The moment; with a pattern, the moment as it is written."""
    moment = moment_of(value)
    if moment is None:
        return ""
    full = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    return full if shape is None else dateformat.format(full, str(shape))


def add_days(value: Value, days: Value) -> date | str:
    """The day so many days later."""
    return _moved(value, _count(days, MOST_DAYS))


def add_weeks(value: Value, weeks: Value) -> date | str:
    """The day so many weeks later."""
    return _moved(value, 7 * _count(weeks, MOST_DAYS // 7))


def _moved(value: Value, days: int) -> date | str:
    day = day_of(value)
    return "" if day is None else day + timedelta(days=days)


def add_months(value: Value, months: Value) -> date | str:
    """The same day so many months later; the last of the month when it has no such day."""
    day = day_of(value)
    if day is None:
        return ""
    total = day.year * 12 + day.month - 1 + _count(months, 12 * 200)
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_years(value: Value, years: Value) -> date | str:
    """The same day so many years later."""
    return add_months(value, Value(12 * _count(years, 200)))


def add_working_days(value: Value, days: Value) -> date | str:
    """The day so many working days later, French holidays left out."""
    day, count = day_of(value), raw(days)
    if day is None or count in (None, ""):
        return ""
    return after_working_days(day, _count(days, MOST_WORKING_DAYS))


def to_working_day(value: Value) -> date | str:
    """The day if it is a working day, else the next that is one."""
    day = day_of(value)
    if day is None:
        return ""
    return day if is_working_day(day) else after_working_days(day, 1)


def on_working_day(value: Value) -> bool:
    """Whether the day is a working day."""
    day = day_of(value)
    return day is not None and is_working_day(day)


def count_working_days(value: Value, end: Value) -> int | str:
    """How many working days lie between two days, the last one counted."""
    first, last = day_of(value), day_of(end)
    if first is None or last is None:
        return ""
    if abs((last - first).days) > MOST_WORKING_DAYS:
        raise LimitReached("days")
    return working_days_between(first, last)


def age_in_days(value: Value, on: Value | None = None, *, today: date) -> int | str:
    """How many days ago the day was, today or as seen on another day."""
    day, now = day_of(value), today if on is None else day_of(on)
    return "" if day is None or now is None else (now - day).days


def age_in_years(value: Value, on: Value | None = None, *, today: date) -> int | str:
    """How old somebody born that day is, today or as seen on another day."""
    day, now = day_of(value), today if on is None else day_of(on)
    if day is None or now is None:
        return ""
    return now.year - day.year - ((now.month, now.day) < (day.month, day.day))


def age_in_months(value: Value, on: Value | None = None, *, today: date) -> int | str:
    """How many whole months ago the day was."""
    day, now = day_of(value), today if on is None else day_of(on)
    if day is None or now is None:
        return ""
    return 12 * (now.year - day.year) + now.month - day.month - (now.day < day.day)


def _count(value: Value, most: int) -> int:
    count = int(number(value))
    if abs(count) > most:
        raise LimitReached("days")
    return count


FILTERS: dict[str, Any] = {
    "date": as_date,
    "time": as_time,
    "datetime": as_datetime,
    "add_days": add_days,
    "add_weeks": add_weeks,
    "add_months": add_months,
    "add_years": add_years,
    "add_working_days": add_working_days,
    "adjust_to_working_day": to_working_day,
    "is_working_day": on_working_day,
    "working_days_until": count_working_days,
    "age_in_days": age_in_days,
    "age_in_months": age_in_months,
    "age_in_years": age_in_years,
}
