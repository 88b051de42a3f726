import pytest
from django.core import mail

from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.models import Event, FormFunction
from forms_blocks.workflow import engine
from tests.factories import GroupFactory, UserFactory, agent_of
from tests.processing import agent_for, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission():
    submission = sent()
    mail.outbox.clear()
    return submission


def test_a_message_reaches_the_citizen_without_a_change_of_status(submission):
    agent = agent_for(submission)
    event = engine.say(submission, agent, "Pouvez-vous préciser la rue ?")
    run_due()
    assert (event.kind, event.actor, event.to_status) == (Event.Kind.MESSAGE, agent, "")
    assert event.data.content == {"text": "Pouvez-vous préciser la rue ?"}
    [letter] = mail.outbox
    assert "Pouvez-vous préciser la rue ?" in letter.body
    submission.refresh_from_db()
    assert submission.status.label == "Reçue"


def test_writing_first_is_handling(submission):
    event = engine.say(submission, agent_for(submission), "Bonjour")
    engine.say(submission, agent_for(submission), "Encore")
    submission.refresh_from_db()
    assert submission.first_handled_at == event.at


def test_the_citizen_answers_with_or_without_an_account(submission):
    person = UserFactory()
    for who in (None, person):
        event = engine.reply(submission, who, "Rue de la Gare.")
        assert (event.kind, event.actor) == (Event.Kind.REPLY, who)
        assert event.data.content == {"text": "Rue de la Gare."}
    assert Outgoing.objects.filter(state="waiting").count() == 0
    submission.refresh_from_db()
    assert submission.first_handled_at is None


def test_a_note_stays_between_agents(submission):
    advisers = GroupFactory()
    FormFunction.objects.create(form=submission.form, function="advisers", group=advisers)
    event = engine.note(submission, agent_of(advisers), "À voir avec la voirie.")
    run_due()
    assert event.kind == Event.Kind.NOTE
    assert mail.outbox == []


@pytest.mark.parametrize("act", [engine.say, engine.reply, engine.note])
def test_nothing_empty_or_endless_is_kept(submission, act):
    agent = agent_for(submission)
    refusals = {"": engine.MissingText, " \n ": engine.MissingText, "a" * 5001: engine.TooLong}
    for text, refusal in refusals.items():
        with pytest.raises(refusal) as raised:
            act(submission, agent, text)
        assert str(raised.value)
    assert submission.events.count() == 2


def test_who_cannot_be_written_to_costs_no_letter():
    for submission in (sent(email=""), sent(test=True)):
        engine.say(submission, agent_for(submission), "Bonjour")
    assert not Outgoing.objects.filter(kind="message").exists()
