"""A database that goes away comes back: close, wait, go on."""

import time
from collections.abc import Callable
from typing import TypeVar

from django.db import InterfaceError, OperationalError, connection

OUTAGE = (OperationalError, InterfaceError)
WAITS = (0.5, 1.0, 2.0, 4.0, 8.0)
T = TypeVar("T")


def patiently(write: Callable[[], T]) -> T:
    """
    Call `write` until the database takes it, for a quarter of a minute.

    For what must not be forgotten: a letter that left and is not marked leaves again. Raises the last
    error; raises at once inside a transaction, which cannot be resumed.
    """
    for wait in WAITS:
        try:
            return write()
        except OUTAGE:
            if connection.in_atomic_block:
                raise
            connection.close()
            time.sleep(wait)
    return write()
