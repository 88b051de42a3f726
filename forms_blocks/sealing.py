"""Encrypts what must be read again: the code an e-mail repeats, the key of a web service.

The keys are those of the installation (`DATA_KEYS`): the first one writes, all of them read.
"""

import base64
import hashlib
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def seal(text: str) -> str:
    """Encrypt a text; nobody reads or changes it without a key of this installation."""
    return _fernet(tuple(settings.DATA_KEYS)).encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """Decrypt what `seal` made, under any key; raises cryptography's InvalidToken."""
    return _fernet(tuple(settings.DATA_KEYS)).decrypt(sealed.encode()).decode()


@lru_cache(maxsize=4)
def _fernet(keys: tuple[str, ...]) -> MultiFernet:
    derived = (hashlib.sha256(b"seal" + key.encode()).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in derived])
