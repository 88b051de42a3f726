"""Encrypts what must be read again: the code an e-mail repeats, the key of a web service.

The keys are those of the installation (`DATA_KEYS`): the first one writes, all of them read.
"""

import base64
import hashlib
import hmac
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


def sign(text: str) -> str:
    """Return the mark of this installation on a text that stays readable."""
    return _mark(settings.DATA_KEYS[0], text)


def is_ours(text: str, mark: str) -> bool:
    """Say whether a mark was made here, under any of the keys."""
    return any(hmac.compare_digest(_mark(key, text), mark) for key in settings.DATA_KEYS)


def _mark(key: str, text: str) -> str:
    return hmac.new(b"sign" + key.encode(), text.encode(), hashlib.sha256).hexdigest()
