"""What the desk costs does not grow with what it holds."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forms_blocks.submissions.models import Submission
from forms_blocks.workflow import engine
from tests.desk import EXPORT, LIST, arrived, screen, signed_in
from tests.processing import agent_for
from tests.town import version_of

pytestmark = pytest.mark.django_db

LIST_QUERIES = 20
SCREEN_QUERIES = 24
EXPORT_QUERIES = 14
HOME_QUERIES = 22


@pytest.fixture
def version():
    return version_of(delay_days=10)


@pytest.fixture
def submission(version):
    return arrived(version)


@pytest.fixture
def browser(submission):
    return signed_in(agent_for(submission))


def cost(browser, address):
    list(browser.get(address))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = browser.get(address)
        assert response.status_code == 200
        if response.streaming:
            b"".join(response.streaming_content)
    return len(queries)


@pytest.mark.parametrize(
    ("address", "most"),
    [
        (LIST, LIST_QUERIES),
        (f"{LIST}?etape=toutes&canal=web&periode=annee", LIST_QUERIES),
        (f"{LIST}?q=camille", LIST_QUERIES),
        (EXPORT, EXPORT_QUERIES),
        ("/admin/", HOME_QUERIES),
    ],
)
def test_a_list_costs_the_same_with_one_request_as_with_many(browser, version, address, most):
    alone = cost(browser, address)
    for days in range(25):
        arrived(version, days_ago=days)
    many = cost(browser, address)
    assert alone == many <= most


def test_the_columns_and_the_cells_of_a_procedure_cost_no_query_a_line(browser, version):
    address, export = f"{LIST}?demarche={version.form_id}", f"{EXPORT}?demarche={version.form_id}"
    alone = cost(browser, address), cost(browser, export)
    for _ in range(25):
        arrived(version)
    assert (cost(browser, address), cost(browser, export)) == alone


def test_the_screen_costs_the_same_whatever_was_said(browser, submission):
    alone = cost(browser, screen(submission))
    agent = Submission.objects.get(pk=submission.pk).form.functions.get().group.user_set.get()
    for number in range(15):
        engine.say(submission, agent, f"Message {number}")
        engine.reply(submission, None, f"Réponse {number}")
    assert alone >= cost(browser, screen(submission)) - 1
    assert cost(browser, screen(submission)) <= SCREEN_QUERIES


def test_an_export_holds_no_more_lines_in_memory_than_a_chunk(browser, version, monkeypatch):
    from forms_blocks.desk import csv_stream, submission_export

    monkeypatch.setattr(csv_stream, "LINES", 5)
    monkeypatch.setattr(submission_export, "CHUNK", 5)
    for _ in range(24):
        arrived(version)
    pieces = list(browser.get(EXPORT).streaming_content)
    assert len(pieces) == 6
    assert max(piece.count(b"\r\n") for piece in pieces) <= 5
