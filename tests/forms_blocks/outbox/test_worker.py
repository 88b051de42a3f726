"""The loop: timers, lost databases, signals."""

import logging
import signal
from datetime import UTC, datetime, timedelta
from io import StringIO
from uuid import uuid4

import pytest
import time_machine
from django.core.management import call_command
from django.db import InterfaceError, OperationalError
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page

from forms_blocks.outbox import queue, ticks, worker
from forms_blocks.outbox.models import Outgoing, Tick
from forms_blocks.outbox.send import post
from forms_blocks.outbox.worker import Worker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("build")]
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


@pytest.fixture
def no_timers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticks, "REGISTRY", {})


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep the test's own connection, and note what the worker does instead."""
    done: list[str] = []
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    monkeypatch.setattr(worker.connections, "close_all", lambda: done.append("closed"))
    monkeypatch.setattr(Worker, "_rest", lambda self, seconds: done.append(f"waited {seconds:g}"))
    return done


@pytest.mark.parametrize("fault", [OperationalError, InterfaceError])
def test_a_lost_database_does_not_kill_the_loop(fault, no_timers, patient, monkeypatch) -> None:
    letter = post("letter", uuid4(), key="a")
    loop = Worker()
    with monkeypatch.context() as patch:
        patch.setattr(queue, "claim_next", _raise(fault))
        loop.turn()
        loop.turn()
    assert patient == ["closed", "waited 1", "closed", "waited 2"]
    loop.turn()
    letter.refresh_from_db()
    assert letter.state == "sent"


def test_a_database_lost_during_a_task_gives_the_task_back(no_timers, patient, monkeypatch) -> None:
    letter = post("letter", uuid4(), key="a")
    loop = Worker()
    with monkeypatch.context() as patch:
        patch.setattr(queue, "run", _raise(OperationalError))
        loop.turn()
    assert DBTaskResult.objects.get().status == "RUNNING"
    loop.turn()
    letter.refresh_from_db()
    assert letter.state == "sent"


def test_a_letter_that_left_is_marked_even_if_the_database_blinks(monkeypatch) -> None:
    from forms_blocks.outbox import outage

    waits: list[float] = []
    monkeypatch.setattr(
        outage, "connection", type("Free", (), {"in_atomic_block": False, "close": lambda: None})
    )
    monkeypatch.setattr(outage.time, "sleep", waits.append)
    answers = iter([OperationalError(), InterfaceError(), None])

    def write() -> str:
        if fault := next(answers):
            raise fault
        return "written"

    assert outage.patiently(write) == "written"
    assert waits == [0.5, 1.0]


def test_a_signal_lets_the_task_in_hand_end(no_timers, patient, monkeypatch) -> None:
    letters = [post("letter", uuid4(), key=key) for key in "ab"]
    loop = Worker()
    run = queue.run

    def stopped_while_running(found: DBTaskResult) -> object:
        loop.stopping = True
        return run(found)

    monkeypatch.setattr(queue, "run", stopped_while_running)
    loop.run()
    assert Outgoing.objects.filter(pk__in=[letter.pk for letter in letters], state="sent").count() == 1


def test_a_second_signal_does_not_wait() -> None:
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    loop = Worker()
    try:
        loop.listen()
        signal.raise_signal(signal.SIGTERM)
        assert loop.stopping
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before[0])
        signal.signal(signal.SIGINT, before[1])


def test_a_timer_goes_off_at_most_once_a_minute(no_timers, clock) -> None:
    heard: list[int] = []
    ticks.register(lambda: heard.append(1), every=timedelta(seconds=1))
    ticks.run_ticks()
    ticks.run_ticks()
    clock.shift(timedelta(seconds=59))
    ticks.run_ticks()
    assert len(heard) == 1
    clock.shift(timedelta(seconds=1))
    assert ticks.run_ticks() == 1
    assert len(heard) == 2


def test_a_timer_that_fails_is_logged_and_the_others_run(no_timers, clock, caplog) -> None:
    caplog.set_level(logging.WARNING)
    heard: list[int] = []

    def fails() -> None:
        raise ValueError("Marie Dupont")

    ticks.register(fails)
    ticks.register(lambda: heard.append(1))
    assert ticks.run_ticks() == 1
    assert heard == [1]
    assert "fails" in caplog.text
    assert "Dupont" not in caplog.text
    clock.shift(timedelta(minutes=1))
    ticks.run_ticks()
    assert len(heard) == 2


def test_a_timer_still_running_elsewhere_is_not_started_again(no_timers, clock) -> None:
    heard: list[int] = []

    def act() -> None:
        heard.append(1)

    ticks.register(act)
    Tick.objects.create(name=next(iter(ticks.REGISTRY)), started_at=NOON - timedelta(minutes=5))
    assert ticks.run_ticks() == 0
    clock.shift(ticks.DEAD)
    assert ticks.run_ticks() == 1


def test_a_page_is_published_at_its_hour(clock) -> None:
    page = Page.get_first_root_node().add_child(instance=Page(title="Demain", slug="demain", live=False))
    page.go_live_at = NOON + timedelta(hours=1)
    page.save_revision().publish()
    ticks.run_ticks()
    page.refresh_from_db()
    assert not page.live
    clock.shift(timedelta(hours=1, minutes=1))
    ticks.run_ticks()
    page.refresh_from_db()
    assert page.live


def test_once_sends_what_is_due_and_says_so() -> None:
    post("letter", uuid4(), key="a")
    said = StringIO()
    call_command("worker", "--once", stdout=said)
    assert "1 message envoyé." in said.getvalue()


def test_replay_tries_what_failed_again() -> None:
    post("letter", uuid4(), key="a")
    Outgoing.objects.update(state="failed")
    said = StringIO()
    call_command("worker", "--replay", "--once", stdout=said)
    assert "1 message à renvoyer." in said.getvalue()
    assert "1 message envoyé." in said.getvalue()


def _raise(fault: type[Exception]):
    def act(*args: object) -> None:
        raise fault

    return act
