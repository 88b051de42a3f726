"""What a citizen writes is kept once, whole, or stays typed."""

import pytest
from django.urls import reverse

from forms_blocks.submissions.models import Event
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.processing import sent
from tests.town import portal

pytestmark = pytest.mark.django_db


def address(submission):
    return f"{portal().url}suivi/{submission.uuid}/"


@pytest.fixture
def submission():
    submission = sent()
    submission.person = UserFactory()
    submission.save()
    return submission


@pytest.fixture
def owner(submission):
    return Citizen(submission.person).opens(address(submission))


def replies(submission):
    return [event.data.content["text"] for event in submission.events.filter(kind=Event.Kind.REPLY)]


def test_a_message_joins_the_conversation(owner, submission):
    assert owner.posts(text="Un tilleul,\r\nplutôt.").sees(
        "Un tilleul", "Votre message est envoyé au service."
    )
    assert replies(submission) == ["Un tilleul,\nplutôt."]
    assert submission.events.get(kind=Event.Kind.REPLY).actor == submission.person


def test_a_double_click_writes_it_once(owner, submission):
    owner.posts(text="Un tilleul.")
    owner.posts(text=" Un tilleul.  ")
    assert replies(submission) == ["Un tilleul."]


def test_two_different_messages_are_two(owner, submission):
    owner.posts(text="Un tilleul.")
    owner.posts(text="Ou un chêne.")
    assert len(replies(submission)) == 2


@pytest.mark.parametrize("text", ["", "   \r\n "])
def test_an_empty_message_is_refused(owner, submission, text):
    owner.posts(text=text)
    assert owner.response.status_code == 422
    assert owner.sees("Votre message est vide")
    assert replies(submission) == []


def test_an_over_long_message_is_refused_and_stays_typed(owner, submission):
    owner.posts(text="é" * 5001)
    assert owner.response.status_code == 422
    assert owner.sees("é" * 5001, "5001")
    assert replies(submission) == []


def test_line_ends_of_browsers_are_not_counted_twice(owner, submission):
    owner.posts(text="é\r\n" * 2400 + "fin")
    assert len(replies(submission)) == 1


def test_markup_is_shown_as_typed(owner):
    owner.posts(text="<script>alert(1)</script>")
    assert "&lt;script&gt;alert(1)" in owner.response.content.decode()
    assert "<script>alert(1)" not in owner.response.content.decode()


def test_a_signed_out_post_keeps_the_text_for_who_may_send_it(owner, submission):
    owner.browser.logout()
    owner.posts(text="J’avais écrit longuement.")
    assert owner.response.status_code == 404
    assert owner.sees("Ce que vous venez d’écrire est conservé")
    assert replies(submission) == []
    data = {"login": submission.person.email, "password": "mot de passe", "next": address(submission)}
    owner.browser.post(reverse("account_login"), data)
    assert owner.opens(address(submission)).sees("J’avais écrit longuement.")


def test_somebody_elses_post_writes_nothing(submission):
    stranger = Citizen(UserFactory())
    assert stranger.browser.post(address(submission), {"text": "Bonjour"}).status_code == 404
    assert replies(submission) == []
