"""The address where a browser asks for the matches of one list, narrowed as its question is.

It is sealed: nobody makes one up, and the answer that narrows the list is not read in it.
"""

import json
from collections.abc import Mapping

from cryptography.fernet import InvalidToken
from django.urls import reverse

from forms_blocks.sealing import seal, unseal

LONGEST = 4_000


def url_of(slug: str, parameters: Mapping[str, str]) -> str:
    """Return the address for a list and its parameters."""
    return reverse("source_matches", args=[seal(json.dumps([slug, dict(parameters)]))])


def read(reference: str) -> tuple[str, dict[str, str]] | None:
    """Return the list and the parameters of a reference; None when it is not one of ours."""
    if len(reference) > LONGEST:
        return None
    try:
        slug, parameters = json.loads(unseal(reference))
    except (InvalidToken, ValueError, UnicodeError):
        return None
    return str(slug), {str(name): str(value) for name, value in parameters.items()}
