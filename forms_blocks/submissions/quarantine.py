"""What the virus scan refused: written down once, thrown away after a while."""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db.models import F
from django.utils import timezone

from forms_blocks.submissions.digest import digest_of
from forms_blocks.submissions.models import Attachment, Quarantined

logger = logging.getLogger(__name__)

SAME = timedelta(days=1)
BATCH = 200
LONGEST = 200


def note_upload(form_id: int, upload: UploadedFile, virus: str) -> None:
    """Write down a file refused as it came; pressed again, it is counted.

    Its bytes are not kept: its person has them, and is told at once; a department could do nothing with
    them but open them; and a store of viruses is one more thing to guard. The digest says whether two are
    the same, and finds it in the lists of those who study viruses.
    """
    digest = digest_of(upload)
    since = timezone.now() - SAME
    same = Quarantined.objects.filter(form=form_id, sha256=digest, attachment=None, found_at__gte=since)
    first = same.values_list("pk", flat=True).first()
    if first is not None:
        Quarantined.objects.filter(pk=first).update(times=F("times") + 1)
        return
    Quarantined.objects.create(
        form_id=form_id,
        virus=virus[:LONGEST],
        content_type=upload.content_type or "",
        size=upload.size or 0,
        sha256=digest,
    )
    _log(form_id, virus)


def note_kept(form_id: int, attachment: Attachment, virus: str) -> None:
    """Write down a file found out after it was kept: it stays out of reach until it is thrown away."""
    Quarantined.objects.create(
        form_id=form_id,
        virus=virus[:LONGEST],
        content_type=attachment.content_type,
        size=attachment.size,
        sha256=attachment.sha256,
        attachment=attachment,
    )
    _log(form_id, virus)


def wipe_old() -> None:
    """Throw away a batch of what was refused long ago; called by the worker each hour."""
    before = timezone.now() - timedelta(days=settings.QUARANTINE_DAYS)
    for old in Quarantined.objects.filter(found_at__lt=before).select_related("attachment")[:BATCH]:
        old.wipe()


def _log(form_id: int, virus: str) -> None:
    logger.warning("A file sent to form %s was refused: %s", form_id, virus or "too large for ClamAV")
