"""A file refused after it was received: its person is written to, without a word of what was in it."""

from typing import Any

from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.translation import gettext as _

from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.send import post
from forms_blocks.submissions import letter, resume
from forms_blocks.submissions.models import Attachment, Draft, Submission

LETTER = "refused"
REFUSED = (Attachment.State.REFUSED, Attachment.State.TOO_LARGE)


def tell(holder: Submission | Draft) -> None:
    """Promise one letter a day about the refused files of a request or of a draft; tests write to nobody."""
    key = f"refused:{holder.pk}:{timezone.localdate().isoformat()}"
    if isinstance(holder, Submission):
        if holder.email and not holder.test:
            post(LETTER, holder.uuid, key=key)
    elif holder.purpose == Draft.Purpose.APPLY and (holder.email or holder.person_id):
        link = "" if holder.person_id else str(resume.new_link(holder).pk)
        post(resume.LETTER, holder.pk, key=key, extra={"about": "refused", "link": link})


def refused_in(attachments: Any) -> int:
    """Return how many files of a request or of a draft are refused, and neither replaced nor cleared."""
    return attachments.filter(state__in=REFUSED).count()


def build_letter(outgoing: Outgoing) -> EmailMessage | None:
    """Write the letter about a request; None when it is gone, or its files have since been found clean."""
    requests = Submission.objects.real().select_related("version", "form", "portal")
    submission = requests.filter(uuid=outgoing.subject).first()
    count = refused_in(submission.attachments) if submission is not None else 0
    if submission is None or not count:
        return None
    return letter.write(submission, _("a file was refused"), "letters/refused", count=count)
