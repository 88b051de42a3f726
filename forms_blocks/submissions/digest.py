"""The mark of a file's content."""

import hashlib
from typing import Any

from django.core.files.base import File


def digest_of(content: "File[Any]") -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    for chunk in content.chunks():
        digest.update(chunk)
    return digest.hexdigest()
