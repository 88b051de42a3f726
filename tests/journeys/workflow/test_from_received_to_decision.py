"""A request, from the counter to the decision, as the citizen's mailbox tells it."""

import pytest
from django.core import mail

from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.models import Event
from forms_blocks.workflow import engine
from tests.processing import agent_for, sent

pytestmark = pytest.mark.django_db


def choose(submission, agent, label, text=""):
    """Press the button with this label, as the screen of the request offers it."""
    [button] = [found for found in engine.buttons(submission, agent) if found.label == label]
    engine.press(submission, button.key, agent, text)
    run_due()


def test_a_request_is_taken_discussed_and_accepted():
    submission = sent()
    agent = agent_for(submission)
    choose(submission, agent, "Prendre en charge")
    engine.say(submission, agent, "Quelle essence souhaitez-vous ?")
    engine.reply(submission, None, "Un tilleul.")
    engine.note(submission, agent, "Vu avec les espaces verts.")
    choose(submission, agent, "Accepter", "Nous plantons en novembre.")
    choose(submission, agent, "Clore")
    subjects = [letter.subject.rsplit(" : ", 1)[1] for letter in mail.outbox[1:]]
    assert subjects == [
        "le service étudie votre demande",
        "un message pour vous",
        "votre demande est acceptée",
        "votre demande est terminée",
    ]
    assert "Nous plantons en novembre." in mail.outbox[3].body
    assert not any("espaces verts." in letter.body for letter in mail.outbox)
    kinds = [event.kind for event in submission.events.all()]
    assert kinds == ["received", "status", "status", "message", "reply", "note", "status", "status"]


def test_a_request_is_refused_with_its_reason():
    submission = sent()
    agent = agent_for(submission)
    choose(submission, agent, "Prendre en charge")
    choose(submission, agent, "Refuser", "La parcelle n’est pas communale.")
    assert "La parcelle n’est pas communale." in mail.outbox[-1].body
    submission.refresh_from_db()
    assert submission.status.label == "Refusée" and submission.closed_at
    assert submission.events.filter(kind=Event.Kind.STATUS).last().data.content["text"]
