"""The name of a file as it is kept and given back: nothing that hides, misleads or breaks a path."""

import unicodedata
from pathlib import PurePosixPath

from forms_blocks.blocks.content import TYPES

LONGEST = 120
LONGEST_ENDING = 6


def cleaned(name: str, content_type: str) -> str:
    """Return the last part of a name, printable, short enough, with the ending of what the file is."""
    last = name.replace("\\", "/").rpartition("/")[2]
    printable = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C")
    text = " ".join(unicodedata.normalize("NFC", printable).split()).strip(". ")
    endings = TYPES.get(content_type, ())
    path = PurePosixPath(text or "fichier")
    if path.suffix.lower() in endings:
        return f"{path.stem[:LONGEST].strip()}{path.suffix.lower()}"
    stem = path.stem if len(path.suffix) <= LONGEST_ENDING else path.name
    return f"{stem[:LONGEST].strip()}{endings[0] if endings else ''}"
