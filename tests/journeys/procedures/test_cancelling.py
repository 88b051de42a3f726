"""Cancelling meals: until eleven o'clock the school day before."""

from datetime import date

import pytest
import time_machine

from home.demo.content.forms import cancelling
from tests.journeys.procedures.filling import answer, fills, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]

TOO_LATE = "la cuisine commande à 11 h la veille"
CANCEL = "annuler-repas"
BEFORE_ELEVEN = "2199-12-02T10:59:00+01:00"
AT_ELEVEN = "2199-12-02T11:00:00+01:00"
NEXT_DAY, DAY_AFTER = date(2199, 12, 3).isoformat(), date(2199, 12, 4).isoformat()


@pytest.mark.parametrize("objet", [cancelling.SOME_DAYS, cancelling.FOR_GOOD])
def test_a_meal_of_tomorrow_is_cancelled_until_eleven(objet):
    tomorrow = {"jour_annule": NEXT_DAY, "arret": NEXT_DAY, "objet": objet, "motif": cancelling.AWAY}
    with time_machine.travel(BEFORE_ELEVEN, tick=False):
        fills(CANCEL, **tomorrow)
    with time_machine.travel(AT_ELEVEN, tick=False):
        assert is_stopped(CANCEL, TOO_LATE, **tomorrow)
        _filling, request = fills(CANCEL, **tomorrow | {"jour_annule": DAY_AFTER, "arret": DAY_AFTER})
        assert answer(request, "premier_dit") == "4 décembre 2199"


def test_a_weekend_counts_for_nothing():
    with time_machine.travel("2199-12-07T09:00:00+01:00", tick=False):
        monday, tuesday = "2199-12-09", "2199-12-10"
        assert is_stopped(CANCEL, TOO_LATE, jour_annule=monday, motif=cancelling.CHANGE)
        fills(CANCEL, jour_annule=tuesday, motif=cancelling.CHANGE)


def test_a_sick_child_is_told_at_any_time_the_certificate_may_come_later():
    with time_machine.travel(AT_ELEVEN, tick=False):
        filling, _request = fills(CANCEL, jour_annule=NEXT_DAY, motif=cancelling.ILLNESS)
        assert "certificat" not in filling.answered


def test_what_is_cancelled_is_said():
    assert is_stopped(CANCEL, "Il manque une réponse : quoi", quoi=[])
