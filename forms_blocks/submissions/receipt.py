"""The receipt the law asks for a request sent by electronic means.

Code des relations entre le public et l'administration: L. 112-11 (an *accusé d'enregistrement* at
once, an *accusé de réception*), R. 112-5 (what it says: date received, service and how to reach it,
date on which silence decides, remedies), R. 112-11-1 and following (electronic requests).
"""

from dataclasses import dataclass
from datetime import date

from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions import letter
from forms_blocks.submissions.models import Submission


@dataclass(frozen=True, slots=True)
class Receipt:
    """The mentions of the law, as sentences; an empty one does not apply to this procedure."""

    reference: str
    received: str
    service: str
    service_address: str
    due: str
    silence: str
    remedies: str

    def rows(self) -> list[tuple[str, str]]:
        """Return what applies as pairs of label and text."""
        pairs = [
            (_("Reference"), self.reference),
            (_("Received on"), self.received),
            (_("Department in charge"), self.service),
            (_("How to reach it"), self.service_address),
            (_("Answer by"), self.due),
            (_("Without an answer by then"), self.silence),
            (_("If you disagree"), self.remedies),
        ]
        return [(label, text) for label, text in pairs if text]


def receipt_of(submission: Submission) -> Receipt:
    """Return the receipt of a request, from the facts frozen in its version."""
    facts = submission.version.definition.facts
    received = timezone.localtime(submission.received_at)
    day = date_format(received, "l j F Y")
    hour = date_format(received, "G\u00a0\\h\u00a0i")
    return Receipt(
        reference=submission.reference or _("test request"),
        received=_("%(day)s at %(hour)s") % {"day": day, "hour": hour},
        service=facts.service,
        service_address=facts.service_address,
        due=date_format(submission.answer_due_at, "l j F Y") if submission.answer_due_at else "",
        silence=_silence(facts.silence, submission.answer_due_at),
        remedies=facts.remedies if facts.silence == "refuse" else "",
    )


def receipt_facts(submission: Submission) -> list[tuple[str, str]]:
    """Return the receipt's rows, for a screen that lists them."""
    return receipt_of(submission).rows()


def build_letter(outgoing: Outgoing) -> EmailMessage | None:
    """Write the receipt letter; None when the request is gone or nobody is to be written to."""
    submission = (
        Submission.objects.real()
        .select_related("version", "form", "portal")
        .filter(uuid=outgoing.subject)
        .first()
    )
    return letter_of(submission) if submission is not None else None


def letter_of(submission: Submission) -> EmailMessage | None:
    """Write the receipt letter of a request; None when it gives no address."""
    rows = [*receipt_facts(submission), (_("Tracking code"), submission.tracking_code)]
    return letter.write(submission, _("request received"), "letters/receipt", rows=rows)


def _silence(effect: str, due: date | None) -> str:
    if due is None or effect == "none":
        return ""
    if effect == "accept":
        return _("your request will be accepted; we will confirm it in writing if you ask")
    return _("your request will be considered refused")
