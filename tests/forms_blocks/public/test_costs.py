"""What a filling asks of the database: at most ten queries a request, forty in all."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forms_blocks.blocks.writing import field, step
from tests.benchmarks.measure import CONTROL
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db
KINDS = ("text", "phone", "number", "date", "long_text", "address")
TRANSACTION = CONTROL[:5]
EACH, ALL = 10, 40


@pytest.fixture
def page():
    asked = [field(kind, kind, kind, required=False) for kind in KINDS]
    return procedure(
        step("Vous", field("email", "courriel", "Courriel"), *asked),
        step("Demande", field("choice", "motif", "Motif", choices=["A", "B"])),
    )


def filling(citizen, page):
    """Fill in the procedure from its first screen to its receipt; return the queries of each request."""
    costs = {}

    def cost(name, address, given=None):
        browser = citizen.browser
        with CaptureQueriesContext(connection) as captured:
            response = browser.get(address) if given is None else browser.post(address, given)
        costs[name] = sum(not query["sql"].upper().startswith(TRANSACTION) for query in captured)
        return response

    def post(name, **given):
        return cost(name, citizen.url, {**citizen.hidden(), **given})

    citizen.begins(page)
    cost("first step", page.start_url())
    citizen.opens(post("post of the first step", **citizen.named(courriel="c@exemple.fr")).url)
    cost("step", citizen.url)
    citizen.opens(post("post of a step", **citizen.named(motif="A")).url)
    cost("review", citizen.url)
    sent = post("send")
    cost("receipt", sent.url)
    return costs


def test_no_request_of_a_filling_asks_more_than_ten_queries(page):
    filling(Citizen(), page)
    costs = filling(Citizen(), page)
    assert {name: cost for name, cost in costs.items() if cost > EACH} == {}
    assert sum(costs.values()) <= ALL


def test_who_is_signed_in_costs_their_session_and_account_more(page):
    person = UserFactory()
    filling(Citizen(person), page)
    costs = filling(Citizen(person), page)
    assert max(costs.values()) <= EACH + 4
