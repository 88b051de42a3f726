"""However often a page keeps by itself what is typed, what is kept in the end is what was typed last."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms_blocks.blocks.writing import chosen, field, key, step
from forms_blocks.submissions.models import Draft
from portals.models import ProcedurePage
from tests.citizen import Citizen
from tests.town import procedure

pytestmark = pytest.mark.django_db
MARK = re.compile(r'name="mark" id="mark" value="([^"]*)"')
TYPED = st.fixed_dictionaries(
    {
        "nom": st.sampled_from(["", "Pe", "Petit"]),
        "jour": st.sampled_from(["", "31/02/", "2026-12-01"]),
        "lieu": st.sampled_from(["", "Rue", "Jardin"]),
        "fleurs": st.sampled_from(["", "Roses"]),
    }
)
RIGHT = {"nom": "Petit", "jour": "2026-12-01"}


@pytest.fixture
def page():
    """Return a step where one answer calls for another question."""
    return procedure(
        step(
            "Vous",
            field("text", "nom", "Votre nom"),
            field("date", "jour", "Quel jour ?"),
            field("choice", "lieu", "Où ?", choices=["Rue", "Jardin"], display="list"),
            field("text", "fleurs", "Fleurs ?", required=False, shown_if=chosen("lieu", "Jardin")),
        ),
        step("Suite", field("text", "motif", "Motif")),
    )


def goes(page, saves, last):
    """Return what is kept, and the step reached, once these were saved and the last one sent."""
    citizen = Citizen().begins(ProcedurePage.objects.get(pk=page.pk))
    draft = citizen.page.partition('name="draft" value="')[2].partition('"')[0]
    known = citizen.hidden() | {"draft": draft, "asked": [key(name) for name in last]}
    for typed, arrives in saves:
        answer = citizen.browser.post(citizen.url, known | citizen.named(**typed) | {"go": "keep"})
        assert answer.status_code == 200
        if arrives:
            known["mark"] = MARK.search(answer.content.decode())[1]
    citizen.browser.post(citizen.url, known | citizen.named(**last) | {"go": "next"})
    kept = Draft.objects.get(pk=draft)
    shown = {
        name: value
        for name, value in kept.answers.items()
        if last["lieu"] == "Jardin" or name != key("fleurs")
    }
    return shown, kept.typed, kept.step


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(saves=st.lists(st.tuples(TYPED, st.booleans()), max_size=4), last=TYPED, right=st.booleans())
def test_what_is_saved_on_the_way_leaves_no_trace(page, saves, last, right):
    last = last | (RIGHT | {"lieu": "Rue"} if right else {})
    straight = goes(page, [], last)
    assert goes(page, saves, last) == straight
    assert straight[2] == 2 or not right
