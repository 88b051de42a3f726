"""An address: lines anybody can type, and the point the page found for them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.blocks.registry import kind_of
from tests.one_field import asked, kept, read, said

HALL = ["1 place d’Armes", "", "57000", "Metz"]
FOUND = {"id": "57463_0300_00001", "lat": 49.12, "lon": "6.1757", "of": "1 place d’armes 57000 metz"}


def test_the_lines_are_kept_and_read_as_on_an_envelope():
    assert kept(asked("address"), HALL) == {"street": "1 place d’Armes", "postcode": "57000", "town": "Metz"}
    assert read(asked("address"), HALL).splitlines() == ["1 place d’Armes", "57000 Metz"]


def test_expressions_know_its_parts_in_french():
    parts = kind_of("address").parts(asked("address"), kept(asked("address"), HALL))
    assert (parts["rue"], parts["code_postal"], parts["commune"]) == ("1 place d’Armes", "57000", "Metz")


def test_the_point_is_kept_when_it_stands_for_these_words():
    answer = kept(asked("address"), [*HALL, json.dumps(FOUND)])
    assert (answer["id"], answer["lat"], answer["lon"]) == ("57463_0300_00001", "49.12", "6.1757")


def test_the_point_of_other_words_is_forgotten():
    assert "lat" not in kept(asked("address"), ["2 rue Serpenoise", *HALL[1:], json.dumps(FOUND)])


@given(st.one_of(st.text(), st.builds(json.dumps, st.dictionaries(st.sampled_from([*FOUND]), st.floats()))))
def test_a_forged_point_is_forgotten_too(forged):
    assert "lat" not in kept(asked("address"), [*HALL, forged])


@pytest.mark.parametrize(
    ("place", "typed", "words"),
    [(0, "", "rue"), (2, "5700", "57000"), (2, "", "code postal"), (3, "", "commune"), (0, "x" * 201, "201")],
)
def test_what_is_wrong_says_which_part(place, typed, words):
    texts = [*HALL]
    texts[place] = typed
    assert words in said(asked("address"), texts)


def test_another_country_has_its_own_postcodes():
    schema = asked("address", abroad=True)
    answer = kept(schema, ["1 Am Markt", "", "D-66111", "Sarrebruck", "DE"])
    assert answer["country"] == {"id": "DE", "text": "Allemagne"}
    assert read(schema, ["1 Am Markt", "", "D-66111", "Sarrebruck", "DE"]).endswith("Allemagne")
    assert "57000" in said(schema, ["1 Am Markt", "", "D-66111", "Sarrebruck", "FR"])


def test_the_country_proposed_is_no_answer_by_itself():
    schema = asked("address", abroad=True, required=False)
    assert kept(schema, ["", "", "", "", "FR"]) is None
    assert "rue" in said(schema, ["", "", "", "", "DE"])


def test_an_address_that_is_not_needed_may_be_left_out():
    assert kept(asked("address", required=False), ["", "", "", "", json.dumps(FOUND)]) is None
