"""Opening a temporary bar: what is refused, and in which words."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.journeys.procedures.filling import answer, fills, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_an_association_has_five_bars_a_year_and_a_sports_club_ten():
    assert is_stopped(
        "buvette", "cinq autorisations par an", sportive=False, deja="5", enceinte_sportive=False
    )
    assert is_stopped("buvette", "dix autorisations par an", deja="10")
    fills("buvette", deja="9")


def test_what_is_known_of_an_association_is_not_asked_again():
    _filling, submission = fills("buvette", association="Rivemont à vélo", rna="W999999999")
    assert answer(submission, "rna") == "W571005512"


def test_a_bar_is_asked_a_fortnight_ahead():
    soon = (timezone.localdate() + timedelta(days=14)).isoformat()
    assert is_stopped("buvette", "quinze jours avant", du=soon)


def test_more_than_five_bars_a_year_are_for_sports_grounds_alone():
    words = "Hors d’une enceinte sportive"
    assert is_stopped("buvette", words, deja="6", sportive=True, enceinte_sportive=False)
    fills("buvette", deja="6", sportive=True, enceinte_sportive=True)


def test_a_bar_closes_at_half_past_two_in_the_night_at_the_latest():
    fills("buvette", ouverture="18:00", fermeture="2 h 30")
    assert is_stopped("buvette", "à 2 h 30 au plus tard", ouverture="18:00", fermeture="03:00")
    assert is_stopped("buvette", "à l’heure où elle ouvre", ouverture="18:00", fermeture="18:00")


def test_what_was_not_found_in_the_law_is_not_told():
    receipt, request = fills("buvette")
    assert request.answer_due_at is None
    assert not receipt.sees("considérée comme")
