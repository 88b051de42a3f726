"""Asking for a resident’s parking card: what is refused, and in which words."""

import pytest

from home.demo.content.forms import parking
from tests.journeys.procedures.filling import answer, fills, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_the_zone_is_that_of_the_street_and_the_price_that_of_the_vehicles():
    _filling, submission = fills("carte-stationnement", duree=parking.THREE_YEARS)
    assert answer(submission, "zone") == "verte"
    assert answer(submission, "tarif") == "450\u00a0€"
    assert is_stopped("carte-stationnement", "le stationnement est gratuit", rue="Rue du Moulin")
