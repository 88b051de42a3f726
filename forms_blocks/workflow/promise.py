"""Promise the letters of a circuit to the outbox, inside the transaction that causes them."""

from forms_blocks.outbox.send import post
from forms_blocks.submissions.models import Event, Submission
from forms_blocks.workflow.action import Entry
from forms_blocks.workflow.circuit import ActionSchema

STATUS = "status"
MESSAGE = "message"


def status_letter(action: ActionSchema, entry: Entry) -> bool:
    """Promise the e-mail of a status that was just entered; return False when nobody can be written to."""
    if not _reachable(entry.submission):
        return False
    event = entry.event
    moment = str(event.pk) if event else f"begin:{entry.submission.uuid}"
    extra = {"status": entry.status.key, "action": action.key, "event": event.pk if event else None}
    post(STATUS, entry.submission.uuid, key=f"{STATUS}:{moment}:{action.key}", extra=extra)
    return True


def message_letter(submission: Submission, event: Event) -> bool:
    """Promise the message of an event; return False when nobody can be written to."""
    if not _reachable(submission):
        return False
    post(MESSAGE, submission.uuid, key=f"{MESSAGE}:{event.pk}", extra={"event": event.pk})
    return True


def _reachable(submission: Submission) -> bool:
    return bool(submission.email) and not submission.test
