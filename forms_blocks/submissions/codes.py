"""References and tracking codes."""

import hashlib
import hmac
import secrets

from django.conf import settings
from django.db import connection

from forms_blocks.sealing import seal as seal
from forms_blocks.sealing import unseal as unseal

ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXYZ"
"""29 signs: no vowel, so no word; no 0 or 1, so no doubt when read aloud."""
LENGTH = 10


def new_code() -> str:
    """Return ten signs at random, without the dash."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def shown(code: str) -> str:
    """Return a code as people read it, `XXXXX-XXXXX`."""
    return f"{code[:5]}-{code[5:]}"


def cleaned(typed: str) -> str:
    """Return the code behind what somebody typed, whatever its spaces, dashes and capitals."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())[: LENGTH + 1]


def hashed(code: str) -> str:
    """Return what a code is looked up by; nobody goes back from there to the code."""
    return _hmac(settings.DATA_KEYS[0], code)


def all_hashes(typed: str) -> list[str]:
    """Return the look-up values of a typed code under every key of this installation."""
    return [_hmac(key, cleaned(typed)) for key in settings.DATA_KEYS]


def next_reference(year: int) -> str:
    """Take the next number of the year, `2026-000123`; the row stays locked until the commit."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO submissions_counter (year, last) VALUES (%s, 1)"
            " ON CONFLICT (year) DO UPDATE SET last = submissions_counter.last + 1 RETURNING last",
            [year],
        )
        return f"{year}-{cursor.fetchone()[0]:06d}"


def _hmac(key: str, code: str) -> str:
    return hmac.new(b"tracking code" + key.encode(), code.encode(), hashlib.sha256).hexdigest()
