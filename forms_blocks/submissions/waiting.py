"""Files that nobody could scan when they came: the worker asks again, and tells what was found."""

import logging
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from forms_blocks.submissions import clamav, quarantine, refused
from forms_blocks.submissions.models import Attachment, Draft, Event, Quarantined
from forms_blocks.submissions.refused import REFUSED

logger = logging.getLogger(__name__)

BATCH = 50
PATIENCE = 30.0
ENOUGH = 2
"""Failures in a row after which the daemon is left in peace until the next minute."""
State = Attachment.State


def scan_waiting() -> None:
    """Scan a batch of the files that wait, those never tried first; called by the worker each minute."""
    if not clamav.is_on():
        return
    waiting = Attachment.objects.filter(state=State.WAITING)
    failed = 0
    for found in waiting.order_by(F("scan_tried_at").asc(nulls_first=True), "created_at")[:BATCH]:
        failed = 0 if _scan(found) else failed + 1
        if failed == ENOUGH:
            return


def _scan(found: Attachment) -> bool:
    try:
        with found.file.open("rb") as content:
            virus = clamav.virus_in(content.chunks(), PATIENCE)
    except (clamav.NotScanned, OSError) as fault:
        logger.warning("ClamAV did not scan a file, which still waits: %s", type(fault).__name__)
        Attachment.objects.filter(pk=found.pk).update(scan_tried_at=timezone.now())
        return False
    except clamav.TooLarge:
        settle(found.pk, State.TOO_LARGE, "")
        return True
    settle(found.pk, State.REFUSED if virus else State.CLEAN, virus)
    return True


def scan_again(fact: Quarantined) -> bool:
    """Scan the file of a request once more; say whether it is clean, and then lets people open it.

    Raises NotScanned.
    """
    found = fact.attachment
    if found is None:
        return False
    try:
        with found.file.open("rb") as content:
            virus = clamav.virus_in(content.chunks(), settings.CLAMAV_PATIENCE)
    except (clamav.TooLarge, OSError):
        return False
    if not virus:
        with transaction.atomic():
            Attachment.objects.filter(pk=found.pk, state__in=REFUSED).update(state=State.CLEAN)
            fact.delete()
    return not virus


@transaction.atomic
def settle(key: UUID, state: State, virus: str) -> None:
    """Write what a scan said of a file that waited; a refused one leaves the answers of its draft."""
    rows = Attachment.objects.select_for_update(of=("self",)).select_related(
        "draft__form", "submission__form"
    )
    found = rows.filter(pk=key, state=State.WAITING).first()
    if found is None:
        return
    found.state = state
    found.save(update_fields=["state"])
    if state == State.CLEAN:
        return
    holder = found.submission or found.draft
    if holder is not None:
        quarantine.note_kept(holder.form.trial_of_id or holder.form_id, found, virus)
    if found.submission is not None:
        Event.objects.create(submission=found.submission, kind=Event.Kind.INFECTED)
        refused.tell(found.submission)
    elif found.draft is not None:
        _take_out(found.draft.pk, found)


def _take_out(draft_id: UUID, found: Attachment) -> None:
    draft = Draft.objects.select_for_update().filter(pk=draft_id).first()
    before = draft.answers if draft else {}
    after = without(before, str(found.pk))
    if draft is None or after == before:
        # Its person had removed it: there is nothing to tell.
        Attachment.objects.filter(pk=found.pk).update(draft=None)
        return
    draft.answers = after
    draft.save(update_fields=["answers"])
    refused.tell(draft)


def let_go(draft: Draft, field: str) -> None:
    """Say no more of the refused files of a field: another one has come."""
    Attachment.objects.filter(draft=draft, field=field, state__in=REFUSED).update(draft=None)


def without(value: Any, key: str) -> Any:
    """Return answers less one file, in rows of groups too; a field left without any is unanswered."""
    if isinstance(value, dict):
        kept = {name: without(one, key) for name, one in value.items()}
        return {name: one for name, one in kept.items() if one != [] or value[name] == []}
    if isinstance(value, list):
        return [without(one, key) for one in value if one != key]
    return value
