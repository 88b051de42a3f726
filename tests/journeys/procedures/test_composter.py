"""Receiving a composter: what is refused, and in which words."""

import pytest

from home.demo.content.forms import composter
from tests.journeys.procedures.filling import is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"commune": "Une autre commune"}, "réservé aux quatre communes"),
        ({"logement": composter.SHARED}, "doit reposer sur la terre"),
        ({"residence_principale": False}, "réservé aux résidences principales"),
        ({"deja": True}, "Un seul composteur est donné par foyer"),
    ],
)
def test_who_has_no_right_to_a_composter_cannot_send(answers, words):
    assert is_stopped("composteur", words, **answers)
