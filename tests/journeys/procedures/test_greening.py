"""Planting in the street: what is refused, and in which words."""

import re

import pytest

from tests.journeys.procedures.filling import driver, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_a_wall_is_planted_with_the_agreement_of_its_owner():
    assert is_stopped("vegetaliser", "il faut l’accord de qui le possède", accord_mur=False)
    assert is_stopped("vegetaliser", "que sur l’espace public de Rivemont", emplacement_code_postal="57000")


def test_a_group_takes_a_second_row_at_its_button():
    filling = driver("vegetaliser", only_needed=True)
    filling.begins(filling.procedure)
    while not filling.sees("Ajouter une pièce"):
        filling.fills_the_step()
    group = re.search(r'name="([^"]+)-rows"', filling.page)[1]
    rows = re.findall(rf'name="{group}-rows" value="([^"]+)"', filling.page)
    filling.posts(go=f"add:{group}", **{f"{group}-rows": rows})
    assert filling.sees("Pièce 2")
