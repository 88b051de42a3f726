"""Going on with a draft on another device: by a link that serves once, or by a code and an address."""

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from forms_blocks.outbox.send import post
from forms_blocks.submissions import codes
from forms_blocks.submissions.models import Draft, ResumeLink

LETTER = "draft"
LINK_DAYS = 7
MOST_LINKS = 5
"""Letters an hour for one draft."""


class TooMany(Exception):
    """This draft has had enough letters for an hour."""


def give_code(draft: Draft) -> None:
    """Give the draft the code that resumes it, the first time."""
    if not draft.code_hash:
        code = codes.new_code()
        draft.code_hash, draft.code_sealed = codes.hashed(code), codes.seal(code)
        draft.save(update_fields=["code_hash", "code_sealed"])


def send_link(draft: Draft, *, reminder: bool = False) -> None:
    """Promise a letter with a new link to the address of the draft; raises TooMany."""
    since = timezone.now() - timedelta(hours=1)
    if ResumeLink.objects.filter(draft=draft, created_at__gt=since).count() >= MOST_LINKS:
        raise TooMany
    with transaction.atomic():
        link = new_link(draft)
        extra = {"link": str(link.pk), "reminder": reminder}
        post(LETTER, draft.pk, key=f"draft:{link.pk}", extra=extra)


def new_link(draft: Draft) -> ResumeLink:
    """Return a new link to a draft, for a letter."""
    token = secrets.token_urlsafe(24)
    return ResumeLink.objects.create(
        draft=draft,
        token_hash=_hashed(token),
        token_sealed=codes.seal(token),
        expires_at=min(timezone.now() + timedelta(days=LINK_DAYS), draft.expires_at),
    )


def find_link(token: str) -> ResumeLink | None:
    """Return the link of a token, used or not; None when there never was one."""
    return ResumeLink.objects.filter(token_hash=_hashed(token)).first()


def use(link: ResumeLink) -> bool:
    """Burn a link, in one write; False when it had served or its day is past."""
    now = timezone.now()
    fresh = ResumeLink.objects.filter(pk=link.pk, used_at=None, expires_at__gt=now)
    return bool(fresh.update(used_at=now, token_sealed=""))


def alive(key: UUID) -> Draft | None:
    """Return a draft that may still be gone on with."""
    drafts = Draft.objects.select_related("form", "version").filter(expires_at__gt=timezone.now())
    return drafts.filter(pk=key, purpose=Draft.Purpose.APPLY).first()


def by_code(code: str) -> Draft | None:
    """Return the draft of a code, however it was typed."""
    drafts = Draft.objects.filter(expires_at__gt=timezone.now(), purpose=Draft.Purpose.APPLY)
    return drafts.filter(code_hash__in=codes.all_hashes(code)).first()


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
