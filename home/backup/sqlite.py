"""SQLite, copied live by its own backup."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from django.db import connection
from django.utils.translation import gettext as _

from home.backup.problem import Impossible

PATIENCE = 30


def dump(target: Path) -> None:
    """Copy the database as it is at one moment, while others read and write."""
    source = Path(connection.settings_dict["NAME"])
    if not source.is_file():
        raise Impossible(_("There is no database at %(path)s.") % {"path": source})
    _copy(source, target)


def load(source: Path) -> None:
    """Replace the database in one transaction: others see the old one, or the new one."""
    check(source)
    target = Path(connection.settings_dict["NAME"])
    target.parent.mkdir(parents=True, exist_ok=True)
    _copy(source, target)


def check(file: Path) -> None:
    """Raise Impossible when the file is not a sound database."""
    try:
        with closing(sqlite3.connect(file.resolve().as_uri() + "?mode=rw", uri=True)) as opened:
            sound = opened.execute("PRAGMA quick_check").fetchone()[0] == "ok"
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise Impossible(_("The copy of the database is damaged."))


def _copy(source: Path, target: Path) -> None:
    end = time.monotonic() + PATIENCE

    def progress(status: int, remaining: int, total: int) -> None:
        if status == sqlite3.SQLITE_BUSY and time.monotonic() > end:
            raise Impossible(_("The database is busy: stop the server and the worker, then try again."))

    address = source.resolve().as_uri() + "?mode=rw"
    read, written = sqlite3.connect(address, uri=True), sqlite3.connect(target, timeout=1)
    with closing(read), closing(written):
        read.backup(written, progress=progress)
