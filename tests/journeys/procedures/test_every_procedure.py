"""Each procedure of the demonstration, filled in on its screens as people do, by all its ways."""

import pytest

from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions.receipt import build_letter
from home.demo.content.portals import PORTALS
from home.demo.pages import Procedure
from tests.journeys.procedures.filling import fills
from tests.journeys.procedures.ways import WAYS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]

PAGES = [page for portal in PORTALS for section in portal.sections for page in section.pages]
PROCEDURES = {page.slug: page for page in PAGES if isinstance(page, Procedure)}
UNASKED = ("heading", "note", "computed", "group")


def receipt(slug, choices, *, only_needed):
    """Fill in a form; return who did and the request, once its receipt is on the screen."""
    filling, submission = fills(slug, only_needed=only_needed, **choices)
    assert filling.sees(submission.reference, submission.tracking_code)
    assert submission.status.label == "Reçue"
    return filling, submission


def questions(procedure):
    """Return the identifiers of all that a procedure may ask."""
    fields = [field for step in procedure.steps for field in step["value"]["fields"]]
    fields += [inner for field in fields for inner in field["value"].get("fields", [])]
    return {field["value"]["identifier"] for field in fields if field["type"] not in UNASKED}


@pytest.mark.parametrize("slug", PROCEDURES)
def test_all_questions_are_asked_on_these_ways_and_each_comes_to_its_receipt(slug):
    asked = set()
    for way, choices in WAYS:
        if way == slug:
            asked |= set(receipt(slug, choices, only_needed=False)[0].answered)
    assert asked == questions(PROCEDURES[slug])


@pytest.mark.parametrize(("slug", "choices"), WAYS)
def test_what_is_needed_is_enough_for_a_receipt_and_a_letter_that_says_the_department(slug, choices):
    _filling, submission = receipt(slug, choices, only_needed=True)
    letter = build_letter(Outgoing(subject=submission.uuid))
    if not submission.email:
        assert letter is None
        return
    facts = submission.version.definition.facts
    assert facts.service in letter.body and facts.service_address.split(" – ")[0] in letter.body
    assert submission.tracking_code in letter.body
