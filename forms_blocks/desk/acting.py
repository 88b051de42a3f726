"""What an agent does on the screen of a request; the workflow's engine is the one that acts."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forms_blocks.desk.submission_page import Fault
from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.send import replay
from forms_blocks.submissions.models import Event, Submission
from forms_blocks.workflow import engine
from forms_blocks.workflow.refusals import TEXT_LIMIT

TWICE = timedelta(minutes=1)
"""Within it, the same act again is a second click."""


def act(submission: Submission, user: Any, posted: Mapping[str, str]) -> str | Fault:
    """Do what was posted; return what to say of it, or what went wrong, with the text typed."""
    name = posted.get("do", "")
    acts: dict[str, Callable[..., str | Fault]] = {
        "press": _press,
        "say": _say,
        "note": _note,
        "resend": _resend,
    }
    if name not in acts:
        return Fault("unknown", _("This action does not exist. Nothing was changed."), 400)
    text = posted.get("text", "").replace("\r\n", "\n").replace("\x00", "").strip()
    if len(text) > TEXT_LIMIT:
        message = _("This text is too long: %(limit)d characters at most. Nothing was sent.")
        return Fault(name, message % {"limit": TEXT_LIMIT}, 422, posted.get("button", ""), text)
    return acts[name](submission, user, posted, text)


def _press(submission: Submission, user: Any, posted: Mapping[str, str], text: str) -> str | Fault:
    key = posted.get("button", "")[:100]
    try:
        engine.press(submission, key, user, text)
    except engine.MissingText:
        message = _("Please write the message that goes with this decision: the person will read it.")
        return Fault("press", message, 422, key, text)
    except engine.UnknownButton:
        return Fault("lost", _("This button does not exist. Nothing was changed."), 400, key, text)
    except engine.StaleButton:
        last = _last(submission, user, Event.Kind.STATUS)
        if last is not None and last.cause == key:
            return _said(submission)
        message = _(
            "Somebody else has moved this request forward in the meantime. Nothing was changed: see where it"
            " stands, and choose again."
        )
        return Fault("lost", message, 409, key, text)
    return _said(submission)


def _said(submission: Submission) -> str:
    submission.refresh_from_db(fields=["status"])
    return _("The request is now: %(status)s.") % {"status": submission.status}


def _say(submission: Submission, user: Any, posted: Mapping[str, str], text: str) -> str | Fault:
    if not text:
        return Fault("say", _("Please write your message before sending it."), 422)
    _once(submission, user, Event.Kind.MESSAGE, text, engine.say)
    if submission.test:
        return _("Your message is kept; this is a trial, and nothing is sent.")
    return _("Your message is sent.")


def _note(submission: Submission, user: Any, posted: Mapping[str, str], text: str) -> str | Fault:
    if not text:
        return Fault("note", _("Please write your note before keeping it."), 422)
    _once(submission, user, Event.Kind.NOTE, text, engine.note)
    return _("Your note is kept. Only agents can read it.")


def _resend(submission: Submission, user: Any, posted: Mapping[str, str], text: str) -> str | Fault:
    try:
        key = UUID(posted.get("letter", ""))
    except ValueError:
        key = None
    letter = Outgoing.objects.about(submission.uuid).filter(pk=key).first() if key else None
    if letter is None:
        return Fault("unknown", _("This e-mail does not exist. Nothing was changed."), 400)
    replay(letter)
    return _("The e-mail will be tried again.")


def _once(
    submission: Submission, user: Any, kind: str, text: str, do: Callable[[Submission, Any, str], Any]
) -> None:
    with transaction.atomic():
        Submission.objects.select_for_update().get(pk=submission.pk)
        last = _last(submission, user, kind)
        already = last is not None and getattr(last, "data", None) and last.data.content.get("text") == text
        if not already:
            do(submission, user, text)


def _last(submission: Submission, user: Any, kind: str) -> Event | None:
    since = timezone.now() - TWICE
    recent = submission.events.filter(actor=user, kind=kind, at__gte=since).select_related("data")
    return recent.order_by("-at", "-pk").first()
