"""Letters that do not leave at the first attempt."""

import logging
from datetime import UTC, datetime, timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused
from uuid import uuid4

import pytest
import time_machine
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend

from forms_blocks.outbox import builders
from forms_blocks.outbox.deliver import DELAYS, LIMIT
from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.send import post, replay, replay_failed
from forms_blocks.outbox.worker import run_due

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("build")]
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch):
    """Return what makes the mail server answer with this fault."""

    def answer(fault: Exception) -> None:
        def send_messages(self: EmailBackend, messages: list[EmailMessage]) -> int:
            raise fault

        monkeypatch.setattr(EmailBackend, "send_messages", send_messages)

    return answer


def test_a_failed_letter_is_tried_again_with_growing_delays_then_given_up(clock, refuse) -> None:
    refuse(ConnectionRefusedError(111, "Connection refused"))
    letter = post("letter", uuid4(), key="a")
    for attempt, delay in enumerate(DELAYS, 1):
        run_due()
        letter.refresh_from_db()
        assert (letter.state, letter.attempts) == ("waiting", attempt)
        assert letter.next_try_at == datetime.now(UTC) + delay
        clock.shift(delay - timedelta(seconds=1))
        run_due()
        letter.refresh_from_db()
        assert letter.attempts == attempt
        clock.shift(timedelta(seconds=1))
    run_due()
    letter.refresh_from_db()
    assert (letter.state, letter.attempts) == ("failed", LIMIT)
    assert letter.error == "ConnectionRefusedError: Connection refused"
    assert list(Outgoing.objects.failed()) == [letter]
    assert sorted(DELAYS) == list(DELAYS)


def test_a_letter_that_failed_once_leaves_at_the_next_try(clock, monkeypatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", lambda self, messages: 0)
        letter = post("letter", uuid4(), key="a")
        assert run_due() == 0
    letter.refresh_from_db()
    assert letter.error.startswith("NotAccepted")
    clock.shift(DELAYS[0])
    assert run_due() == 1
    letter.refresh_from_db()
    assert (letter.state, letter.attempts, letter.error) == ("sent", 2, "")


def test_an_unknown_address_fails_at_once_and_its_text_names_nobody(refuse) -> None:
    refuse(SMTPRecipientsRefused({"marie@example.org": (550, b"no marie@example.org here")}))
    letter = post("letter", uuid4(), key="a")
    run_due()
    letter.refresh_from_db()
    assert (letter.state, letter.error) == ("failed", "SMTPRecipientsRefused: 550")


def test_no_address_reaches_the_error_nor_the_logs(refuse, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    refuse(SMTPDataError(451, b"4.7.1 <marie@example.org> try later, marie@example.org"))
    letter = post("letter", uuid4(), key="a")
    run_due()
    letter.refresh_from_db()
    assert letter.error == "SMTPDataError: 451 4.7.1 … try later, …"
    assert "marie" not in caplog.text
    assert str(letter.pk) in caplog.text


def test_a_builder_that_raises_loses_nothing_and_leaks_nothing(clock, build, caplog) -> None:
    def fail(outgoing: Outgoing) -> EmailMessage:
        raise ValueError("Marie Dupont has no address")

    letter = post("letter", uuid4(), key="a")
    build(fail)
    run_due()
    letter.refresh_from_db()
    assert letter.state == "waiting"
    assert letter.error.startswith("ValueError: test_retry.py:")
    assert "Dupont" not in caplog.text


def test_a_missing_builder_is_a_failure_not_a_loss(clock, monkeypatch) -> None:
    letter = post("letter", uuid4(), key="a")
    with monkeypatch.context() as patch:
        patch.delitem(builders.REGISTRY, "letter")
        run_due()
    letter.refresh_from_db()
    assert (letter.state, letter.error) == ("waiting", "UnknownKind: letter")
    clock.shift(DELAYS[0])
    assert run_due() == 1


def test_a_failed_letter_can_be_replayed_once(refuse, monkeypatch) -> None:
    with monkeypatch.context():
        letter = post("letter", uuid4(), key="a")
        Outgoing.objects.update(state="failed", attempts=LIMIT, error="x")
    assert replay(letter)
    assert not replay(letter)
    assert run_due() == 1
    letter.refresh_from_db()
    assert (letter.state, letter.attempts, letter.error) == ("sent", 1, "")
    assert len(mail.outbox) == 1


def test_a_sent_letter_is_not_replayed() -> None:
    letter = post("letter", uuid4(), key="a")
    run_due()
    assert not replay(letter)
    assert run_due() == 0


def test_all_the_failed_letters_are_replayed_together() -> None:
    for key in "abc":
        post("letter", uuid4(), key=key)
    run_due()
    Outgoing.objects.filter(key__in="ab").update(state="failed")
    assert replay_failed() == 2
    assert run_due() == 2
