from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions.models import Event, FormFunction, Submission
from forms_blocks.workflow import engine
from forms_blocks.workflow.default import key
from tests.factories import AdministratorFactory, GroupFactory, UserFactory, agent_of
from tests.processing import agent_for, button, circuit, sent, status, usual
from tests.town import version_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_and_agent():
    submission = sent()
    return submission, agent_for(submission)


def labels(submission, user):
    return [found.label for found in engine.buttons(submission, user)]


def test_a_new_request_is_received(request_and_agent):
    submission, _agent = request_and_agent
    assert submission.status.label == "Reçue"
    assert submission.first_handled_at is None and submission.closed_at is None
    received, entered = submission.events.all()
    assert received.kind == Event.Kind.RECEIVED
    assert (entered.kind, entered.from_status, entered.to_status) == ("status", "", key("received"))
    assert entered.at == submission.received_at


def test_beginning_costs_one_query():
    submission = sent()
    new = Submission(form=submission.form, version=submission.version)
    new.version.definition  # noqa: B018
    with CaptureQueriesContext(
        connection,
    ) as queries:
        engine.begin(new)
    assert len(queries) == 1


def test_a_procedure_may_choose_its_circuit():
    ours = circuit(status("Déposée"), title="Le nôtre")
    assert sent(version_of(workflow=ours)).status.label == "Déposée"


def test_a_circuit_taken_offline_gives_way_to_the_usual_one():
    ours = circuit(status("Déposée"))
    version = version_of(workflow=ours)
    ours.unpublish()
    assert sent(version).status.label == "Reçue"


def test_a_request_may_begin_ended():
    submission = sent(version_of(workflow=circuit(status("Information reçue", stage="closed"))))
    assert submission.closed_at == submission.received_at


def test_the_usual_circuit_goes_from_received_to_ended(request_and_agent):
    submission, agent = request_and_agent
    for name, text, expected in (
        ("take", "", "En cours"),
        ("accept", "", "Acceptée"),
        ("close-accepted", "", "Terminée"),
    ):
        engine.press(submission, usual(name), agent, text)
        assert submission.status.label == expected
        assert Submission.objects.get(pk=submission.pk).status.label == expected
    assert labels(submission, agent) == []


def test_each_press_is_one_event_with_its_cause(request_and_agent):
    submission, agent = request_and_agent
    event = engine.press(submission, usual("take"), agent)
    assert (event.from_status, event.to_status) == (key("received"), key("active"))
    assert (event.actor, event.cause, event.kind) == (agent, usual("take"), "status")
    assert submission.events.count() == 3
    assert not hasattr(event, "data")


def test_a_decision_keeps_its_reason(request_and_agent):
    submission, agent = request_and_agent
    engine.press(submission, usual("take"), agent)
    event = engine.press(submission, usual("refuse"), agent, "  Il manque\r\nun plan. ")
    assert event.data.content == {"text": "Il manque\nun plan."}
    assert submission.closed_at == event.at


def test_a_refusal_without_reason_does_nothing(request_and_agent):
    submission, agent = request_and_agent
    engine.press(submission, usual("take"), agent)
    for text in ("", "  \n", "\0"):
        with pytest.raises(engine.MissingText):
            engine.press(submission, usual("refuse"), agent, text)
    with pytest.raises(engine.TooLong):
        engine.press(submission, usual("refuse"), agent, "a" * 5001)
    assert submission.status.label == "En cours"
    assert submission.events.count() == 3


def test_a_text_nobody_asked_for_is_left_out(request_and_agent):
    submission, agent = request_and_agent
    assert not hasattr(engine.press(submission, usual("take"), agent, "Bonjour"), "data")


def test_the_same_button_pressed_twice_acts_once(request_and_agent):
    submission, agent = request_and_agent
    first, second = (Submission.objects.get(pk=submission.pk) for _ in range(2))
    engine.press(first, usual("take"), agent)
    letters = Outgoing.objects.count()
    with pytest.raises(engine.StaleButton):
        engine.press(second, usual("take"), agent)
    assert submission.events.count() == 3
    assert Outgoing.objects.count() == letters


def test_a_button_of_another_status_is_stale(request_and_agent):
    submission, agent = request_and_agent
    with pytest.raises(engine.StaleButton) as refusal:
        engine.press(submission, usual("accept"), agent)
    assert str(refusal.value)


