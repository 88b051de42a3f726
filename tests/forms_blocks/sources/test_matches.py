"""What a browser asks while people type: a sealed address, few answers, nothing personal."""

import pytest
from django.test import Client

from forms_blocks.sources.item import item
from forms_blocks.sources.lookup import Lookup
from forms_blocks.sources.reference import read, url_of
from tests import lists

pytestmark = pytest.mark.django_db


def test_the_answers_that_match_are_given_without_their_attributes():
    lists.long("Rues", 600, prix="5")
    url = Lookup()("rues").url
    answer = Client().get(url, {"q": "été 59"})
    assert answer["Cache-Control"] == "private, no-store"
    found = answer.json()["choices"]
    assert found[0] == {"id": "rue-59", "text": "Rue de l’Été 59"}
    assert len(found) <= 20


@pytest.mark.parametrize("typed", ["", "r", " ", "\x00", "%", "';--", "é" * 5_000])
def test_words_that_mean_nothing_give_nothing(typed):
    lists.long("Rues", 600)
    assert Client().get(Lookup()("rues").url, {"q": typed}).json() == {"choices": []}


def test_matches_stay_within_the_answer_above():
    source = lists.long("Rues", 1)
    from forms_blocks.sources.replace import replace

    replace(source, [item(f"{n}", f"Rue {n}", {"parent": "nord" if n < 600 else "sud"}) for n in range(700)])
    url = Lookup()("rues", {"parent": "nord", "attribute": ""}).url
    assert Client().get(url, {"q": "rue 699"}).json() == {"choices": []}
    assert len(Client().get(url, {"q": "rue 599"}).json()["choices"]) == 1


@pytest.mark.parametrize("reference", ["x", "a" * 5_000, "WyJydWVzIiwge31d"])
def test_an_address_that_we_did_not_make_is_not_found(reference):
    assert Client().get(f"/listes/{reference}/?q=rue").status_code == 404


def test_the_answer_above_is_not_read_in_the_address():
    url = url_of("rues", {"parent": "Metz-Sablon", "attribute": "quartier"})
    assert "Sablon" not in url
    assert read(url.split("/")[-2]) == ("rues", {"parent": "Metz-Sablon", "attribute": "quartier"})


def test_a_list_that_is_down_says_so(service):
    service.status = 500
    lists.service("Communes", service.url)
    assert Client().get(url_of("communes", {}), {"q": "metz"}).status_code == 503


def test_only_reading_is_allowed():
    assert Client().post(url_of("rues", {})).status_code == 405
