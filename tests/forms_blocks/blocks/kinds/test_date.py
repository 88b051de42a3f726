"""Bounds on a day, counted from today, in days or in working days. Today is Tuesday 24 November 2026."""

import pytest

from forms_blocks.blocks import days
from tests.one_field import TODAY, asked, faults, kept, said


@pytest.mark.parametrize(
    ("settings", "right", "wrong"),
    [
        ({"when": "past"}, "2026-11-24", "2026-11-25"),
        ({"when": "future"}, "2026-11-24", "2026-11-23"),
        ({"from_days": 15}, "2026-12-09", "2026-12-08"),
        ({"from_days": -90}, "2026-08-26", "2026-08-25"),
        ({"until_days": 30}, "2026-12-24", "2026-12-25"),
        ({"until_days": -1}, "2026-11-23", "2026-11-24"),
        ({"from_days": 5, "counting": "working"}, "2026-12-01", "2026-11-30"),
        ({"from_days": 24, "counting": "working"}, "2026-12-29", "2026-12-28"),
        ({"worked": True}, "2026-12-24", "2026-12-25"),
        ({"worked": True}, "2026-11-27", "2026-11-28"),
        ({"when": "future", "until_days": 0}, "2026-11-24", "2026-11-25"),
        ({"first_day": "2026-09-01"}, "2026-09-01", "2026-08-31"),
        ({"last_day": "2027-07-05"}, "2027-07-05", "2027-07-06"),
        ({"first_day": "2026-09-01", "when": "future"}, "2026-11-24", "2026-11-23"),
        ({"first_day": "2026-12-15", "when": "future", "from_days": 2}, "2026-12-15", "2026-12-14"),
        ({"last_day": "2026-12-01", "until_days": 30}, "2026-12-01", "2026-12-02"),
    ],
)
def test_a_day_within_its_bounds_is_kept_and_the_next_one_is_not(settings, right, wrong):
    schema = asked("date", **settings)
    assert kept(schema, right) == right
    assert said(schema, wrong)


def test_the_first_day_is_told():
    assert "9 décembre 2026" in said(asked("date", from_days=15), "2026-12-01")


def test_the_calendar_of_the_browser_stays_within_the_bounds():
    assert days.picker({"when": "future", "until_days": 7}, TODAY) == {
        "min": "2026-11-24",
        "max": "2026-12-01",
    }


def test_bounds_that_nothing_satisfies_are_a_fault():
    assert faults(asked("date", from_days=10, until_days=2))
    assert faults(asked("date", when="past", from_days=1))
    assert not faults(asked("date", when="past", from_days=-10))
    assert faults(asked("date", first_day="2026-09-01", last_day="2026-08-31"))
    assert not faults(asked("date", first_day="2027-09-01", until_days=30))


def test_days_of_a_calendar_are_told_and_drawn():
    schema = asked("date", first_day="2026-09-01", last_day="2026-09-30")
    assert "1er septembre 2026" in said(schema, "2026-08-31")
    assert days.picker(schema.settings, TODAY) == {"min": "2026-09-01", "max": "2026-09-30"}
    period = asked("date_range", first_day="2026-09-01", last_day="2026-09-30")
    assert kept(period, ["2026-09-01", "2026-09-30"])
    assert "30 septembre 2026" in said(period, ["2026-09-01", "2026-10-01"])
