"""Asking for an exemption of the low-emission zone: what is refused, and in which words."""

import pytest

from home.demo.content.forms import exemption
from tests.journeys.procedures.filling import is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_a_vehicle_without_a_right_is_told_so():
    assert is_stopped("derogation-zfe", "Ce véhicule n’ouvre pas droit", genre=exemption.CAR)
    assert is_stopped("derogation-zfe", "Ce véhicule n’ouvre pas droit", carrosserie=exemption.NONE_OF_THESE)


def test_a_plate_is_written_as_on_the_car():
    assert is_stopped("derogation-zfe", "AB-123-CD", immatriculation="AB 123")
