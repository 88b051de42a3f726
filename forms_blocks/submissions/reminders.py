"""A letter before a draft is thrown away."""

from datetime import timedelta

from django.db.models import F, Q
from django.utils import timezone

from forms_blocks.outbox.send import post
from forms_blocks.submissions import resume
from forms_blocks.submissions.models import Draft

BEFORE = timedelta(days=3)
BATCH = 200


def remind() -> None:
    """Write once to who left a draft that will be thrown away within three days; called by the worker."""
    now = timezone.now()
    drafts = Draft.objects.filter(
        Q(reminded_for=None) | ~Q(reminded_for=F("expires_at")),
        ~Q(email="") | Q(person__email__gt=""),
        expires_at__gt=now,
        expires_at__lte=now + BEFORE,
        updated_at__lte=now - BEFORE,
        purpose=Draft.Purpose.APPLY,
    )
    for draft in drafts.order_by("expires_at")[:BATCH]:
        # The moment of the last change stays what it is.
        Draft.objects.filter(pk=draft.pk).update(reminded_for=draft.expires_at)
        if draft.person_id:
            key = f"draft:{draft.pk}:{draft.expires_at.isoformat()}"
            post(resume.LETTER, draft.pk, key=key, extra={"reminder": True})
        else:
            resume.send_link(draft, reminder=True)
