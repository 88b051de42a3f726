"""What a file really is, read from its first bytes."""

from typing import IO, Any

import filetype

# What an agent can open without risk; office documents carry macros and stay out for now.
TYPES = {
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/heic": (".heic",),
    "image/webp": (".webp",),
    "application/pdf": (".pdf",),
}
ACCEPT = ",".join(ending for endings in TYPES.values() for ending in endings)
HEAD = 4096


def found_type(file: IO[bytes] | Any) -> str | None:
    """Return the media type of a file's content when it is one of TYPES, else None.

    The file is left at its beginning.
    """
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    found = filetype.guess_mime(head)
    return found if found in TYPES else None
