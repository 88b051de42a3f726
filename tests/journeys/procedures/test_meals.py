"""Enrolling a child at the canteen and after-school care: what is refused, and in which words."""

import pytest

from tests.journeys.procedures.filling import answer, fills, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_the_price_of_meals_follows_the_quotient():
    _filling, submission = fills("cantine-et-accueil", only_needed=False, quotient="650")
    assert answer(submission, "prix_mois") == "38,40\u00a0€ (2,40\u00a0€ le repas)"


def test_who_does_not_pay_or_has_no_canteen_is_told_so():
    assert is_stopped("cantine-et-accueil", "pas un parent facturable", facturable=False)
    assert is_stopped("cantine-et-accueil", "pas de cantine", ecole="École des Hauts")
