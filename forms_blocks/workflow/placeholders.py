"""The few words in braces that an editor may write in an e-mail: a closed list, checked while writing."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from forms_blocks.submissions.models import Submission
    from forms_blocks.workflow.circuit import StatusSchema

BRACES = re.compile(r"\{([^{}]*)\}|[{}]")
PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")


def _service(submission: "Submission", status: "StatusSchema") -> str:
    return submission.version.definition.facts.service or _("the department in charge")


def _remedies(submission: "Submission", status: "StatusSchema") -> str:
    # Two months: code de justice administrative, R. 421-1; a refusal says how to contest it: R. 421-5.
    return submission.version.definition.facts.remedies or _(
        "If you disagree with this decision, you have two months to contest it: by writing to the"
        " department, or before the administrative court."
    )


VALUES: dict[str, Callable[["Submission", "StatusSchema"], str]] = {
    "reference": lambda submission, status: submission.reference or "",
    "demarche": lambda submission, status: submission.version.definition.title,
    "statut": lambda submission, status: status.label,
    "date": lambda submission, status: date_format(timezone.localtime(submission.received_at), "j F Y"),
    "service": _service,
    "recours": _remedies,
}
KNOWN = ", ".join(f"{{{name}}}" for name in VALUES)
HELP = gettext_lazy(
    "Leave an empty line between two paragraphs. Words replaced by those of the request:"
    " {demarche}, {reference}, {date} (when it was received), {statut}, {service},"
    " {recours} (how to contest). “Hello”, the message of the agent (after the first paragraph), the link"
    " to follow the request and the signature are added."
)


def faults(text: str) -> list[str]:
    """Say which braces of a text hold no known word."""
    unknown = [found[0] for found in BRACES.finditer(text) if found[1] not in VALUES]
    return [
        _("%(found)s will not be replaced. The words you can use are: %(known)s.")
        % {"found": found, "known": KNOWN}
        for found in dict.fromkeys(unknown)
    ]


def check(text: str) -> None:
    """Refuse unknown braces; raises ValidationError."""
    found = faults(text)
    if found:
        raise ValidationError(found)


def fill(text: str, submission: "Submission", status: "StatusSchema") -> str:
    """Replace the known words by those of a request; the others stay as they are."""

    def value(found: re.Match[str]) -> str:
        return VALUES[found[1]](submission, status) if found[1] in VALUES else found[0]

    return BRACES.sub(value, text)


def paragraphs(text: str, submission: "Submission", status: "StatusSchema") -> list[str]:
    """Return the filled paragraphs of a text, without those left empty."""
    filled = (fill(part, submission, status).strip() for part in PARAGRAPH.split(text))
    return [part for part in filled if part]
