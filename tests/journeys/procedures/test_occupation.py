"""Occupying the street for a while: what is refused, and in which words."""

from datetime import timedelta

import pytest
from django.utils import timezone

from home.demo.content.forms import occupation
from tests.driver import FAR
from tests.journeys.procedures.filling import answer, fills, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_the_street_is_asked_ten_working_days_ahead():
    soon = (timezone.localdate() + timedelta(days=8)).isoformat()
    assert is_stopped("occuper-la-rue", "dix jours ouvrés", du=soon, au=soon)


def test_the_first_day_comes_before_the_last():
    day = FAR.replace(day=1).isoformat()
    assert is_stopped("occuper-la-rue", "Le dernier jour vient avant le premier", au=day)


def test_the_place_of_a_scaffolding_is_computed():
    _filling, submission = fills(
        "occuper-la-rue",
        echafaudage_longueur="12",
        echafaudage_largeur="1,2",
        surface="20",
        motif=occupation.WORKS,
    )
    assert answer(submission, "echafaudage_emprise") == "14,4\u00a0m²"
    assert answer(submission, "redevance").startswith("16,00")


def test_hours_of_one_day_stand_in_their_order():
    day = FAR.replace(day=4).isoformat()
    hours = {"heure_du": "14:00", "heure_au": "9 h 30"}
    assert is_stopped("occuper-la-rue", "l’heure de fin vient avant", du=day, au=day, **hours)
    fills("occuper-la-rue", du=day, au=FAR.replace(day=5).isoformat(), **hours)


def test_a_scaffolding_is_no_larger_than_what_is_occupied():
    sizes = {"echafaudage_longueur": "12", "echafaudage_largeur": "1,5"}
    assert is_stopped("occuper-la-rue", "plus petite que l’échafaudage", surface="17", **sizes)
    fills("occuper-la-rue", surface="18", **sizes)


def test_what_is_asked_of_a_scaffolding_is_asked_of_nothing_else():
    filling, _submission = fills("occuper-la-rue", materiel=["Benne"])
    assert not filling.answered & {"echafaudage_type", "echafaudage_longueur", "materiel_precision"}


def test_a_person_who_occupies_the_street_can_be_called():
    assert is_stopped("occuper-la-rue", "Il manque : téléphone", demandeur_telephone="")
