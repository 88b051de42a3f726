"""The engine of requests: the only writer of a status, of when it was first handled and closed.

Each change is one event with its cause. What leaves the house is promised in the same transaction.
"""

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from forms_blocks.submissions import policy
from forms_blocks.submissions.models import Event, EventData, Submission
from forms_blocks.workflow import promise
from forms_blocks.workflow.action import Button, Entry
from forms_blocks.workflow.circuit import Circuit
from forms_blocks.workflow.refusals import (
    TEXT_LIMIT,
    MissingText,
    Refusal,
    StaleButton,
    TooLong,
    UnknownButton,
)
from forms_blocks.workflow.registry import action_of
from forms_blocks.workflow.stage import Stage

if TYPE_CHECKING:
    from forms_blocks.workflow.models import Status

__all__ = [
    "Button", "MissingText", "Refusal", "StaleButton", "TooLong", "UnknownButton",
    "begin", "buttons", "note", "press", "reply", "say",
]  # fmt: skip

BEGIN = "begin"
WRITTEN = ("status", "first_handled_at", "closed_at")


def begin(submission: Submission) -> list[Event]:
    """Give a new, unsaved request its first status; return the unsaved events that tell it."""
    from forms_blocks.workflow.begin import first_status

    status = first_status(submission)
    submission.status = status
    submission.closed_at = _closed_at(status.stage, submission, submission.received_at)
    schema = status.workflow.circuit.status(status.key)
    if schema is not None:
        _enter(Entry(submission, schema))
    kind = Event.Kind.STATUS
    return [Event(kind=kind, to_status=str(status.key), cause=BEGIN, at=submission.received_at)]


def buttons(submission: Submission, user: Any) -> list[Button]:
    """Return what this agent may press now, in the order of the circuit; nothing without the right."""
    if submission.status_id is None or not policy.may_process(user, submission):
        return []
    status = _status(submission.status_id)
    return _offered(status.workflow.circuit, submission.status_id)


@transaction.atomic
def press(submission: Submission, button_key: str, user: Any, text: str = "") -> Event:
    """Move the request as an agent decides, tell the citizen, and return the event.

    Raises PermissionDenied, UnknownButton (forged), StaleButton (the request moved meanwhile, or the
    same button was pressed twice), MissingText or TooLong; then nothing was done.
    """
    _allow(policy.may_process(user, submission))
    row = Submission.objects.select_for_update().get(pk=submission.pk)
    # Read once the row is ours: joined to it, PostgreSQL would give the status it had while we waited.
    circuit = _status(row.status_id).workflow.circuit if row.status_id else Circuit()
    button = _pressed(circuit, row, button_key)
    said = _text(text, needed=button.message == "required") if button.message != "no" else ""
    status, entered = _status(button.target, lock=True), circuit.status(button.target)
    if status.retired or entered is None:
        raise StaleButton
    event = _event(
        row,
        Event.Kind.STATUS,
        user,
        said,
        from_status=str(row.status_id),
        to_status=button.target,
        cause=button.key,
    )
    _move(row, status, event.at)
    told = _enter(Entry(row, entered, event))
    if said and not told:
        promise.message_letter(row, event)
    for name in WRITTEN:
        setattr(submission, name, getattr(row, name))
    return event


@transaction.atomic
def say(submission: Submission, user: Any, text: str) -> Event:
    """Write to the citizen, such as to ask for a detail, without a change of status.

    Raises PermissionDenied, MissingText or TooLong.
    """
    _allow(policy.may_process(user, submission))
    event = _event(submission, Event.Kind.MESSAGE, user, _text(text))
    if submission.first_handled_at is None:
        submission.first_handled_at = event.at
        Submission.objects.filter(pk=submission.pk, first_handled_at=None).update(first_handled_at=event.at)
    promise.message_letter(submission, event)
    return event


@transaction.atomic
def reply(submission: Submission, person: Any, text: str) -> Event:
    """Keep what the citizen answers; the agents see it at the desk. `person` is an account or None.

    Whoever calls has checked that the request is theirs. Raises MissingText or TooLong.
    """
    return _event(submission, Event.Kind.REPLY, person, _text(text))


@transaction.atomic
def note(submission: Submission, user: Any, text: str) -> Event:
    """Keep a note between agents, which the citizen never sees.

    Raises PermissionDenied, MissingText or TooLong.
    """
    _allow(policy.works_on(user, submission))
    return _event(submission, Event.Kind.NOTE, user, _text(text))


def follow_stages(ended: Collection[Any], reopened: Collection[Any]) -> None:
    """Close or reopen the requests whose status changed its meaning when its circuit was published."""
    if ended:
        Submission.objects.filter(status__in=ended, closed_at=None).update(closed_at=timezone.now())
    if reopened:
        Submission.objects.filter(status__in=reopened).update(closed_at=None)


def _allow(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def _status(key: Any, *, lock: bool = False) -> "Status":
    from forms_blocks.workflow.models import Status

    rows = Status.objects.select_related("workflow")
    return (rows.select_for_update(of=("self",), no_key=True) if lock else rows).get(pk=key)


def _offered(circuit: Circuit, status_key: Any) -> list[Button]:
    status = circuit.status(status_key)
    offered = (
        action_of(action.kind).button(action, circuit) for action in (status.actions if status else ())
    )
    return [button for button in offered if button is not None]


def _pressed(circuit: Circuit, row: Submission, key: str) -> Button:
    found = next((button for button in _offered(circuit, row.status_id) if button.key == key), None)
    if found is None:
        raise StaleButton if circuit.action(key) else UnknownButton
    return found


def _text(text: str, *, needed: bool = True) -> str:
    text = text.replace("\r\n", "\n").replace("\0", "").strip()
    if needed and not text:
        raise MissingText
    if len(text) > TEXT_LIMIT:
        raise TooLong
    return text


def _event(submission: Submission, kind: str, actor: Any, text: str, **facts: str) -> Event:
    event = Event.objects.create(submission=submission, kind=kind, actor=actor, **facts)
    if text:
        EventData.objects.create(event=event, content={"text": text})
    return event


def _closed_at(stage: str, submission: Submission, now: datetime) -> datetime | None:
    return (submission.closed_at or now) if stage == Stage.CLOSED else None


def _move(row: Submission, status: "Status", now: datetime) -> None:
    row.status = status
    row.first_handled_at = row.first_handled_at or now
    row.closed_at = _closed_at(status.stage, row, now)
    row.save(update_fields=WRITTEN)


def _enter(entry: Entry) -> bool:
    """Act as the status says; return True when the citizen is written to."""
    told = [action_of(action.kind).entered(action, entry) for action in entry.status.actions]
    return any(told)
