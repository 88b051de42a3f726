"""What a citizen writes to the department about their request."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.core.validators import MaxLengthValidator
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.words import TOO_LONG
from forms_blocks.submissions.models import Event, EventData, Submission
from forms_blocks.workflow import engine
from forms_blocks.workflow.refusals import TEXT_LIMIT

UNSENT = "unsent_reply"
TWICE = timedelta(minutes=1)


class ReplyForm(forms.Form):
    """A message; what is refused stays typed."""

    text = forms.CharField(
        label=_("Your message"),
        help_text=_("The department reads it with your request."),
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Your message is empty: write it before sending it.")},
    )

    def clean_text(self) -> str:
        """Return the text with one sign a line's end, as it is kept; raises ValidationError."""
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        MaxLengthValidator(TEXT_LIMIT, TOO_LONG)(text)
        return text


def send(submission: Submission, user: Any, text: str) -> None:
    """Write the message into the request; the same text within a minute is a second click, not a message."""
    with transaction.atomic():
        locked = Submission.objects.select_for_update(of=("self",)).get(pk=submission.pk)
        since = timezone.now() - TWICE
        last = EventData.objects.filter(
            event__submission=locked, event__kind=Event.Kind.REPLY, event__at__gte=since
        )
        if any(said.content.get("text") == text for said in last):
            return
        engine.reply(locked, user if user.is_authenticated else None, text)


def put_aside(request: HttpRequest, key: UUID) -> None:
    """Keep in the session what somebody typed who may not send it now, to give it back once they may."""
    text = request.POST.get("text", "")[: TEXT_LIMIT * 2]
    if text.strip():
        request.session[UNSENT] = {"submission": str(key), "text": text}


def take_back(request: HttpRequest, submission: Submission) -> dict[str, str]:
    """Return what was put aside for this request, once, as what the form begins with."""
    aside = request.session.get(UNSENT)
    if not aside or aside["submission"] != str(submission.uuid):
        return {}
    del request.session[UNSENT]
    return {"text": aside["text"]}
