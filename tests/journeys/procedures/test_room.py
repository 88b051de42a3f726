"""Booking a room, borrowing equipment: what is refused, and in which words."""

from datetime import timedelta

import pytest
from django.utils import timezone

from home.demo.content.forms import room
from tests.journeys.procedures.filling import answer, fills, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_a_room_is_large_enough():
    assert is_stopped("salles-et-materiel", "trop petite", salle="Foyer Saint-Nicolas", participants="61")
    _filling, submission = fills("salles-et-materiel", association=False, salle="Foyer Saint-Nicolas")
    assert "70,00" in answer(submission, "tarif")


def test_whoever_wants_a_room_first_leaves_the_day_open():
    room_first, submission = fills("salles-et-materiel", premier=room.ROOM_FIRST)
    assert {"a_partir_du", "jours", "moments"} <= room_first.answered
    assert "heures" not in room_first.answered
    assert not answer(submission, "dates")
    dates_first, _submission = fills("salles-et-materiel", premier=room.DATES_FIRST)
    assert {"dates", "heures"} <= dates_first.answered and "jours" not in dates_first.answered


def test_the_parts_offered_are_those_of_the_room():
    _filling, submission = fills("salles-et-materiel", salle="Salle des Tanneurs")
    assert answer(submission, "espace")["text"] == "Toute la salle des Tanneurs"


def test_a_number_is_asked_of_what_is_borrowed_alone_and_it_is_delivered_in_town():
    borrowed = {"objet": room.EQUIPMENT, "materiel": ["Tables"]}
    filling, _submission = fills("salles-et-materiel", **borrowed)
    assert "nombre_tables" in filling.answered and "nombre_chaises" not in filling.answered
    assert is_stopped(
        "salles-et-materiel", "livré qu’à Rivemont", **borrowed | {"livraison_code_postal": "57000"}
    )


def test_a_room_is_asked_ten_days_ahead_for_five_days_at_most():
    today = timezone.localdate()
    soon = (today + timedelta(days=9)).isoformat()
    assert is_stopped("salles-et-materiel", "C’est trop tôt", a_partir_du=soon, premier=room.ROOM_FIRST)
