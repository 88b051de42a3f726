"""Taking an appointment for an identity card or a passport: what is refused, and in which words."""

import pytest

from tests.journeys.procedures.filling import answer, fills, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_an_appointment_lasts_as_long_as_there_are_people():
    _filling, submission = fills("rendez-vous-titres")
    assert answer(submission, "nombre") == "1"
    assert answer(submission, "duree") == "15\u00a0minutes, pour 1 personne"


def test_a_wrong_number_of_application_is_said_beside_it():
    assert is_stopped("rendez-vous-titres", "dix signes", predemande="123")
