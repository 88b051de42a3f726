"""Before and after, in every order, even with empty dates and equal moments."""

from datetime import date

import pytest

from forms_blocks.desk.neighbours import neighbours
from forms_blocks.desk.submission_filters import orders
from forms_blocks.submissions.models import Submission
from tests.desk import arrived, at
from tests.town import version_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("order", orders("a-traiter"), ids=lambda order: order.name)
def test_walking_forth_then_back_meets_every_request_once(order):
    version = version_of()
    for number, due in enumerate((None, date(2026, 3, 1), date(2026, 2, 1), None, date(2026, 2, 1))):
        row = arrived(version, now=at(2026, 1, 1 + number % 2))
        Submission.objects.filter(pk=row.pk).update(answer_due_at=due)
    rows = list(order.apply(Submission.objects.all()))
    walked = [rows[0]]
    while (after := neighbours(Submission.objects.all(), order, walked[-1])[1]) is not None:
        walked.append(after)
    assert walked == rows
    back = [rows[-1]]
    while (before := neighbours(Submission.objects.all(), order, back[-1])[0]) is not None:
        back.append(before)
    assert back == rows[::-1]
