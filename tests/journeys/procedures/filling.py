"""Somebody who fills in a procedure of the demonstration on its screens."""

from typing import Any

import pytest

from forms_blocks.blocks.writing import key
from forms_blocks.submissions.models import Submission
from home.demo.typography import french
from portals.models import ProcedurePage
from tests.driver import Driver
from tests.journeys.procedures.ways import USUAL
from tests.soft_spaces import soft


def driver(slug: str, user: Any = None, *, only_needed: bool = False, **choices: Any) -> Driver:
    """Return somebody who is about to fill in a form."""
    procedure = ProcedurePage.objects.get(slug=slug)
    return Driver(procedure, user, only_needed=only_needed, **french(USUAL.get(slug, {}) | choices))


def fills(slug: str, *, only_needed: bool = True, **choices: Any) -> tuple[Driver, Submission]:
    """Fill a form to its receipt; return the driver and the request."""
    filling = driver(slug, only_needed=only_needed, **choices)
    before = Submission.objects.count()
    filling.goes_to_the_receipt()
    assert Submission.objects.count() == before + 1
    return filling, Submission.objects.order_by("-pk")[0]


def answer(submission: Submission, name: str) -> Any:
    """Return an answer of a request by the identifier of its field."""
    return submission.answers.get(key(name))


def is_stopped(slug: str, words: str, **choices: Any) -> bool:
    """Say whether somebody who answers so is told these words and cannot go on."""
    filling = driver(slug, only_needed=True, **choices)
    with pytest.raises(AssertionError):
        filling.goes_to_the_review()
    return filling.response.status_code == 422 and words in soft(filling.page)
