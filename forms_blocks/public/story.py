"""Where a request is and what was said about it, as its citizen reads it: no agent's name, no note."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forms_blocks.submissions.models import Event, Submission
from forms_blocks.workflow.engine import BEGIN
from forms_blocks.workflow.models import Status
from forms_blocks.workflow.stage import Stage

SAID = (Event.Kind.MESSAGE, Event.Kind.REPLY)
TOLD = (Event.Kind.RECEIVED, Event.Kind.STATUS, Event.Kind.INFECTED, *SAID)


@dataclass(frozen=True, slots=True)
class Stop:
    """A point of the line of statuses: "done", "current" or "todo"."""

    label: str
    state: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the conversation; `mine` says that the citizen wrote it."""

    author: str
    mine: bool
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the history."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """All of it; `waiting` is the last message of the department when it has had no answer."""

    line: list[Stop]
    sentence: str
    messages: list[Message]
    history: list[Fact]
    waiting: Message | None


def story_of(submission: Submission, service: str) -> Story:
    """Tell a request in three queries; `service` signs what the agents wrote."""
    events = list(submission.events.filter(kind__in=TOLD).select_related("data"))
    keys = {event.to_status for event in events if event.to_status}
    labels = {str(status.key): status.label for status in Status.objects.filter(key__in=keys)}
    written = [event for event in events if hasattr(event, "data") and event.data.content.get("text")]
    messages = [_message(event, service) for event in written]
    asks = submission.closed_at is None and bool(written) and written[-1].kind == Event.Kind.MESSAGE
    waiting = messages[-1] if asks else None
    history = [Fact(event.at, _told(event, labels)) for event in events if event.cause != BEGIN]
    return Story(_line(submission, events, labels), _sentence(submission), messages, history, waiting)


def _message(event: Event, service: str) -> Message:
    mine = event.kind == Event.Kind.REPLY
    return Message(_("You") if mine else service, mine, event.at, event.data.content["text"])


def _told(event: Event, labels: dict[str, str]) -> str:
    if event.kind == Event.Kind.STATUS and event.to_status in labels:
        return _("Status: %(status)s") % {"status": labels[event.to_status]}
    return {
        Event.Kind.RECEIVED.value: _("Your request was received"),
        Event.Kind.MESSAGE.value: _("The department wrote to you"),
        Event.Kind.REPLY.value: _("You wrote to the department"),
        Event.Kind.INFECTED.value: _("One of your files was refused by our virus scan"),
    }.get(event.kind, _("Your request moved on"))


def _line(submission: Submission, events: list[Event], labels: dict[str, str]) -> list[Stop]:
    """Return the statuses gone through, the current one, then what is still to come in plain words."""
    entered = {event.to_status: event.at for event in events if event.to_status in labels}
    current = str(submission.status_id)
    gone = sorted((at, key) for key, at in entered.items() if key != current)
    stops = [Stop(labels[key], "done", _day(at)) for at, key in gone]
    here = submission.status
    if here is None:
        return [
            Stop(_("Request received"), "current", _day(submission.received_at)),
            Stop(_("Answer"), "todo"),
        ]
    stops.append(Stop(here.label, "current", _day(entered.get(current, submission.received_at))))
    if here.stage == Stage.RECEIVED:
        stops.append(Stop(_("In progress"), "todo"))
    if here.stage != Stage.CLOSED:
        due = submission.answer_due_at
        stops.append(
            Stop(_("Answer"), "todo", _("by %(day)s") % {"day": date_format(due, "j F Y")} if due else "")
        )
    return stops


def _sentence(submission: Submission) -> str:
    status = submission.status
    found = status.workflow.circuit.status(status.key) if status else None
    return found.sentence if found else ""


def _day(at: datetime) -> str:
    return date_format(timezone.localtime(at), "j F Y")
