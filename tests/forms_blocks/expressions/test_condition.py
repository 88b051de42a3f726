"""Conditions written as texts."""

import pytest

from forms_blocks.expressions.condition import Condition
from forms_blocks.expressions.names import Names
from forms_blocks.expressions.vocabulary import Vocabulary
from tests.forms_blocks.expressions.naming import TODAY, names

TRUE = [
    'champs.nom == "noël"',
    'champs.nom != "Metz"',
    "champs.age > 18",
    'champs.age > "5"',
    "champs.age == 42.0",
    'champs.date_acte > "2025-12-31"',
    "champs.date_acte < today",
    "champs.date_acte|add_days:67 == today",
    'champs.motif == "m1" and champs.motif == "mariage"',
    "champs.motif.prix == 5",
    "champs.motif_prix|add:1 == 6",
    '"tente" in champs.materiel and "t" in champs.materiel',
    '"ten" not in champs.materiel',
    '"ten" in form_var_materiel',
    'form_var_materiel == "Tente, Banc"',
    '"t" in champs.materiel_raw',
    "champs.materiel|length == 2",
    "champs.accord and not champs.refus",
    'champs.accord == "oui" and champs.refus == "false"',
    "champs.refus is not None and champs.vide is None",
    "not champs.vide",
    "champs.vide|add:0 == 0",
    'champs.vide != "x"',
    'usager.prenom == "Inès" and form_user_var_prenom == "inès"',
    "form_option_cout > 12",
    'commune == "Metz"',
    '"08:30"|time < now|time',
    'champs.age == "x" or champs.age == 42 and champs.accord',
    "champs.nom|length == 4",
]
FALSE = [
    "champs.vide",
    "champs.vide < 5",
    "champs.vide >= 5",
    "champs.nom > 5",
    "champs.nom.upper",
    "champs.motif.keys",
    "champs.motif.text.upper",
    '"" in champs.nom',
    "champs.vide in champs.nom",
    "inconnu",
    "champs.inconnu == 1",
    "not champs.accord",
]


@pytest.mark.parametrize("source", TRUE)
def test_what_people_mean_holds(source: str) -> None:
    assert Condition(source, otherwise=False).holds(names())


@pytest.mark.parametrize("source", FALSE)
def test_what_people_do_not_mean_does_not(source: str) -> None:
    assert not Condition(source).holds(names())


@pytest.mark.parametrize("otherwise", [True, False])
@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("champs.nom ==", "end"),
        ("champs.nom|foo", "filter"),
        ("( champs.nom )", "rest"),
        ("and", "unexpected"),
        ("champs.__class__", "underscore"),
        ("champs.nom|add:inconnu", "name"),
        ("1e999 > 2", "limit"),
        ("", "end"),
        ('_("")', "rest"),
    ],
)
def test_what_cannot_be_judged_is_as_declared_and_says_why(source: str, code: str, otherwise: bool) -> None:
    verdict = Condition(source, otherwise).judge(names())
    assert verdict.holds is otherwise
    assert verdict.error is not None
    assert verdict.error.code == code


def test_a_name_that_nothing_bears_is_empty_and_told() -> None:
    verdict = Condition('champs.inconu == "x"').judge(names())
    assert not verdict
    assert verdict.error is not None
    assert verdict.error.detail == "inconu"


def test_of_several_fields_with_one_identifier_the_first_answered_is_read() -> None:
    known = Names(Vocabulary(["nom"]), today=TODAY)
    for field, answer in (("a", None), ("b", "Metz"), ("c", "Nancy")):
        known.add(field, "nom", answer)
    assert Condition('champs.nom == "Metz"', otherwise=False).holds(known)
    assert known.answers == {"a": None, "b": "Metz", "c": "Nancy"}


def test_a_row_of_a_group_reads_its_own_answers_first() -> None:
    outside = names()
    inside = outside.within(["nom", "prenom"])
    inside.add("row-nom", "nom", "Durand")
    for source in ('champs.nom == "Durand"', 'bloc.nom == "Durand"', 'block_var_nom == "Durand"'):
        assert Condition(source, otherwise=False).holds(inside), source
    assert Condition("champs.age == 42 and not bloc.prenom", otherwise=False).holds(inside)
    assert Condition('champs.nom == "Noël"', otherwise=False).holds(outside)


def test_rows_of_a_group_are_read_by_identifier() -> None:
    known = Names(Vocabulary(["enfants"]), today=TODAY)
    rows = [{"id": "1", "f1": "Zoé", "f2": "2020-01-01"}, {"id": "2", "f1": "Ali"}]
    known.add("g", "enfants", rows, inner={"f1": ("prenom", ""), "f2": ("naissance", "date")})
    for source in (
        "champs.enfants|length == 2",
        'champs.enfants.0.prenom == "Zoé"',
        'form_var_enfants_1_prenom == "Ali"',
        "form_var_enfants_0_naissance|age_in_years == 6",
        '"Ali" in champs.enfants|getlist:"prenom"',
    ):
        assert Condition(source, otherwise=False).holds(known), source
