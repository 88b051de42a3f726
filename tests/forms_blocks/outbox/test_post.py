"""Promising a letter."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core import mail
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from forms_blocks.outbox import builders
from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.send import post
from forms_blocks.outbox.worker import run_due

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("build")]
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_a_posted_letter_leaves_when_the_worker_runs() -> None:
    letter = post("letter", uuid4(), key="a")
    assert mail.outbox == []
    assert run_due() == 1
    letter.refresh_from_db()
    assert (letter.state, letter.attempts, letter.error) == ("sent", 1, "")
    assert letter.sent_at is not None
    assert mail.outbox[0].body == str(letter.subject)


def test_the_same_key_twice_sends_once() -> None:
    first = post("letter", uuid4(), key="a")
    assert post("letter", uuid4(), key="a") == first
    assert run_due() == 1
    assert post("letter", uuid4(), key="a") == first
    assert run_due() == 0


def test_a_rolled_back_transaction_posts_nothing() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        post("letter", uuid4(), key="a")
        raise RuntimeError
    assert not Outgoing.objects.exists()
    assert not DBTaskResult.objects.exists()
    assert run_due() == 0


def test_a_letter_for_later_waits_for_its_hour() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        post("letter", uuid4(), key="a", after=NOON + timedelta(hours=2))
        assert run_due() == 0
        clock.shift(timedelta(hours=2))
        assert run_due() == 1


def test_the_queue_holds_ids_only() -> None:
    letter = post("letter", uuid4(), key="a")
    assert DBTaskResult.objects.get().args_kwargs == {"args": [str(letter.pk)], "kwargs": {}}


def test_the_message_id_comes_from_the_letter() -> None:
    letter = post("letter", uuid4(), key="a")
    run_due()
    assert mail.outbox[0].message()["Message-ID"] == f"<{letter.pk}@localhost>"
    assert mail.outbox[0].message()["Auto-Submitted"] == "auto-generated"


def test_a_letter_with_nothing_to_say_is_dropped(build) -> None:
    build(lambda outgoing: None)
    letter = post("letter", uuid4(), key="a")
    assert run_due() == 0
    letter.refresh_from_db()
    assert letter.state == "dropped"
    assert mail.outbox == []


def test_two_builders_of_one_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="letter"):
        builders.register("letter", lambda outgoing: None)
