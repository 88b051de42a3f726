"""Booking a room, borrowing equipment: what is refused, and in which words."""

import pytest

from tests.journeys.procedures.filling import answer, fills, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_a_room_is_large_enough():
    assert is_stopped("salles-et-materiel", "trop petite", salle="Foyer Saint-Nicolas", participants="61")
    _filling, submission = fills("salles-et-materiel", association=False, salle="Foyer Saint-Nicolas")
    assert "70,00" in answer(submission, "tarif")
