"""The task table as a worker sees it: take one, run it, give it back, clear up."""

import logging
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, DBTaskResultQuerySet

from forms_blocks.outbox.deliver import enqueue
from forms_blocks.outbox.faults import describe, frames
from forms_blocks.outbox.lease import lease
from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.outage import OUTAGE

logger = logging.getLogger(__name__)

BACKEND = "outbox"
CLAIMS = 5
BATCH = 500
KEEP_TASKS = timedelta(days=7)
KEEP_LETTERS = timedelta(days=90)


def _tasks() -> DBTaskResultQuerySet:
    return DBTaskResult.objects.filter(backend_name=BACKEND)


def claim_next(worker_id: str) -> DBTaskResult | None:
    """Take the next task that is due, for this worker alone; None when there is none."""
    ready = _tasks().ready()
    if not ready.exists():  # an idle worker must not take SQLite's write lock every second
        return None
    with transaction.atomic():
        found = ready.get_locked()
        if found is not None:
            found.claim(worker_id)
    return found


def run(found: DBTaskResult) -> Any:
    """
    Run a claimed task and write down how it ended; return its value, None when it failed.

    Raises OperationalError or InterfaceError when the database went away: the task is still claimed.
    """
    try:
        value = found.task.call(*found.args_kwargs["args"], **found.args_kwargs["kwargs"])
    except OUTAGE:
        raise
    except Exception as fault:
        logger.warning(_("Task %(id)s failed: %(error)s"), {"id": found.pk, "error": describe(fault)})
        _end(found, f"{type(fault).__module__}.{type(fault).__qualname__}", frames(fault))
        return None
    found.set_successful(value)
    return value


def _end(found: DBTaskResult, fault: str, text: str) -> None:
    found.status = TaskResultStatus.FAILED
    found.finished_at = timezone.now()
    found.exception_class_path = fault
    found.traceback = text
    found.save(update_fields=["status", "finished_at", "exception_class_path", "traceback"])


def give_back(found: DBTaskResult) -> None:
    """Make a claimed task ready again; one claimed too often kills its workers and is ended."""
    mine = _tasks().running().filter(pk=found.pk, started_at=found.started_at)
    if len(found.worker_ids) < CLAIMS:
        mine.update(status=TaskResultStatus.READY)
    elif mine.exists():
        _end(found, "Interrupted", "")


def take_up_the_abandoned() -> None:
    """Requeue tasks whose worker died, and letters that no task will carry."""
    now = timezone.now()
    for found in _tasks().running().filter(started_at__lt=now - lease())[:BATCH]:
        give_back(found)
    for letter in Outgoing.objects.due(now).without_task()[:BATCH]:
        with transaction.atomic():
            enqueue(letter)


def prune() -> None:
    """Delete old finished tasks and letters, a few at a time: each write is short."""
    now = timezone.now()
    _delete(_tasks().finished().filter(finished_at__lt=now - KEEP_TASKS))
    gone = (Outgoing.State.SENT, Outgoing.State.DROPPED)
    _delete(Outgoing.objects.filter(state__in=gone, created_at__lt=now - KEEP_LETTERS))


def _delete(old: Any) -> None:
    while pks := list(old.order_by().values_list("pk", flat=True)[:BATCH]):
        old.model.objects.filter(pk__in=pks).delete()
