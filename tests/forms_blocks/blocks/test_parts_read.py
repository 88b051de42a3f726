"""A name that begins as another question's is not taken for something read of its answer."""

import pytest

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.completeness import faults
from forms_blocks.blocks.writing import field, group, step

BEFORE = [
    field("text", "nom", "Nom"),
    field("date", "nom_date", "Date du nom"),
    field("choice", "motif", "Motif", choices=["Naissance", "Autre"]),
    field("choices", "pieces", "Pièces", choices=["Livret", "Acte"]),
    field("choice", "rue", "Rue", choices=[], source="rues"),
    field("address", "adresse", "Adresse"),
    field("file", "photo", "Photo"),
    field("country", "pays", "Pays"),
    field("computed", "calcul", "Calcul", value="{{ champs.nom }}"),
    group("enfants", "Enfants", field("text", "prenom", "Prénom")),
]


def found(shown_if):
    last = field("text", "suite", "Suite", shown_if=shown_if)
    return [one for one in faults(steps_of([step("Une", *BEFORE, last)])) if "condition" in one.at]


@pytest.mark.parametrize(
    "name",
    [
        "champs.nom_raw",
        "champs.motif_text",
        "champs.motif.id",
        "champs.motif_raw",
        "champs.pieces_0_text",
        "champs.rue_quartier",
        "champs.rue.quartier",
        "champs.adresse_commune",
        "champs.adresse.commune",
        "champs.adresse.lat",
        "champs.photo_0",
        "champs.pays.code",
        "champs.calcul_x",
        "champs.enfants_0_prenom",
        "form_var_adresse_code_postal",
        "form_var_motif_structured_text",
    ],
)
def test_what_an_answer_has_may_be_read_of_it(name):
    assert found(name) == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("champs.nom_dat", "champs.nom_date"),
        ("champs.nom_famille", ""),
        ("champs.nom.date", "champs.nom_date"),
        ("champs.adresse_comune", "champs.adresse.commune"),
        ("champs.adresse.comune", "champs.adresse.commune"),
        ("form_var_nom_dates", "form_var_nom_date"),
        ("champs.motif_prix", ""),
        ("champs.pays.monnaie", ""),
    ],
)
def test_what_no_answer_has_is_said_with_what_was_meant(name, meant):
    (fault,) = found(f'{name} == "x"')
    assert f"« {name} »" in fault.replace("\xa0", " ")
    assert fault.remedy.target == meant if meant else fault.remedy.act in ("write", "forget_rule")


def test_in_a_row_too():
    inner = field("text", "suite", "Suite", shown_if="champs.prenom_usage")
    rows = group("enfants", "Enfants", field("text", "prenom", "Prénom"), inner)
    (fault,) = faults(steps_of([step("Une", rows)]))
    assert "prenom_usage" in fault
