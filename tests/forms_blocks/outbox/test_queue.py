"""What a dead worker leaves, and what piles up."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core import mail
from django_tasks_db.models import DBTaskResult

from forms_blocks.outbox import queue
from forms_blocks.outbox.deliver import LIMIT, hold
from forms_blocks.outbox.lease import lease
from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.send import post
from forms_blocks.outbox.worker import run_due

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("build")]
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MOMENT = timedelta(seconds=1)


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


def test_the_task_of_a_dead_worker_is_taken_up_after_its_lease(clock) -> None:
    letter = post("letter", uuid4(), key="a")
    queue.claim_next("dead")
    hold(letter.pk)
    assert run_due() == 0
    clock.shift(lease() + MOMENT)
    assert run_due() == 1
    letter.refresh_from_db()
    assert (letter.state, letter.attempts) == ("sent", 2)


def test_a_due_letter_whose_task_vanished_gets_another() -> None:
    post("letter", uuid4(), key="a")
    DBTaskResult.objects.all().delete()
    assert run_due() == 1


def test_a_letter_held_by_one_worker_is_left_alone_by_another() -> None:
    letter = post("letter", uuid4(), key="a")
    assert hold(letter.pk) is not None
    assert hold(letter.pk) is None
    assert run_due() == 0
    assert mail.outbox == []


def test_a_claimed_task_is_not_claimed_twice() -> None:
    post("letter", uuid4(), key="a")
    assert queue.claim_next("one") is not None
    assert queue.claim_next("two") is None


def test_a_letter_that_kills_every_worker_ends_as_failed(clock) -> None:
    letter = post("letter", uuid4(), key="a")
    for _ in range(LIMIT):
        assert hold(letter.pk) is not None
        clock.shift(lease())
    assert run_due() == 0
    letter.refresh_from_db()
    assert letter.state == "failed"
    assert letter.error.startswith("Interrupted")


def test_a_task_that_kills_every_worker_is_ended(clock) -> None:
    post("letter", uuid4(), key="a")
    for _ in range(queue.CLAIMS):
        found = queue.claim_next("dead")
        assert found is not None
        queue.give_back(found)
    assert queue.claim_next("next") is None
    assert DBTaskResult.objects.get().status == "FAILED"


def test_a_task_that_no_longer_exists_is_ended_without_stopping_the_others() -> None:
    post("letter", uuid4(), key="a")
    gone = DBTaskResult.objects.get()
    gone.pk, gone.task_path = uuid4(), "forms_blocks.outbox.gone.away"
    gone.save(force_insert=True)
    assert run_due() == 1
    assert DBTaskResult.objects.get(pk=gone.pk).status == "FAILED"


def test_the_letters_in_trouble_are_told_apart(clock) -> None:
    late = post("letter", uuid4(), key="late")
    failed = post("letter", uuid4(), key="failed")
    Outgoing.objects.filter(pk=failed.pk).update(state="failed")
    clock.shift(timedelta(hours=1))
    fresh = post("letter", uuid4(), key="fresh")
    assert set(Outgoing.objects.due()) == {late, fresh}
    assert list(Outgoing.objects.failed()) == [failed]
    assert list(Outgoing.objects.about(late.subject)) == [late]


def test_old_finished_rows_are_deleted_and_the_others_kept(clock) -> None:
    post("letter", uuid4(), key="sent")
    failed = post("letter", uuid4(), key="failed")
    run_due()
    Outgoing.objects.filter(pk=failed.pk).update(state="failed")
    queue.prune()
    assert DBTaskResult.objects.count() == 2
    clock.shift(queue.KEEP_TASKS + MOMENT)
    waiting = post("letter", uuid4(), key="waiting", after=datetime.now(UTC) + timedelta(days=365))
    queue.prune()
    assert DBTaskResult.objects.count() == 1
    assert Outgoing.objects.count() == 3
    clock.shift(queue.KEEP_LETTERS)
    queue.prune()
    assert set(Outgoing.objects.all()) == {failed, waiting}
