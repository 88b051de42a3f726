"""The tools of the database that is in use."""

from pathlib import Path
from typing import Protocol

from django.db import connection
from django.utils.translation import gettext as _

from home.backup import postgresql, sqlite
from home.backup.problem import Impossible


class Engine(Protocol):
    """What a database must know to do."""

    def dump(self, target: Path) -> None:
        """Write the database to a file."""

    def check(self, file: Path) -> None:
        """Raise Impossible for a damaged file."""

    def load(self, source: Path) -> None:
        """Replace the database, whole or not at all."""


def engine() -> Engine:
    """Return the tools of the database in use; raise Impossible for one we do not know."""
    known: dict[str, Engine] = {"sqlite": sqlite, "postgresql": postgresql}
    try:
        return known[connection.vendor]
    except KeyError:
        raise Impossible(_("Parvis saves SQLite and PostgreSQL only.")) from None
