"""One backup or restore at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from home.backup.problem import Impossible


@contextmanager
def alone() -> Iterator[None]:
    """Hold the lock of the installation; raise Impossible when another command has it."""
    folder = Path(settings.DATA_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "backup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Impossible(_("A backup or a restore is already running.")) from None
        yield
