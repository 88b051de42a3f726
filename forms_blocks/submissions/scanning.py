"""Files are asked of ClamAV as they come, before anything else reads them."""

import logging
from collections.abc import Iterable
from time import monotonic

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from forms_blocks.blocks.scanned import Verdict, tell, verdict_of
from forms_blocks.submissions import clamav, quarantine
from forms_blocks.submissions.models import Attachment

logger = logging.getLogger(__name__)


def scan(form_id: int, uploads: Iterable[UploadedFile]) -> None:
    """Tell of each file what the daemon says; of none more than a person may be kept waiting for.

    Never inside a transaction: the database is not to wait for it.
    """
    until = monotonic() + settings.CLAMAV_PATIENCE
    for upload in uploads:
        tell(upload, _verdict(form_id, upload, until - monotonic()))


def state_of(upload: UploadedFile) -> Attachment.State:
    """Return the state in which a file is kept: until it is known to be clean, it waits."""
    if not clamav.is_on() or verdict_of(upload) == Verdict.CLEAN:
        return Attachment.State.CLEAN
    return Attachment.State.WAITING


def _verdict(form_id: int, upload: UploadedFile, patience: float) -> Verdict:
    try:
        virus = clamav.virus_in(upload.chunks(), patience)
    except clamav.NotScanned as fault:
        logger.warning("ClamAV did not scan a file, which waits: %s", fault)
        return Verdict.UNKNOWN
    except clamav.TooLarge:
        quarantine.note_upload(form_id, upload, "")
        return Verdict.TOO_LARGE
    finally:
        upload.seek(0)
    if virus:
        quarantine.note_upload(form_id, upload, virus)
    return Verdict.INFECTED if virus else Verdict.CLEAN
