"""The first page of PDF documents in small, drawn when somebody first looks, out of this process."""

import subprocess
import sys
from pathlib import Path

from django.core.files.base import ContentFile

from forms_blocks.submissions.models import Attachment

PROGRAM = Path(__file__).with_name("pdf_page.py")
PATIENCE = 6
LARGEST = 60_000_000
"""Bytes: what a picture in small may be drawn of, and far more than it may weigh."""


def drawn(content: bytes) -> bytes | None:
    """Return the first page as a small JPEG; None for what is broken, locked, too slow or of absurd size."""
    command = [sys.executable, "-I", str(PROGRAM)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=PATIENCE, env={})  # noqa: S603
    except (subprocess.TimeoutExpired, OSError):
        return None
    return done.stdout if done.returncode == 0 and done.stdout else None


def draw(attachment: Attachment) -> None:
    """Give a PDF its small picture, or note that none can be drawn: nobody tries twice."""
    with attachment.file.open("rb") as file:
        picture = drawn(file.read()) if attachment.size <= LARGEST else None
    mine = Attachment.objects.filter(pk=attachment.pk, thumbnail="")
    if picture is None:
        mine.update(undrawable=True)
        return
    attachment.thumbnail.save("", ContentFile(picture), save=False)
    if not mine.update(thumbnail=attachment.thumbnail.name):
        # Somebody else looked at the same moment.
        attachment.thumbnail.delete(save=False)
        attachment.refresh_from_db(fields=["thumbnail"])
