"""Agents who press at the same moment, each in a connection of their own."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions.models import Submission
from forms_blocks.workflow import engine
from tests.processing import agent_for, sent, usual

AGENTS = 5


@pytest.mark.django_db(transaction=True)
def test_one_acts_and_the_others_are_told():
    submission = sent()
    agents = [agent_for(submission) for _ in range(AGENTS)]

    def press(agent):
        try:
            engine.press(Submission.objects.get(pk=submission.pk), usual("take"), agent)
        except engine.StaleButton:
            return "stale"
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(AGENTS) as pool:
        outcomes = sorted(pool.map(press, agents))
    assert outcomes == ["done", *["stale"] * (AGENTS - 1)]
    assert submission.events.count() == 3
    assert Outgoing.objects.filter(kind="status").count() == 1
