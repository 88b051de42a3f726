"""A place: words always, a point when there is a map."""

import pytest

from forms_blocks.blocks.registry import kind_of
from tests.one_field import asked, kept, read, said


def test_words_are_enough():
    assert kept(asked("place"), ["Devant le 3 rue des Clercs", ""]) == {"text": "Devant le 3 rue des Clercs"}


def test_a_point_is_enough():
    answer = kept(asked("place"), ["", "49.1193089,6.1757156"])
    assert answer == {"lat": "49.119309", "lon": "6.175716"}
    assert "49.119309" in read(asked("place"), ["", "49.1193089,6.1757156"])


@pytest.mark.parametrize("forged", ["91,6", "49", "49,6,7", "a,b", "NaN,1", "Infinity,0", "1e400,2", "49;6"])
def test_what_is_no_point_is_forgotten(forged):
    assert kept(asked("place"), ["Ici", forged]) == {"text": "Ici"}
    assert "Il manque" in said(asked("place"), ["", ""])


def test_a_point_found_for_words_leaves_with_them():
    found = "49.119309,6.175716;1 Place d’Armes"
    there = {"lat": "49.119309", "lon": "6.175716"}
    assert kept(asked("place"), ["1 place  d’Armes", found]) == {"text": "1 place  d’Armes", **there}
    assert kept(asked("place"), ["3 rue des Clercs", found]) == {"text": "3 rue des Clercs"}
    assert "Il manque" in said(asked("place"), ["", found])


def test_it_exports_words_and_point_apart():
    schema = asked("place", "Lieu")
    assert kind_of("place").columns(schema) == ["Lieu", "Lieu – Latitude", "Lieu – Longitude"]
    assert kind_of("place").cells(schema, kept(schema, ["Ici", "49,6"])) == ["Ici", "49", "6"]
