"""Carry one letter: hold it, build it, send it, say what became of it."""

import logging
from datetime import datetime, timedelta
from functools import partial
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from forms_blocks.outbox.builders import builder_of
from forms_blocks.outbox.faults import NotAccepted, describe, is_final
from forms_blocks.outbox.lease import lease
from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.outage import patiently

logger = logging.getLogger(__name__)

DELAYS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=12),
    timedelta(hours=24),
)
LIMIT = len(DELAYS) + 1
SKIPPED = "skipped"


class Interrupted(Exception):
    """Every attempt ended with the death of its worker."""


@task(backend="outbox")
def deliver(outgoing_id: str) -> str:
    """Send the letter if it is due and nobody holds it; return its state, or `skipped`."""
    letter = hold(UUID(outgoing_id))
    if letter is None:
        return SKIPPED
    try:
        sent = carry(letter)
    except Exception as fault:
        return patiently(partial(_fail, letter, fault))
    state = Outgoing.State.SENT if sent else Outgoing.State.DROPPED
    patiently(partial(_settle, letter, state))
    return state.value


def hold(pk: UUID) -> Outgoing | None:
    """Take the letter for the time of a lease, in one write; None when it is not to be taken."""
    now = timezone.now()
    taken = Outgoing.objects.due(now).filter(pk=pk)
    if not taken.update(attempts=F("attempts") + 1, next_try_at=now + lease()):
        return None
    return Outgoing.objects.get(pk=pk)


def carry(letter: Outgoing) -> bool:
    """Build and send; return False when there was nothing to say. Raises whatever went wrong."""
    if letter.attempts > LIMIT:
        raise Interrupted
    with translation.override(settings.LANGUAGE_CODE):
        message = builder_of(letter.kind)(letter)
        if message is None:
            return False
        _address(message, letter)
        if message.send() == 0:
            raise NotAccepted("0")
    return True


def message_id(letter: Outgoing) -> str:
    """Return the Message-ID: the same at each attempt, so that a second copy is recognised."""
    return f"<{letter.id}@{urlsplit(settings.BASE_URL).hostname or 'localhost'}>"


def _address(message: EmailMessage, letter: Outgoing) -> None:
    message.extra_headers["Message-ID"] = message_id(letter)
    message.extra_headers.setdefault("Auto-Submitted", "auto-generated")


def _settle(letter: Outgoing, state: Outgoing.State) -> None:
    sent_at = timezone.now() if state == Outgoing.State.SENT else None
    Outgoing.objects.filter(pk=letter.pk).update(state=state, sent_at=sent_at, error="")


def _fail(letter: Outgoing, fault: Exception) -> str:
    """Write the fault down and plan the next try, unless another worker took the letter since."""
    error = describe(fault)
    logger.warning(
        _("Message %(id)s (%(kind)s) not sent, attempt %(attempt)s: %(error)s"),
        {"id": letter.pk, "kind": letter.kind, "attempt": letter.attempts, "error": error},
    )
    mine = Outgoing.objects.filter(pk=letter.pk, state=Outgoing.State.WAITING, attempts=letter.attempts)
    if letter.attempts >= LIMIT or is_final(fault):
        mine.update(state=Outgoing.State.FAILED, error=error)
        return Outgoing.State.FAILED.value
    again = timezone.now() + DELAYS[letter.attempts - 1]
    with transaction.atomic():
        if mine.update(next_try_at=again, error=error):
            enqueue(letter, again)
    return Outgoing.State.WAITING.value


def queue_task(letter: Outgoing, after: datetime | None = None) -> UUID:
    """Queue the task that will carry the letter, in the transaction of the caller; return its id."""
    return UUID(deliver.using(run_after=after).enqueue(str(letter.pk)).id)


def enqueue(letter: Outgoing, after: datetime | None = None) -> None:
    """Queue a task for a letter that is already kept."""
    Outgoing.objects.filter(pk=letter.pk).update(task=queue_task(letter, after))
