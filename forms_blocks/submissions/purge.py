"""Throw away what nobody will need: expired drafts, files that no draft and no request holds."""

from datetime import timedelta

from django.utils import timezone

from forms_blocks.submissions.models import Attachment, Draft, ResumeLink

BATCH = 200
GRACE = timedelta(hours=1)
LINKS_TOLD = timedelta(days=90)
"""How long an old link still says what became of its draft."""


def purge_drafts() -> None:
    """Delete a batch of expired drafts and of orphan files; called by the worker each minute."""
    now = timezone.now()
    expired = Draft.objects.filter(expires_at__lt=now).values_list("pk", flat=True)[:BATCH]
    Draft.objects.filter(pk__in=list(expired)).delete()
    told = ResumeLink.objects.filter(expires_at__lt=now - LINKS_TOLD).values_list("pk", flat=True)[:BATCH]
    ResumeLink.objects.filter(pk__in=list(told)).delete()
    loose = Attachment.objects.filter(draft=None, submission=None, created_at__lt=now - GRACE)
    # What is in quarantine goes with it.
    orphans = loose.filter(quarantined=None)[:BATCH]
    for orphan in orphans:
        orphan.erase()
