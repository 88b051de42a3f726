"""What an archive says of itself."""

import tomllib
from datetime import datetime
from typing import Literal

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from pydantic import BaseModel

from home.backup.problem import Impossible

ENGINES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


class Manifest(BaseModel, frozen=True):
    """The state of the installation that was saved, and the sum of each file."""

    format: Literal[1] = 1
    version: str
    made_at: datetime
    engine: str
    keys: str
    migrations: list[tuple[str, str]]
    files: dict[str, str]


def describe(files: dict[str, str]) -> Manifest:
    """Describe this installation as it is, with the sums of the files saved."""
    return Manifest(
        version=version(),
        made_at=timezone.now(),
        engine=connection.vendor,
        keys=fingerprint_of_keys(),
        migrations=sorted(MigrationRecorder(connection).applied_migrations()),
        files=files,
    )


def version() -> str:
    """Return the version of Parvis that runs."""
    project = tomllib.loads((settings.ROOT / "pyproject.toml").read_text())["project"]
    return str(project["version"])


def fingerprint_of_keys() -> str:
    """Return what tells whether the keys are the same, without telling the keys."""
    keys = "|".join([settings.SECRET_KEY, *settings.DATA_KEYS])
    return salted_hmac("home.backup", "keys", secret=keys, algorithm="sha256").hexdigest()[:16]


def refuse_foreign(manifest: Manifest) -> None:
    """Raise Impossible when this installation cannot hold what was saved."""
    if manifest.engine != connection.vendor:
        raise Impossible(
            _("This backup comes from %(theirs)s and this installation uses %(ours)s.")
            % {
                "theirs": ENGINES.get(manifest.engine, manifest.engine),
                "ours": ENGINES.get(connection.vendor, connection.vendor),
            }
        )
    loader = MigrationLoader(None)
    squashed = {old for new in loader.disk_migrations.values() for old in new.replaces}
    known = loader.disk_migrations.keys() | squashed
    if newer := sorted(set(manifest.migrations) - known):
        raise Impossible(
            _("This backup comes from a newer version (%(version)s, %(migration)s). Update Parvis first.")
            % {"version": manifest.version, "migration": ".".join(newer[0])}
        )


def is_behind(manifest: Manifest) -> bool:
    """Tell whether the database saved lacks migrations of the version that runs."""
    return bool(set(MigrationLoader(None).disk_migrations) - set(manifest.migrations))
