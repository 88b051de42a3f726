"""The promise of the outbox: a worker that dies loses nothing."""

import re
import signal
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import connection, transaction

from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.send import post
from tests.installation import Installation, installation

pytestmark = pytest.mark.django_db(transaction=True)
SETTINGS = "tests.forms_blocks.outbox.worker_settings"
MESSAGE_ID = re.compile(r"^Message-ID: <(\S+)@\S+>$", re.MULTILINE)
PATIENCE = 40


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Installation]:
    """An installation where 50 letters wait."""
    with transaction.atomic():
        for number in range(50):
            post("letter", uuid4(), key=f"letter:{number}")
    with installation(tmp_path / "town", SETTINGS) as town:
        yield town


def test_killing_the_worker_in_the_middle_of_50_letters_loses_none(town: Installation) -> None:
    promised = {str(pk) for pk in Outgoing.objects.values_list("pk", flat=True)}
    killed = town.start("worker", OUTBOX_LEASE="2")
    _until(lambda: len(_sent(town)) >= 10, killed)
    killed.kill()
    killed.communicate()
    assert 10 <= len(_sent(town)) < 50
    second = town.start("worker", OUTBOX_LEASE="2")
    _until(lambda: len(_sent(town)) == 50, second)
    second.send_signal(signal.SIGTERM)
    said, _ = second.communicate(timeout=PATIENCE)
    assert second.returncode == 0, said
    sent = _sent(town)
    assert set(sent) == promised
    assert sum(sent.values()) <= 51
    assert max(sent.values()) <= 2


def test_two_workers_at_once_send_each_letter_once(town: Installation) -> None:
    workers = [town.start("worker", "--once") for _ in range(2)]
    for worker in workers:
        said, _ = worker.communicate(timeout=PATIENCE)
        assert worker.returncode == 0, said
    assert Counter(_sent(town).values()) == {1: 50}


def test_a_worker_outlives_a_database_that_goes_away(town: Installation) -> None:
    worker = town.start("worker", OUTBOX_LEASE="2", SQLITE_TIMEOUT="1")
    _until(lambda: len(_sent(town)) >= 5, worker)
    _take_the_database_away(town)
    _until(lambda: len(_sent(town)) == 50, worker)
    worker.send_signal(signal.SIGTERM)
    said, _ = worker.communicate(timeout=PATIENCE)
    assert worker.returncode == 0
    assert "Traceback" not in said
    assert max(_sent(town).values()) <= 2


def _take_the_database_away(town: Installation) -> None:
    """Lock the file for longer than a worker waits, or cut every connection of the town."""
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(town.folder / "parvis.sqlite3", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            time.sleep(1.5)
            other.execute("ROLLBACK")
        return
    name = town.env["DATABASE_URL"].rsplit("/", 1)[1]
    with connection.cursor() as cursor:
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
        cursor.execute(cut, [name])


def _sent(town: Installation) -> Counter[str]:
    """Count the copies of each letter, by Message-ID."""
    return Counter(found for file in town.mail.iterdir() for found in MESSAGE_ID.findall(file.read_text()))


def _until(true, worker: subprocess.Popen[str]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert worker.poll() is None, worker.stdout and worker.stdout.read()
        assert time.monotonic() < end, "the worker is too slow"
        time.sleep(0.02)
