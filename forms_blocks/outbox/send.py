"""Hand a letter to the outbox, or hand it again."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from forms_blocks.outbox.deliver import enqueue, queue_task
from forms_blocks.outbox.models import Outgoing


def post(
    kind: str, subject: UUID, *, key: str, extra: dict[str, Any] | None = None, after: datetime | None = None
) -> Outgoing:
    """
    Promise a letter, in the caller's transaction: if it rolls back, nothing leaves.

    `kind` names the builder, `subject` and `extra` hold ids only, `after` is the earliest hour. The same
    `key` a second time returns the first letter and sends nothing more.
    """
    start = after or timezone.now()
    letter = Outgoing(key=key, kind=kind, subject=subject, extra=extra or {}, next_try_at=start)
    try:
        with transaction.atomic():
            letter.task = queue_task(letter, after)
            letter.save(force_insert=True)
    except IntegrityError:
        return Outgoing.objects.get(key=key)
    return letter


def replay(letter: Outgoing) -> bool:
    """Try a failed letter again from the first attempt; return False when it had not failed."""
    with transaction.atomic():
        revived = Outgoing.objects.failed().filter(pk=letter.pk)
        if not revived.update(state=Outgoing.State.WAITING, attempts=0, next_try_at=timezone.now(), error=""):
            return False
        enqueue(letter)
    return True


def replay_failed() -> int:
    """Try every failed letter again; return how many."""
    return sum(replay(letter) for letter in Outgoing.objects.failed().iterator(chunk_size=500))
