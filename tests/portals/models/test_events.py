"""What one can go to: the list by month, the page, the calendars."""

from datetime import date, datetime, time, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone
from icalendar import Calendar

from portals.models import EventException, EventIndexPage, EventPage
from tests.three_portals import close

LIST = "/citoyens/agenda/"
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=timezone.get_default_timezone())


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def index(town):
    return town.citizens.add_child(instance=EventIndexPage(title="Agenda", slug="agenda"))


@pytest.fixture
def announce(index):
    def add(title, starts_on, **fields):
        event = index.add_child(instance=EventPage(title=title, starts_on=starts_on, **fields))
        event.save_revision().publish()
        return event

    return add


@pytest.fixture
def read(client):
    def get(path=LIST):
        return client.get(path, SERVER_NAME="localhost")

    return get


def listed(response):
    return [(month, [entry.event.title for entry in inside]) for month, inside in response.context["months"]]


def weekly(announce, title="Marché", **fields):
    return announce(title, date(2026, 11, 3), repeat="weekly", repeat_until=date(2026, 12, 31), **fields)


def test_the_next_comes_first_and_the_past_is_hidden(read, announce):
    announce("Hier", date(2026, 11, 23))
    announce("Noël", date(2026, 12, 24))
    announce("Ce soir", date(2026, 11, 24), starts_at=time(18, 30))
    announce("Ce matin", date(2026, 11, 24), starts_at=time(9))
    assert listed(read()) == [("Novembre 2026", ["Ce matin", "Ce soir"]), ("Décembre 2026", ["Noël"])]


def test_what_is_over_is_told_last_with_its_day_the_latest_first(read, announce):
    announce("Avant-hier", date(2026, 11, 22))
    announce("Hier", date(2026, 11, 23))
    announce("Noël", date(2026, 12, 24))
    assert [event.title for event in read().context["past"]] == ["Hier", "Avant-hier"]
    assert "23 novembre 2026" in read().content.decode()


def test_what_is_over_is_not_repeated_beside_one_month(read, announce):
    announce("Hier", date(2026, 11, 23))
    weekly(announce)
    assert not read(f"{LIST}?mois=2026-12").context["past"]


def test_what_has_begun_and_lasts_is_still_there(read, announce):
    announce("Exposition", date(2026, 10, 1), ends_on=date(2026, 11, 30))
    assert listed(read()) == [("Novembre 2026", ["Exposition"])]


def test_what_happens_each_week_is_named_once_a_month(read, announce):
    weekly(announce)
    response = read()
    assert listed(response) == [("Novembre 2026", ["Marché"]), ("Décembre 2026", ["Marché"])]
    assert "et 4 autres jours ce mois-ci" in response.content.decode()


def test_a_month_can_be_asked(read, announce):
    announce("Noël", date(2026, 12, 24))
    announce("Demain", date(2026, 11, 25))
    response = read(LIST + "?mois=2026-12")
    assert listed(response) == [("Décembre 2026", ["Noël"])]
    assert [(one.title, one.count, one.current) for one in response.context["choices"]] == [
        ("À venir", 2, False),
        ("Novembre 2026", 1, False),
        ("Décembre 2026", 1, True),
    ]


@pytest.mark.parametrize("query", ["?mois=2026-13", "?mois=zzz", "?mois=", "?mois=1999-01"])
def test_an_address_that_says_nonsense_shows_what_comes_next(read, announce, query):
    announce("Demain", date(2026, 11, 25))
    assert listed(read(LIST + query)) == [("Novembre 2026", ["Demain"])]


def test_an_empty_list_says_so(read, index):
    assert "Rien d’annoncé pour le moment" in read().content.decode()


def test_a_page_says_when_where_and_for_how_much(read, announce):
    event = announce(
        "Concert",
        date(2026, 12, 5),
        starts_at=time(14, 30),
        ends_at=time(16),
        place="Médiathèque",
        address="2 rue Haute\n57998 Valmont",
        price="Gratuit",
        organiser="Ville de Valmont",
    )
    html = read(event.get_url()).content.decode()
    for text in (
        "Samedi 5 décembre 2026",
        "14\u00a0h\u00a030",
        "16\u00a0h<",
        "Médiathèque",
        "2 rue Haute",
        "Gratuit",
    ):
        assert text in html


def test_days_and_hours_are_said_in_words(announce):
    festival = announce("Festival", date(2026, 12, 30), ends_on=date(2027, 1, 2))
    assert (
        "Du mercredi 30 décembre 2026 au samedi 2 janvier 2027"
        in festival.facts_of(next(iter_of(festival)))[0].value
    )
    assert [fact.value for fact in festival.facts_of(next(iter_of(festival)))][1] == "Toute la journée"


def iter_of(event):
    from portals.occurrences import occurrences

    return occurrences(event, [], event.starts_on)


