"""The list of requests: what waits first, filters, search."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from forms_blocks.submissions.models import Submission
from forms_blocks.workflow import engine
from tests.desk import LIST, arrived, at, listed, page, signed_in
from tests.factories import GroupFactory
from tests.processing import agent_for, usual
from tests.town import version_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def version():
    return version_of(delay_days=10)


@pytest.fixture
def first(version):
    return arrived(version, name="Awa Ndiaye", email="awa@example.org", days_ago=20, channel="counter")


@pytest.fixture
def second(version):
    return arrived(version, name="Élodie Martin", days_ago=2)


@pytest.fixture
def agent(first):
    return agent_for(first)


@pytest.fixture
def browser(agent):
    return signed_in(agent)


def test_it_opens_on_what_is_to_do_oldest_first(browser, first, second, agent):
    done = arrived(first.version, days_ago=40)
    engine.press(done, usual("take"), agent)
    assert listed(browser.get(LIST)) == [first.reference, second.reference]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("etape=en-cours", "second"),
        ("etape=toutes&canal=counter", "first"),
        ("etape=toutes&retard=oui", "first"),
        ("etape=toutes&periode=7-jours", "second"),
        ("etape=toutes&periode=aujourdhui", None),
        ("etape=terminees", None),
        ("q=ndiaye", "first"),
        ("q=AWA@example.org", "first"),
        ("q=martin", "second"),
        ("q=awa martin", None),
    ],
)
def test_filters_and_words_narrow_it(browser, first, second, agent, query, expected):
    engine.press(second, usual("take"), agent)
    references = {"first": [first.reference], "second": [second.reference], None: []}
    assert listed(browser.get(f"{LIST}?{query}")) == references[expected]


def test_a_request_is_found_by_its_reference_its_number_or_its_tracking_code(browser, first, second):
    number = str(int(first.reference.split("-")[1]))
    for words in (first.reference, number, first.tracking_code, first.tracking_code.replace("-", "").lower()):
        assert listed(browser.get(LIST, {"q": words})) == [first.reference], words


def test_a_search_looks_among_finished_requests_too(browser, first, agent):
    for name in ("take", "accept", "close-accepted"):
        engine.press(first, usual(name), agent, "Voilà.")
    assert listed(browser.get(LIST, {"q": first.reference})) == [first.reference]


@pytest.mark.parametrize(
    "words", ["'", '"', "%", "_", "\\", "\x00", "é" * 500, "9" * 40, "(", "a b c d e f g"]
)
def test_no_words_break_it(browser, first, words):
    assert browser.get(LIST, {"q": words}).status_code == 200


def test_only_the_procedures_of_the_agent_are_offered(browser, first):
    other = arrived(version_of(title="Louer une salle", slug="salle"))
    offered = browser.get(LIST)
    assert "Louer une salle" not in page(offered)
    assert listed(browser.get(f"{LIST}?demarche={other.form_id}")) == [first.reference]


def test_filters_in_use_are_told_with_a_way_to_remove_each(browser, first):
    response = browser.get(f"{LIST}?etape=toutes&canal=counter&retard=oui&q=awa")
    chips = {chip.label: chip.without for chip in response.context["listing"].chips}
    assert list(chips) == ["Recherche : awa", "En retard", "Canal : Au guichet"]
    assert chips["Canal : Au guichet"] == "etape=toutes&retard=oui&q=awa"


def test_late_is_a_word(browser, first, second):
    assert "10 jours de retard" in page(browser.get(LIST))
    assert "1 demande en retard" in page(browser.get(LIST))


def test_a_finished_request_is_not_late(browser, first, agent):
    for name in ("take", "accept", "close-accepted"):
        engine.press(first, usual(name), agent, "Voilà.")
    assert "jours de retard" not in page(browser.get(f"{LIST}?etape=toutes"))


def test_the_answers_of_one_procedure_become_columns(browser, first):
    from forms_blocks.blocks.writing import field, step

    version = version_of(
        step("Quoi", field("text", "lieu", "Où ?", in_lists=True)), title="Signaler", slug="signaler"
    )
    seen = arrived(version, name="", lieu="12 rue des Tilleuls")
    agent_for(seen, group=first.form.functions.get().group)
    assert "12 rue des Tilleuls" in page(browser.get(f"{LIST}?demarche={seen.form_id}"))
    assert "12 rue des Tilleuls" not in page(browser.get(LIST))


def test_the_most_urgent_come_first_when_asked_and_those_without_a_date_last(browser, first, second):
    never = arrived(first.version, days_ago=90)
    Submission.objects.filter(pk=never.pk).update(answer_due_at=None)
    Submission.objects.filter(pk=second.pk).update(answer_due_at=timezone.localdate() - timedelta(days=99))
    expected = [second.reference, first.reference, never.reference]
    assert listed(browser.get(f"{LIST}?tri=echeance")) == expected


def test_requests_of_the_test_mode_are_in_no_list(browser, first):
    arrived(first.version, name="Essai", test=True)
    assert listed(browser.get(f"{LIST}?etape=toutes")) == [first.reference]


def test_a_day_is_that_of_the_town_not_of_greenwich(version):
    with time_machine.travel(at(2026, 7, 2, 0), tick=False):
        submission = arrived(version, now=at(2026, 7, 2, 0))
        browser = signed_in(agent_for(submission))
        assert listed(browser.get(f"{LIST}?periode=aujourdhui")) == [submission.reference]


def test_an_empty_list_says_what_to_do(first):
    response = signed_in(agent_for(first, group=GroupFactory())).get(f"{LIST}?etape=terminees")
    assert "Rien n’attend ici" in page(response)
