"""A list asked of a web service: read, remembered, still served when the service fails."""

import logging
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.blocks.offer import UNAVAILABLE
from forms_blocks.sources import known
from forms_blocks.sources.kinds.service import filled
from forms_blocks.sources.lookup import Lookup
from forms_blocks.sources.mapping import answers, at
from forms_blocks.sources.narrowing import WAITING
from forms_blocks.sources.registry import kind_of
from forms_blocks.sources.remembered import remembered
from tests import lists

pytestmark = pytest.mark.django_db

TOWNS = [{"id": "57463", "text": "Metz", "dep": "57"}, {"id": "54395", "text": "Nancy", "dep": "54"}]


def test_what_the_service_gives_is_offered_with_its_attributes(service):
    service.body = {"results": [{"code": 1, "nom": "Bac", "prix": {"ttc": 12.5}, "vieux": None}]}
    lists.service(
        "Bacs",
        service.url,
        list_at="results",
        key_at="code",
        text_at="{nom} n° {code}",
        attributes={"prix": "prix.ttc"},
    )
    assert list(Lookup()("bacs")) == [{"id": "1", "text": "Bac n° 1", "prix": "12.5"}]


def test_every_plain_value_is_an_attribute_when_none_is_named(service):
    service.body = TOWNS
    lists.service("Communes", service.url)
    assert next(iter(Lookup()("communes"))) == TOWNS[0]


def test_the_service_is_not_asked_again_while_its_answer_is_fresh(service):
    service.body = TOWNS
    lists.service("Communes", service.url, seconds=60)
    for _time in range(3):
        assert len(Lookup()("communes")) == 2
    assert len(service.asked) == 1
    with time_machine.travel(timezone.now() + timedelta(seconds=61)):
        Lookup()("communes")
    assert len(service.asked) == 2


def test_headers_are_sent_and_rest_encrypted(service):
    service.body = TOWNS
    source = lists.service("Communes", service.url, {"X-Key": "tres-secret"})
    assert "tres-secret" not in source.sealed
    Lookup()("communes")
    assert service.asked[0][1]["X-Key"] == "tres-secret"


def test_what_it_last_said_serves_while_it_fails_and_the_page_says_so(service, caplog):
    service.body = TOWNS
    source = lists.service("Communes", service.url, {"X-Key": "tres-secret"}, seconds=60)
    Lookup()("communes")
    service.status = 500
    with time_machine.travel(timezone.now() + timedelta(seconds=90)), caplog.at_level(logging.WARNING):
        assert [one["text"] for one in Lookup()("communes")] == ["Metz", "Nancy"]
        source.refresh_from_db()
        assert source.failed_at is not None
        assert "500" in source.failure
    assert "communes" in caplog.text
    assert "tres-secret" not in caplog.text

    service.status = 200
    with time_machine.travel(timezone.now() + timedelta(seconds=200)):
        Lookup()("communes")
    source.refresh_from_db()
    assert (source.failed_at, source.failure) == (None, "")


def test_a_service_that_fails_is_left_alone_for_a_while(service):
    """People must not each wait for it in turn."""
    service.status = 500
    lists.service("Communes", service.url)
    for _time in range(4):
        assert Lookup()("communes").notice == UNAVAILABLE
    assert len(service.asked) == 1


def test_refreshing_asks_at_once_and_keeps_what_was_said_if_it_fails(service):
    service.body = TOWNS
    source = lists.service("Communes", service.url)
    Lookup()("communes")
    service.body = TOWNS[:1]
    kind_of("service").refresh(known.of(source))
    assert len(Lookup()("communes")) == 1
    service.status = 500
    kind_of("service").refresh(known.of(source))
    assert len(Lookup()("communes")) == 1
    assert len(service.asked) == 3


def test_of_those_who_come_at_once_one_asks():
    source = known.of(lists.service("Communes", "https://exemple.fr/"))
    remembered(source, "m", 60, lambda: TOWNS[:1])
    meanwhile = []

    def ask():
        meanwhile.append(remembered(source, "m", 60, lambda: pytest.fail("asked twice")))
        return TOWNS

    with time_machine.travel(timezone.now() + timedelta(seconds=61)):
        assert remembered(source, "m", 60, ask) == tuple(TOWNS)
    assert meanwhile == [tuple(TOWNS[:1])]


def test_the_answer_above_goes_into_the_address_within_its_place(service):
    service.body = TOWNS[:1]
    lists.service("Communes", service.url + "/dep/{parent}/communes")
    Lookup()("communes", {"parent": "57/../a?b&c d", "attribute": ""})
    assert service.asked[0][0] == "/dep/57%2F..%2Fa%3Fb%26c%20d/communes"


def test_values_never_climb_in_the_path():
    assert filled("https://a.fr/x/{parent}/y", {"parent": ".."}) == "https://a.fr/x/%2E%2E/y"


def test_a_list_that_is_not_given_the_answer_above_is_narrowed_here(service):
    service.body = TOWNS
    lists.service("Communes", service.url)
    found = Lookup()("communes", {"parent": "54", "attribute": "dep"})
    assert [one["text"] for one in found] == ["Nancy"]


def test_nothing_is_asked_before_the_answer_above_is_given(service):
    lists.service("Communes", service.url + "/{parent}")
    found = Lookup()("communes", {"parent": "", "attribute": ""})
    assert (list(found), found.notice) == ([], WAITING)
    assert not service.asked


def test_a_service_that_searches_is_asked_for_words_then_for_one_key(service):
    service.body = TOWNS[:1]
    lists.service("Communes", service.url + "/?nom={q}", one_url=service.url + "/{id}")
    offered = Lookup()("communes")
    assert offered.url
    assert [one["id"] for one in offered.matching("met z")] == ["57463"]
    service.body = TOWNS[0]
    assert offered.find("57463")["text"] == "Metz"
    assert offered.find("99999") is None
    assert [path for path, _headers in service.asked] == ["/?nom=met%20z", "/57463", "/99999"]


def test_without_an_address_for_one_key_the_words_find_it(service):
    service.body = TOWNS
    lists.service("Communes", service.url + "/?nom={q}")
    assert Lookup()("communes").find("54395", "Nancy")["dep"] == "54"
    assert service.asked[0][0] == "/?nom=Nancy"


def test_settings_that_find_nothing_are_told(service):
    service.body = {"autre": TOWNS}
    source = lists.service("Communes", service.url, list_at="results")
    assert Lookup()("communes").notice == UNAVAILABLE
    source.refresh_from_db()
    assert "réglages" in source.failure


def test_a_long_list_of_a_service_is_searched_and_not_shipped(service):
    service.body = [{"id": str(place), "text": f"Rue {place}"} for place in range(600)]
    lists.service("Rues", service.url)
    offered = Lookup()("rues")
    assert offered.url
    assert offered.matching("rue 599")[0]["id"] == "599"
    assert offered.find("42")["text"] == "Rue 42"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(JSON, st.text(max_size=12), st.text(max_size=12))
def test_any_document_under_any_settings_gives_plain_answers(data, items, text):
    found = answers(data, {"list_at": items, "key_at": text, "text_at": text, "attributes": {"a": items}})
    for choice in found:
        assert choice["id"] and choice["text"]
        assert all(isinstance(value, str) for value in choice.values())
    assert len({choice["id"] for choice in found}) == len(found)


@given(JSON)
def test_a_path_reads_what_was_put_there(data):
    assert at({"a": [{"b": data}]}, "a.0.b") is data
    assert at({"a": [{"b": data}]}, "a.1.b") is None
