"""Who a person is: the parts of civil status."""

import pytest

from forms_blocks.blocks.registry import kind_of
from tests.one_field import asked, kept, read, said

MARIE = ["madame", "Dupont", "Martin", "Marie Anne", "1980-03-02", "Metz"]
KEPT = {
    "civility": "madame",
    "birth_name": "Dupont",
    "usual_name": "Martin",
    "first_names": "Marie Anne",
    "birth_date": "1980-03-02",
    "birth_place": "Metz",
}


def test_every_part_is_kept():
    assert kept(asked("identity"), MARIE) == KEPT


def test_it_reads_as_people_say_it():
    assert read(asked("identity"), MARIE).splitlines() == [
        "Madame Marie Anne Martin (nom de naissance : Dupont)",
        "Date et lieu de naissance : 2 mars 1980, Metz",
    ]


def test_expressions_know_its_parts_in_french():
    parts = kind_of("identity").parts(asked("identity"), KEPT)
    assert parts["nom_naissance"] == "Dupont"
    assert parts["prenoms"] == "Marie Anne"
    assert parts["date_naissance"] == "1980-03-02"
    assert parts["civilite"] == "Madame"
    assert "\n" not in parts["text"]


def test_an_editor_asks_for_less():
    short = asked("identity", with_civility=False, with_usual_name=False, with_birth=False)
    assert kept(short, ["Dupont", "Marie"]) == {"birth_name": "Dupont", "first_names": "Marie"}
    assert len(kind_of("identity").columns(short)) == 2


@pytest.mark.parametrize(
    ("place", "typed", "words"),
    [
        (1, "", "nom de naissance"),
        (3, "", "prénoms"),
        (4, "2030-01-01", "passé"),
        (5, "", "lieu de naissance"),
        (0, "duc", "proposées"),
    ],
)
def test_what_is_wrong_says_which_part(place, typed, words):
    texts = [*MARIE]
    texts[place] = typed
    assert words in said(asked("identity"), texts)


def test_the_title_and_the_name_in_use_may_be_left_out():
    assert "civility" not in kept(asked("identity"), ["", "Dupont", "", *MARIE[3:]])
