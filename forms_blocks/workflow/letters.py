"""Writes the letters of a circuit, at the moment they leave."""

from collections.abc import Iterator

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions import letter
from forms_blocks.submissions.models import Event, Submission
from forms_blocks.submissions.receipt import letter_of
from forms_blocks.workflow import placeholders
from forms_blocks.workflow.circuit import ActionSchema, Circuit, StatusSchema
from forms_blocks.workflow.models import Status

TEMPLATE = "workflow/letter"
EMAIL = "email"


def build_status(outgoing: Outgoing) -> EmailMessage | None:
    """Write the e-mail of a status, with the message of the agent; None when there is nothing to say."""
    submission, event = _submission(outgoing), _event(outgoing)
    circuit = _circuit(outgoing.extra["status"])
    status = circuit.status(outgoing.extra["status"]) if circuit else None
    action = circuit.action(outgoing.extra["action"]) if circuit else None
    if submission is None:
        return None
    return _status(submission, event, status, action)


def letters_of(submission: Submission) -> Iterator[EmailMessage]:
    """Write again, in their order, the letters that what happened calls for; none of them leaves.

    So the test mode shows what a person would receive.
    """
    events = submission.events.select_related("data", "actor").exclude(kind=Event.Kind.NOTE)
    for event in events if submission.email else ():
        for message in _letters_about(submission, event):
            if message is not None:
                yield message


def _letters_about(submission: Submission, event: Event) -> Iterator[EmailMessage | None]:
    if event.kind == Event.Kind.RECEIVED:
        yield letter_of(submission)
    if event.kind == Event.Kind.MESSAGE:
        yield _message(submission, event)
    if event.kind == Event.Kind.STATUS:
        circuit = _circuit(event.to_status)
        status = circuit.status(event.to_status) if circuit else None
        emails = [action for action in status.actions if action.kind == EMAIL] if status else []
        yield from (_status(submission, event, status, action) for action in emails)
        if not emails:
            yield _message(submission, event)


def _circuit(status: str) -> Circuit | None:
    row = Status.objects.select_related("workflow").filter(pk=status).first()
    return row.workflow.circuit if row else None


def _status(
    submission: Submission, event: Event | None, status: StatusSchema | None, action: ActionSchema | None
) -> EmailMessage | None:
    if status is None or action is None:
        # The e-mail left the circuit before it left the house; what the agent wrote still goes.
        return _message(submission, event)
    opening, *rest = placeholders.paragraphs(action.settings["text"], submission, status) or [""]
    return letter.write(
        submission,
        placeholders.fill(action.settings["subject"], submission, status),
        TEMPLATE,
        agent=_name(event),
        opening=opening,
        message=_text(event) if _first(action, status) else "",
        paragraphs=rest,
    )


def build_message(outgoing: Outgoing) -> EmailMessage | None:
    """Write the message of an agent; None when it was erased, or its request."""
    submission = _submission(outgoing)
    return _message(submission, _event(outgoing)) if submission else None


def _message(submission: Submission, event: Event | None) -> EmailMessage | None:
    text = _text(event)
    if not text:
        return None
    subject = _("a message for you")
    return letter.write(
        submission, subject, TEMPLATE, agent=_name(event), opening="", message=text, paragraphs=[]
    )


def _submission(outgoing: Outgoing) -> Submission | None:
    found = Submission.objects.real().select_related("version", "portal")
    return found.filter(uuid=outgoing.subject).first()


def _event(outgoing: Outgoing) -> Event | None:
    key = outgoing.extra.get("event")
    return Event.objects.select_related("data", "actor").filter(pk=key).first() if key else None


def _text(event: Event | None) -> str:
    data = getattr(event, "data", None)
    return data.content.get("text", "") if data else ""


def _name(event: Event | None) -> str:
    actor = event.actor if event else None
    return actor.get_full_name() if actor else ""


def _first(action: ActionSchema, status: StatusSchema) -> bool:
    """Say whether this e-mail carries the message: the first of the status does."""
    return next(other.key for other in status.actions if other.kind == action.kind) == action.key
