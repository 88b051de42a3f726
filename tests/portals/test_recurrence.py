"""What happens again falls on the days people expect."""

from datetime import date

from portals import recurrence
from portals.recurrence import days


def test_what_happens_once_happens_once():
    assert list(days("", date(2026, 11, 24), None)) == [date(2026, 11, 24)]


def test_every_week_but_the_days_cancelled():
    found = days(recurrence.WEEKLY, date(2026, 12, 8), date(2026, 12, 31), {date(2026, 12, 22)})
    assert list(found) == [date(2026, 12, day) for day in (8, 15, 29)]


def test_every_two_weeks():
    found = days(recurrence.FORTNIGHTLY, date(2026, 12, 1), date(2026, 12, 31))
    assert list(found) == [date(2026, 12, day) for day in (1, 15, 29)]


def test_every_month_on_the_same_date():
    found = days(recurrence.MONTHLY, date(2026, 11, 15), date(2027, 2, 14))
    assert list(found) == [date(2026, 11, 15), date(2026, 12, 15), date(2027, 1, 15)]


def test_every_month_on_the_second_tuesday():
    found = days(recurrence.MONTHLY_WEEKDAY, date(2026, 11, 10), date(2027, 1, 31))
    assert list(found) == [date(2026, 11, 10), date(2026, 12, 8), date(2027, 1, 12)]


def test_a_fifth_saturday_means_the_last_one():
    found = days(recurrence.MONTHLY_WEEKDAY, date(2026, 10, 31), date(2026, 12, 31))
    assert list(found) == [date(2026, 10, 31), date(2026, 11, 28), date(2026, 12, 26)]


def test_a_repetition_without_an_end_is_not_endless():
    assert list(days(recurrence.WEEKLY, date(2026, 12, 1), None)) == [date(2026, 12, 1)]
