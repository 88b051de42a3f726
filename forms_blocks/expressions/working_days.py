"""Working days in France: Monday to Friday, public holidays of the mainland left out."""

from datetime import date, timedelta
from functools import lru_cache

from holidays import country_holidays


@lru_cache(maxsize=400)
def _holidays(year: int) -> frozenset[date]:
    return frozenset(country_holidays("FR", years=year))


def is_working_day(day: date) -> bool:
    """Say whether offices are open that day."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def after_working_days(day: date, count: int) -> date:
    """Return the day that many working days later (earlier when negative)."""
    step = timedelta(days=1 if count >= 0 else -1)
    for _turn in range(abs(count)):
        day += step
        while not is_working_day(day):
            day += step
    return day


def working_days_between(first: date, last: date) -> int:
    """Count the working days after the first day, up to the last; negative when it comes before."""
    if last < first:
        return -working_days_between(last, first)
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(is_working_day(day) for day in days)
