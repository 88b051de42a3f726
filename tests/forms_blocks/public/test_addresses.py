"""The relay of the address service: quick, discreet, and never in the way."""

import logging

import pytest
from django.core.cache import cache

from tests.outside import FakeOutside, outside

__all__ = ["outside"]


@pytest.fixture(autouse=True)
def forgetful():
    cache.clear()


@pytest.fixture
def ask(client, db):
    return lambda **question: client.get("/adresses/", question)


def test_there_is_nothing_until_a_town_names_its_service(ask, settings):
    settings.ADDRESS_API_URL = ""
    assert ask(q="place d’armes").status_code == 404


def test_addresses_come_as_plain_lines(ask, outside: FakeOutside):
    response = ask(q="place d’armes")
    assert response.json()["results"] == [
        {
            "label": "1 Place d’Armes 57000 Metz",
            "id": "57463_1",
            "number": "1",
            "road": "Place d’Armes",
            "street": "1 Place d’Armes",
            "postcode": "57000",
            "town": "Metz",
            "lat": "49.119309",
            "lon": "6.175716",
        }
    ]
    assert response["Cache-Control"] == "private, no-store"


def test_a_point_gives_the_nearest_address(ask, outside: FakeOutside):
    assert len(ask(lat="49.1193", lon="6.1757").json()["results"]) == 1


def test_the_same_question_is_asked_once(ask, outside: FakeOutside):
    ask(q="place d’armes")
    ask(q="  place   d’armes ")
    assert len(outside.asked) == 1


def test_addresses_near_the_town_come_first(ask, outside: FakeOutside, settings):
    settings.ADDRESS_NEAR = "49.1,6.2"
    ask(q="place")
    assert "lat=49.1&lon=6.2" in outside.asked[0]


def about_service(record: logging.LogRecord) -> bool:
    """Say whether it is about our question to the service, not about the visitor's to us."""
    return record.name.startswith(("forms_blocks", "urllib3", "requests"))


@pytest.mark.parametrize("mood", ["broken", "nonsense"])
def test_a_service_that_is_down_is_left_alone_for_a_while_and_nothing_is_told(ask, outside, mood, caplog):
    outside.mood = mood
    with caplog.at_level(logging.DEBUG):
        assert ask(q="rue secrète").status_code == 503
        assert ask(q="rue cachée").status_code == 503
    assert len(outside.asked) == 1
    told = [f"{record.getMessage()} {record.exc_info}" for record in caplog.records if about_service(record)]
    assert told
    assert not any("secr" in words or "cach" in words for words in told)


def test_a_slow_service_keeps_nobody_for_more_than_two_seconds(ask, outside, settings):
    import time

    outside.mood = "slow"
    begun = time.monotonic()
    assert ask(q="place").status_code == 503
    assert time.monotonic() - begun < 3.5


@pytest.mark.parametrize(
    "question",
    [{}, {"q": "a"}, {"q": "x" * 201}, {"lat": "91", "lon": "0"}, {"lat": "a", "lon": "b"}, {"lat": "1"}],
)
def test_what_is_no_question_is_refused(ask, outside, question):
    assert ask(**question).status_code == 400
    assert not outside.asked


def test_asking_too_often_is_refused(ask, outside, monkeypatch):
    monkeypatch.setattr("forms_blocks.public.addresses.OFTEN", {"search": "2/m/ip"})
    assert [ask(q="place").status_code for _turn in range(3)] == [200, 200, 429]
