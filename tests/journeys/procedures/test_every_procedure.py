"""Each procedure of the demonstration, filled in on its screens as people do, by all its ways."""

import pytest

from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions.receipt import build_letter
from home.demo.content.portals import PORTALS
from home.demo.pages import Procedure
from tests.journeys.procedures.filling import fills
from tests.journeys.procedures.ways import WAYS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]

PROCEDURES = [page for portal in PORTALS for section in portal.sections for page in section.pages]
PROCEDURES = [page for page in PROCEDURES if isinstance(page, Procedure)]


@pytest.mark.parametrize(("slug", "choices"), WAYS)
@pytest.mark.parametrize("only_needed", [False, True], ids=["everything", "only what is needed"])
def test_the_form_is_filled_in_to_its_receipt(slug, choices, only_needed):
    filling, submission = fills(slug, only_needed=only_needed, **choices)
    assert filling.sees(submission.reference, submission.tracking_code)
    assert submission.status.label == "Reçue"


def test_every_question_of_the_demonstration_is_asked_on_one_of_these_ways():
    asked = {}
    for slug, choices in WAYS:
        filling, _submission = fills(slug, only_needed=False, **choices)
        asked.setdefault(slug, set()).update(filling.answered)
    for page in PROCEDURES:
        names = set()
        for step in page.steps:
            for field in step["value"]["fields"]:
                for one in [field, *field["value"].get("fields", [])]:
                    if one["type"] not in ("heading", "note", "computed", "group"):
                        names.add(one["value"]["identifier"])
        assert names == asked[page.slug], page.slug


@pytest.mark.parametrize("slug", [page.slug for page in PROCEDURES])
def test_the_receipt_letter_says_the_department_and_how_to_reach_it(slug):
    _filling, submission = fills(slug)
    letter = build_letter(Outgoing(subject=submission.uuid))
    if not submission.email:
        assert letter is None
        return
    facts = submission.version.definition.facts
    assert facts.service in letter.body and facts.service_address.split(" – ")[0] in letter.body
    assert submission.tracking_code in letter.body
