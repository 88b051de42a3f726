"""The letter that brings a draft back: its link, until when it is kept, and its code."""

from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions import codes
from forms_blocks.submissions.letter import ACCENT, sender, sender_name
from forms_blocks.submissions.models import Draft, ResumeLink
from forms_blocks.submissions.refused import refused_in


def build(outgoing: Outgoing) -> EmailMessage | None:
    """Write the letter; None when the draft was sent or thrown away, its link has served, or
    the file that was refused has been replaced.
    """
    drafts = Draft.objects.select_related("version", "portal", "person")
    draft = drafts.filter(pk=outgoing.subject, expires_at__gt=timezone.now()).first()
    if draft is None or not (address := address_of(draft)):
        return None
    link = _link(draft, outgoing.extra.get("link", ""))
    if not link or (outgoing.extra.get("about") == "refused" and not refused_in(draft.attachments)):
        return None
    until = date_format(timezone.localtime(draft.expires_at), "j F Y")
    about = outgoing.extra.get("about") or ("reminder" if outgoing.extra.get("reminder") else "")
    context = _context(draft) | {"link": link, "about": about, "until": until}
    message = EmailMultiAlternatives(
        _subject(about) % {"procedure": draft.version.definition.title, "day": until},
        render_to_string("letters/draft.txt", context),
        sender(draft),
        [address],
    )
    message.attach_alternative(render_to_string("letters/draft.html", context), "text/html")
    return message


def _subject(about: str) -> str:
    if about == "refused":
        return _("%(procedure)s: a file is to be sent again")
    if about == "reminder":
        return _("%(procedure)s: your unsent request is kept until %(day)s")
    return _("%(procedure)s: go on with your request")


def address_of(draft: Draft) -> str:
    """Return where to write about a draft: its own address, else that of its account."""
    return draft.email or (draft.person.email if draft.person else "") or ""


def _context(draft: Draft) -> dict[str, Any]:
    definition = draft.version.definition
    return {
        "title": definition.title,
        "reference": "",
        "code": draft.code,
        "by_account": draft.person_id is not None,
        "portal": str(draft.portal or ""),
        "accent": getattr(draft.portal, "letter_colour", ACCENT),
        "signature": [line for line in (definition.facts.service, sender_name(draft)) if line],
        "contact": definition.facts.service_address,
    }


def _link(draft: Draft, key: str) -> str:
    """Return where the letter leads: a link that serves once, or the space of an account; "" for neither."""
    if draft.person_id:
        return _address(draft, "my_requests", "my_space")
    if not key:
        return ""
    found = ResumeLink.objects.filter(pk=key, used_at=None, expires_at__gt=timezone.now()).first()
    return _address(draft, "resume_link", "resume_link", codes.unseal(found.token_sealed)) if found else ""


def _address(draft: Draft, name: str, without_portal: str, *args: str) -> str:
    portal = draft.portal
    if portal is not None and portal.live:
        return f"{portal.get_full_url()}{portal.reverse_subpage(name, args=args)}"
    return urljoin(settings.BASE_URL, reverse(without_portal, args=args))
