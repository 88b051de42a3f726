"""What a virus scan said of a file on its way in; the file's field refuses it, who keeps it knows."""

from enum import Enum
from weakref import WeakKeyDictionary

from django.core.files.uploadedfile import UploadedFile


class Verdict(Enum):
    """What is known of a file; UNKNOWN when nobody asked, or nobody answered."""

    UNKNOWN = "unknown"
    CLEAN = "clean"
    INFECTED = "infected"
    TOO_LARGE = "too large"


_verdicts: "WeakKeyDictionary[UploadedFile, Verdict]" = WeakKeyDictionary()


def tell(upload: UploadedFile, verdict: Verdict) -> None:
    """Note what the scan said of a file."""
    _verdicts[upload] = verdict


def verdict_of(upload: UploadedFile) -> Verdict:
    """Return what the scan said of a file."""
    return _verdicts.get(upload, Verdict.UNKNOWN)
