"""Whatever agents press, in whatever order, a request stays whole."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from forms_blocks.submissions.models import Event, Submission
from forms_blocks.workflow import engine
from tests.factories import AdministratorFactory
from tests.processing import button, circuit, sent, status
from tests.town import version_of

pytestmark = pytest.mark.django_db

STAGES = st.sampled_from(["received", "active", "closed"])
COUNT = 4
EDGES = st.lists(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)), max_size=8)
PRESSES = st.lists(st.tuples(st.integers(0, 7), st.sampled_from(["", "Bonjour"])), max_size=8)


class Sequences(TestCase):
    @settings(max_examples=25, suppress_health_check=list(HealthCheck))
    @given(stages=st.lists(STAGES, min_size=COUNT, max_size=COUNT), edges=EDGES, presses=PRESSES)
    def test_history_status_and_dates_agree(self, stages, edges, presses):
        workflow, pressable = drawn(stages, edges)
        submission, agent = sent(version_of(workflow=workflow)), AdministratorFactory()
        for number, text in presses:
            if pressable:
                pressed(submission, pressable[number % len(pressable)], agent, text)
        agree(Submission.objects.get(pk=submission.pk), workflow)


def drawn(stages, edges):
    statuses = [status(f"Statut {number}", stage=stage) for number, stage in enumerate(stages)]
    pressable = []
    for start, end in edges:
        if start != end:
            made = button("Aller", statuses[end]["id"], message="optional")
            statuses[start]["value"]["actions"].append(made)
            pressable.append(made["id"])
    return circuit(*statuses), pressable


def pressed(submission, key, agent, text):
    offered = {found.key for found in engine.buttons(submission, agent)}
    before = submission.events.count()
    try:
        engine.press(submission, key, agent, text)
    except engine.StaleButton:
        assert key not in offered
        assert submission.events.count() == before
    else:
        assert key in offered
        assert submission.events.count() == before + 1


def agree(submission, workflow):
    keys = {found.key for found in workflow.circuit.statuses}
    moves = [event for event in submission.events.all() if event.kind == Event.Kind.STATUS]
    path = [event.to_status for event in moves]
    assert [event.from_status for event in moves] == ["", *path[:-1]]
    assert path[-1] == str(submission.status_id)
    assert set(path) <= keys
    assert (submission.closed_at is not None) == (submission.status.stage == "closed")
    assert (submission.first_handled_at is not None) == (len(moves) > 1)
