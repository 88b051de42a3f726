"""Opening hours, at any moment."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from portals.hours import Exceptional, Hours, Span, joined
from portals.hours_said import now_of, soon_of, week_of
from portals.public_holidays import holiday_name

MORNING, AFTERNOON = Span(time(8, 30), time(12)), Span(time(13, 30), time(17))
OFFICE = Hours(week=((MORNING, AFTERNOON),) * 5 + ((), ()), holiday=holiday_name)
TUESDAY = date(2026, 11, 24)

hours_of_day = st.times().map(lambda one: one.replace(second=0, microsecond=0))
spans = st.tuples(hours_of_day, hours_of_day).map(lambda pair: Span(*pair))
days = st.lists(spans, max_size=3).map(tuple)
dates = st.dates(date(2025, 1, 1), date(2027, 12, 31))
exceptions = st.tuples(dates, st.integers(0, 20), days).map(
    lambda given: Exceptional(given[0], given[0] + timedelta(days=given[1]), given[2])
)
places = st.builds(
    Hours,
    week=st.tuples(*[days] * 7),
    exceptional=st.lists(exceptions, max_size=3).map(tuple),
    holiday=st.sampled_from([holiday_name, lambda _day: ""]),
)
midnight = time()
moments = st.datetimes(
    datetime.combine(date(2025, 1, 1), midnight), datetime.combine(date(2027, 12, 1), midnight)
)


def said(day: date, hour: int, minute: int = 0, hours: Hours = OFFICE) -> str:
    state = now_of(hours, datetime.combine(day, time(hour, minute)))
    return state.text.replace("\xa0", " ") if state else ""


def open_naively(hours: Hours, moment: datetime) -> bool:
    """Read the rows one by one, as a person at the door would."""
    exception = hours.exception(moment.date())
    rows = exception.spans if exception else hours.week[moment.weekday()]
    return any(span.opens <= moment.time() < span.closes for span in rows)


@given(places, moments)
@settings(max_examples=300)
def test_a_place_is_open_when_its_rows_say_so(hours, moment):
    assert hours.at(moment).is_open == open_naively(hours, moment)


@given(places, moments)
@settings(max_examples=200)
def test_nothing_changes_before_the_moment_announced_and_something_does_then(hours, moment):
    state = hours.at(moment)
    if state.until is None:
        assert not state.is_open
        return
    assert state.until > moment
    assert open_naively(hours, state.until) != state.is_open
    between = moment + (state.until - moment) / 2
    assert open_naively(hours, between) == state.is_open
    assert hours.at(between).until == state.until


@given(st.lists(spans, max_size=6).map(tuple))
def test_spans_that_touch_are_made_one(found):
    done = joined(found)
    assert all(first.closes < second.opens for first, second in pairwise(done))
    assert all(span.opens < span.closes for span in done)
    assert joined(done) == done


def test_it_says_when_it_closes_and_when_it_opens():
    assert said(TUESDAY, 9) == "Ouvert maintenant · ferme à 12 h"
    assert said(TUESDAY, 12) == "Fermé · ouvre à 13 h 30"
    assert said(TUESDAY, 7) == "Fermé · ouvre à 8 h 30"
    assert said(TUESDAY, 17) == "Fermé · ouvre demain à 8 h 30"
    assert said(date(2026, 11, 27), 18) == "Fermé · ouvre lundi à 8 h 30"


def test_public_holidays_close_it_and_the_next_opening_is_named():
    assert said(date(2026, 12, 24), 18) == "Fermé · ouvre lundi à 8 h 30"
    assert said(date(2026, 12, 25), 9) == "Fermé · ouvre lundi à 8 h 30"
    open_all_year = Hours(week=OFFICE.week)
    assert said(date(2026, 12, 25), 9, hours=open_all_year).startswith("Ouvert maintenant")


def test_a_region_may_have_more_public_holidays(settings):
    assert holiday_name(date(2026, 12, 26)) == ""
    settings.HOLIDAYS_REGION = "57"
    assert holiday_name(date(2026, 12, 26)) == "Saint-Étienne"


def test_what_somebody_wrote_goes_before_the_holiday_and_before_the_week():
    christmas = Exceptional(date(2026, 12, 25), date(2026, 12, 25), (Span(time(10), time(12)),), "Permanence")
    closed = Exceptional(TUESDAY, TUESDAY + timedelta(days=20))
    hours = Hours(week=OFFICE.week, exceptional=(christmas, closed), holiday=holiday_name)
    assert said(date(2026, 12, 25), 10, hours=hours) == "Ouvert maintenant · ferme à 12 h"
    assert said(TUESDAY, 10, hours=hours) == "Fermé · ouvre le mardi 15 décembre à 8 h 30"


def test_a_short_exception_goes_before_a_long_one():
    summer = Exceptional(date(2026, 7, 1), date(2026, 8, 31), (Span(time(8), time(13)),))
    party = Exceptional(date(2026, 7, 13), date(2026, 7, 13))
    hours = Hours(week=OFFICE.week, exceptional=(summer, party))
    assert hours.spans(date(2026, 7, 10)) == summer.spans
    assert hours.spans(date(2026, 7, 13)) == ()


def test_a_place_without_hours_says_nothing_and_one_closed_for_good_says_so():
    assert now_of(Hours(), datetime.combine(TUESDAY, midnight)) is None
    forever = Exceptional(date(2026, 1, 1), date(2036, 1, 1))
    assert said(TUESDAY, 9, hours=Hours(week=OFFICE.week, exceptional=(forever,))) == "Fermé"


def test_the_week_is_told_day_by_day_and_today_is_marked():
    lines = week_of(OFFICE, TUESDAY)
    assert [line.days for line in lines][:2] == ["lundi", "mardi"]
    assert lines[0].hours.replace("\xa0", " ") == "8 h 30 à 12 h, 13 h 30 à 17 h"
    assert lines[6].hours == "fermé"
    assert [line.is_today for line in lines] == [False, True, False, False, False, False, False]


def test_the_days_that_will_differ_are_announced_once():
    training = Exceptional(date(2026, 11, 30), date(2026, 12, 1), (), "formation")
    hours = Hours(week=OFFICE.week, exceptional=(training,), holiday=holiday_name)
    assert [(line.days, line.hours) for line in soon_of(hours, TUESDAY)] == [
        ("du 30 novembre au 1 décembre", "fermé (formation)"),
        ("vendredi 25 décembre", "fermé (Noël)"),
        ("vendredi 1 janvier", "fermé (Jour de l'an)"),
    ]