@pytest.mark.parametrize("forged", ["", "x", "00000000-0000-4000-8000-000000000000", "é" * 300])
def test_a_forged_button_is_unknown(request_and_agent, forged):
    submission, agent = request_and_agent
    with pytest.raises(engine.UnknownButton):
        engine.press(submission, forged, agent)


def test_a_button_of_another_circuit_is_unknown(request_and_agent):
    submission, agent = request_and_agent
    end = status("Fin", stage="closed")
    foreign = button("Finir", end["id"])
    circuit(status("Début", foreign), end)
    with pytest.raises(engine.UnknownButton):
        engine.press(submission, foreign["id"], agent)


def test_an_action_that_is_no_button_cannot_be_pressed(request_and_agent):
    submission, agent = request_and_agent
    with pytest.raises(engine.Refusal):
        engine.press(submission, key("email active"), agent)
    assert submission.events.count() == 2


def test_who_does_not_process_the_form_does_nothing(request_and_agent):
    submission, agent = request_and_agent
    advisers = GroupFactory()
    FormFunction.objects.create(form=submission.form, function="advisers", group=advisers)
    elsewhere = agent_of(GroupFactory())
    sleeping = agent_for(submission, is_active=False)
    others = [UserFactory(), elsewhere, agent_of(advisers), sleeping, AnonymousUser()]
    for user in others:
        assert engine.buttons(submission, user) == []
        with pytest.raises(PermissionDenied):
            engine.press(submission, usual("take"), user)
        with pytest.raises(PermissionDenied):
            engine.say(submission, user, "Bonjour")
    assert submission.events.count() == 2
    assert labels(submission, agent) == ["Prendre en charge"]


def test_the_citizen_does_not_process_their_own_request():
    citizen = UserFactory()
    submission = sent()
    submission.person = citizen
    submission.save()
    with pytest.raises(PermissionDenied):
        engine.press(submission, usual("take"), citizen)
    with pytest.raises(PermissionDenied):
        engine.note(submission, citizen, "Bonjour")


def test_the_administrator_processes_everything(request_and_agent):
    submission, _agent = request_and_agent
    administrator = AdministratorFactory()
    assert labels(submission, administrator) == ["Prendre en charge"]
    engine.press(submission, usual("take"), administrator)
    assert labels(submission, administrator) == ["Accepter", "Refuser"]


def test_the_first_handling_is_written_once(request_and_agent):
    submission, agent = request_and_agent
    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=False):
        engine.press(submission, usual("take"), agent)
        first = timezone.now()
    engine.press(submission, usual("accept"), agent)
    submission.refresh_from_db()
    assert submission.first_handled_at == first


def test_a_request_reopened_is_no_longer_closed():
    start, end = status("Ouverte"), status("Fermée", stage="closed")
    close, reopen = button("Fermer", end["id"]), button("Rouvrir", start["id"])
    start["value"]["actions"], end["value"]["actions"] = [close], [reopen]
    submission = sent(version_of(workflow=circuit(start, end)))
    agent = agent_for(submission)
    engine.press(submission, close["id"], agent)
    assert submission.closed_at
    engine.press(submission, reopen["id"], agent)
    submission.refresh_from_db()
    assert submission.closed_at is None


def test_a_button_whose_status_was_removed_is_not_offered(request_and_agent):
    submission, agent = request_and_agent
    submission.status.workflow.statuses.filter(label="En cours").update(retired=True)
    with pytest.raises(engine.StaleButton):
        engine.press(submission, usual("take"), agent)


def test_pressing_costs_few_queries(request_and_agent):
    submission, agent = request_and_agent
    engine.press(submission, usual("take"), agent)
    agent = type(agent).objects.get(pk=agent.pk)
    with CaptureQueriesContext(connection) as queries:
        engine.press(submission, usual("refuse"), agent, "Il manque un plan.")
    assert len(queries) <= 15, "\n".join(query["sql"] for query in queries)


def test_buttons_cost_few_queries(request_and_agent):
    submission, agent = request_and_agent
    agent = type(agent).objects.get(pk=agent.pk)
    with CaptureQueriesContext(connection) as queries:
        engine.buttons(submission, agent)
    assert len(queries) <= 4