def test_a_page_names_the_next_dates_but_not_those_cancelled(read, announce):
    market = weekly(announce, starts_at=time(8))
    market.exceptions.add(EventException(date=date(2026, 12, 1)))
    market.save_revision().publish()
    html = read(market.get_url()).content.decode()
    assert "mardi 8 décembre 2026" in html
    assert "mardi 1 décembre 2026" not in html


def test_a_page_whose_event_is_over_says_so(read, announce):
    event = announce("Hier", date(2026, 11, 23))
    html = read(event.get_url()).content.decode()
    assert "Cet événement est passé" in html
    assert "Ajouter à mon agenda" not in html


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"ends_on": date(2026, 11, 1)}, "ends_on"),
        ({"ends_at": time(10)}, "starts_at"),
        ({"starts_at": time(10), "ends_at": time(9)}, "ends_at"),
        ({"repeat": "weekly"}, "repeat_until"),
        ({"repeat": "weekly", "repeat_until": date(2026, 11, 1)}, "repeat_until"),
    ],
)
def test_dates_that_make_no_sense_are_refused(index, fields, wrong):
    event = EventPage(title="Concert", slug="concert", starts_on=date(2026, 12, 5), **fields)
    with pytest.raises(ValidationError) as refused:
        index.add_child(instance=event)
    assert list(refused.value.message_dict) == [wrong]


def test_the_home_names_each_of_the_next_three_once(read, announce):
    weekly(announce)
    for day in (26, 27, 28):
        announce(f"Le {day}", date(2026, 11, day))
    response = read("/citoyens/")
    assert [entry.event.title for entry in response.context["events"]] == ["Marché", "Le 26", "Le 27"]


def calendar_of(response):
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content).walk("VEVENT")


def test_an_event_is_a_file_on_the_clock_of_the_town(read, announce):
    event = announce(
        "Concert", date(2026, 12, 5), starts_at=time(14, 30), ends_at=time(16), place="Médiathèque"
    )
    response = read(event.get_url() + "ics/")
    [found] = calendar_of(response)
    assert found["summary"] == "Concert"
    assert found["location"] == "Médiathèque"
    assert found.decoded("dtstart") == datetime(2026, 12, 5, 13, 30, tzinfo=timezone.get_fixed_timezone(0))
    assert b"TZID=Europe/Paris:20261205T143000" in response.content
    assert b"BEGIN:VTIMEZONE" in response.content
    assert 'filename="concert.ics"' in response.headers["Content-Disposition"]


def test_an_event_of_several_days_ends_the_day_after_its_last(read, announce):
    event = announce("Festival", date(2026, 12, 5), ends_on=date(2026, 12, 6))
    [found] = calendar_of(read(event.get_url() + "ics/"))
    assert found.decoded("dtstart") == date(2026, 12, 5)
    assert found.decoded("dtend") - found.decoded("dtstart") == timedelta(days=2)


def test_a_repetition_keeps_its_hour_through_the_summer(read, announce):
    market = announce(
        "Marché", date(2027, 3, 23), starts_at=time(8), repeat="weekly", repeat_until=date(2027, 4, 6)
    )
    market.exceptions.add(EventException(date=date(2027, 3, 30)))
    market.save_revision().publish()
    response = read(market.get_url() + "ics/")
    assert b"RRULE:FREQ=WEEKLY;UNTIL=20270406T215900Z" in response.content
    assert b"EXDATE;TZID=Europe/Paris:20270330T080000" in response.content


def test_the_calendar_of_a_portal_holds_nothing_private_nor_over(read, announce, town):
    announce("Demain", date(2026, 11, 25))
    announce("Hier", date(2026, 11, 23))
    close(announce("Réservé", date(2026, 11, 25)))
    assert [found["summary"] for found in calendar_of(read(LIST + "ics/"))] == ["Demain"]
    close(town.citizens)
    assert read(LIST + "ics/").status_code in (302, 404)


def test_many_events_cost_no_more_than_few(read, announce, django_assert_max_num_queries):
    for number in range(12):
        event = weekly(announce, f"Marché {number}")
        event.exceptions.add(EventException(date=date(2026, 12, 1)))
        event.save_revision().publish()
    for path in (LIST, LIST + "ics/", "/citoyens/"):
        read(path)
        with django_assert_max_num_queries(15):
            read(path)


def test_a_list_keeps_the_cancelled_days_with_the_event(read, announce):
    market = weekly(announce, starts_at=time(8))
    assert market.days_off == []
    market.exceptions.add(EventException(date=date(2026, 12, 1)))
    market.save_revision().publish()
    market.refresh_from_db()
    assert market.days_off == ["2026-12-01"]
    market.exceptions.clear()
    market.save_revision()
    market.refresh_from_db()
    assert market.days_off == ["2026-12-01"]  # a draft changes nothing of what is read
