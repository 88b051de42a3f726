"""When, in words."""

from datetime import date, timedelta

import pytest

from forms_blocks.desk.moments import ago, until
from tests.desk import at

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("days", "words"),
    [(-1, "aujourd’hui"), (0, "aujourd’hui"), (1, "hier"), (2, "il y a 2 jours"), (60, "il y a 60 jours"),
     (61, "il y a 2 mois"), (364, "il y a 12 mois"), (365, "il y a 1 an"), (800, "il y a 2 ans")],
)  # fmt: skip
def test_how_long_ago_counts_days_of_the_calendar(days, words):
    assert ago(at(2026, 11, 24, 0) - timedelta(days=days), TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(-2, "2 jours de retard"), (-1, "1 jour de retard"), (0, "à rendre aujourd’hui"), (1, "à rendre demain"),
     (9, "dans 9 jours")],
)  # fmt: skip
def test_what_is_left_is_said_with_a_word_for_late(days, words):
    assert until(TODAY + timedelta(days=days), TODAY) == words
