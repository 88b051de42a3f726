"""A letter to a citizen about a request: plain text and HTML, in the name of its portal."""

from email.utils import formataddr, parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from forms_blocks.submissions.links import tracking_link
from forms_blocks.submissions.models import Draft, Submission

LONGEST_TITLE = 80
ACCENT = "#1d4f57"
"""The colour of a letter that comes from no portal."""


def write(
    submission: Submission, subject: str, template: str, *, agent: str = "", **context: Any
) -> EmailMultiAlternatives | None:
    """Return the letter; None when nobody can be written to. Whoever sends it leaves tests out.

    `template` names a pair under templates/, such as "letters/receipt", that extends letters/base.
    `agent` is who deals with the request: their name is due (code des relations entre le public et
    l'administration, L. 111-2).
    """
    if not submission.email:
        return None
    definition = submission.version.definition
    context |= {
        "title": definition.title,
        "reference": submission.reference or _("test request"),
        "code": submission.tracking_code,
        "link": tracking_link(submission),
        "portal": str(submission.portal or ""),
        "accent": getattr(submission.portal, "letter_colour", ACCENT),
        "signature": [line for line in (agent, definition.facts.service, sender_name(submission)) if line],
        "contact": definition.facts.service_address,
    }
    message = EmailMultiAlternatives(
        _subject(submission, subject),
        render_to_string(f"{template}.txt", context),
        sender(submission),
        [submission.email],
    )
    message.attach_alternative(render_to_string(f"{template}.html", context), "text/html")
    return message


def sender_name(submission: Submission | Draft) -> str:
    """Return who signs: the portal, under the name it chose for its e-mails."""
    portal = submission.portal
    return getattr(portal, "sender_name", "") or str(portal or "")


def sender(submission: Submission | Draft) -> str:
    """Return the address that sends, with the portal's name."""
    address = getattr(submission.portal, "sender_email", "") or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    name = sender_name(submission)
    return formataddr((name, address)) if name else address


def _subject(submission: Submission, subject: str) -> str:
    title = submission.version.definition.title
    if len(title) > LONGEST_TITLE:
        title = f"{title[:LONGEST_TITLE].rstrip()}…"
    reference = submission.reference or _("test request")
    words = {"procedure": title, "reference": reference, "subject": subject}
    return " ".join((_("%(procedure)s – reference %(reference)s: %(subject)s") % words).split())
