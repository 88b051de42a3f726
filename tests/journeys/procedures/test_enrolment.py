"""Enrolling a child at school: what is refused, and in which words."""

import pytest
from django.utils import timezone

from forms_blocks.blocks.writing import key
from home.demo.content.forms import enrolment
from tests.journeys.procedures.filling import answer, fills, is_stopped
from tests.journeys.procedures.ways import YEAR

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_the_level_is_that_of_the_age_and_the_school_that_of_the_street():
    _filling, submission = fills(
        "inscription-scolaire",
        enfant_naissance=f"{YEAR - 3}-05-01",
        entree=enrolment.NEXT if timezone.localdate().month < 9 else enrolment.NOW,
        niveau="Petite section",
        derogation=False,
        rue="Quai de la Seillotte",
    )
    assert answer(submission, "niveau_attendu") == "Petite section"
    assert answer(submission, "ecole_secteur") == "École Marie-Curie"


def test_a_child_too_old_is_told_where_to_go():
    assert is_stopped("inscription-scolaire", "de 2 à 11 ans", enfant_naissance=f"{YEAR - 13}-05-01")


def test_a_child_is_two_years_old_when_entering():
    words = "n’aura pas encore 2 ans"
    assert is_stopped("inscription-scolaire", words, enfant_naissance=timezone.localdate().isoformat())


def test_somebody_has_authority_over_the_child_unless_a_judge_decided():
    nobody = {"resp_autorite": False}
    assert is_stopped("inscription-scolaire", "Personne n’exerce l’autorité parentale", **nobody)
    fills("inscription-scolaire", situation=enrolment.GUARDIAN, **nobody)


def test_an_adult_who_lives_elsewhere_gives_an_address():
    elsewhere, submission = fills("inscription-scolaire", resp_avec=False, situation=enrolment.APART)
    assert {"resp_adresse", "residence", "jugement_separation"} <= elsewhere.answered
    assert answer(submission, "responsables")[0][key("resp_adresse")]
    together, _submission = fills("inscription-scolaire", resp_avec=True)
    assert not together.answered & {"resp_adresse", "residence"}


def test_the_school_of_the_sector_is_no_exception():
    assert is_stopped(
        "inscription-scolaire",
        "C’est déjà l’école de votre secteur",
        rue="Rue de Belle-Rive",
        derogation=True,
    )
