"""PostgreSQL, by its own tools."""

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection
from django.utils.translation import gettext as _

from home.backup.problem import Impossible

# Tables that the saved database does not know would be in the way of the next migrations.
CLEAR = """SET lock_timeout = '30s';
DO $$ DECLARE found record; BEGIN
  FOR found IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP TABLE IF EXISTS public.%I CASCADE', found.tablename);
  END LOOP;
END $$;
"""


def dump(target: Path) -> None:
    """Write the database as it is at one moment, in the custom format."""
    _run("pg_dump", "--format=custom", "--no-owner", "--no-acl", f"--file={target}")


def check(file: Path) -> None:
    """Raise Impossible when pg_restore cannot read the file."""
    _run("pg_restore", "--list", "--file=/dev/null", str(file))


def load(source: Path) -> None:
    """Replace the database in one transaction: others see the old one, or the new one."""
    with TemporaryDirectory(dir=source.parent) as folder:
        script = Path(folder) / "database.sql"
        clear = Path(folder) / "clear.sql"
        clear.write_text(CLEAR)
        _run("pg_restore", "--no-owner", "--no-acl", f"--file={script}", str(source))
        files = [f"--file={clear}", f"--file={script}"]
        _run("psql", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", *files)


def _run(tool: str, *arguments: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603
            [tool, *arguments], env={**os.environ, **_door()}, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise Impossible(
            _("%(tool)s is missing: install it (on Debian: apt install postgresql-client).") % {"tool": tool}
        ) from None
    if done.returncode:
        raise Impossible(
            _("%(tool)s did not succeed: %(error)s") % {"tool": tool, "error": done.stderr.strip()[-500:]}
        )


def _door() -> dict[str, str]:
    """Return the connection as variables: a password on a command line is seen by everybody."""
    known = connection.settings_dict
    door = {
        "PGDATABASE": known["NAME"],
        "PGUSER": known["USER"],
        "PGPASSWORD": known["PASSWORD"],
        "PGHOST": known["HOST"],
        "PGPORT": str(known["PORT"]),
        "PGSSLMODE": known.get("OPTIONS", {}).get("sslmode", ""),
    }
    return {name: value for name, value in door.items() if value}
