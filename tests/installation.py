"""A whole installation apart, with a real database of its own, for tests that run commands in processes."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from django.db import connection
from psycopg import sql

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 240  # seconds; loading the demonstration takes half a minute on a quiet machine


class Installation:
    """Folders and a database; `run` and `start` run manage.py on them."""

    def __init__(self, folder: Path, database_url: str, settings: str) -> None:
        self.folder = folder
        self.mail = folder / "mail"
        self.media = folder / "media"
        self.private = folder / "private"
        self.env = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ},
            "PYTHONUNBUFFERED": "1",
            "DJANGO_SETTINGS_MODULE": settings,
            "DATABASE_URL": database_url,
            "DATA_DIR": str(folder),
            "EMAIL_FILE_PATH": str(self.mail),
            "SECRET_KEY": "the-key-of-this-installation",
        }
        self.mail.mkdir()
        self._started: list[subprocess.Popen[str]] = []

    def start(self, *arguments: str, **env: str) -> subprocess.Popen[str]:
        """Start manage.py in a process of its own."""
        process = subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env={**self.env, **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._started.append(process)
        return process

    def query(self, statement: str) -> list[tuple[object, ...]]:
        """Run one SQL statement on its database; return the rows."""
        url = self.env["DATABASE_URL"]
        if url.startswith("sqlite"):
            with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as opened:
                return opened.execute(statement).fetchall()
        with psycopg.connect(url, autocommit=True) as server:
            cursor = server.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def stop(self) -> None:
        """End what a failed test left running."""
        for process in self._started:
            if process.poll() is None:
                process.kill()
                process.communicate()

    def run(self, *arguments: str, **env: str) -> tuple[int, str]:
        """Run manage.py to its end; return its exit code and what it said."""
        process = self.start(*arguments, **env)
        said, _ = process.communicate(timeout=PATIENCE)
        return process.returncode, said


@contextmanager
def installation(folder: Path, settings: str = "config.settings.dev") -> Iterator[Installation]:
    """
    Copy the database of the test, as it is committed now, into an installation in `folder`.

    On SQLite it is a file in the folder; on PostgreSQL a database of its own, dropped at the end. Needs
    a transactional test, that nothing be left uncommitted.
    """
    folder.mkdir(exist_ok=True)
    with _copy_of_the_database(folder) as url:
        yield from _run_and_stop(Installation(folder, url, settings))


@contextmanager
def new_machine(folder: Path, settings: str = "config.settings.dev") -> Iterator[Installation]:
    """Make an installation with nothing in it, not even tables."""
    folder.mkdir(exist_ok=True)
    if connection.vendor == "sqlite":
        yield from _run_and_stop(Installation(folder, f"sqlite:///{folder / 'parvis.sqlite3'}", settings))
        return
    with _database_on_the_server("template0") as url:
        yield from _run_and_stop(Installation(folder, url, settings))


def _run_and_stop(town: Installation) -> Iterator[Installation]:
    try:
        yield town
    finally:
        town.stop()


@contextmanager
def _copy_of_the_database(folder: Path) -> Iterator[str]:
    if connection.vendor == "sqlite":
        file = folder / "parvis.sqlite3"
        connection.ensure_connection()
        with closing(sqlite3.connect(file)) as copy:
            connection.connection.backup(copy)
        yield f"sqlite:///{file}"
        return
    with _database_on_the_server(connection.settings_dict["NAME"]) as url:
        yield url


@contextmanager
def _database_on_the_server(template: str) -> Iterator[str]:
    name = f"parvis_{uuid4().hex}"
    _on_the_server("CREATE DATABASE {} TEMPLATE {}", name, template)
    try:
        yield _url(name)
    finally:
        _on_the_server("DROP DATABASE {} WITH (FORCE)", name)


def _on_the_server(statement: str, *names: str) -> None:
    connection.close()
    known = connection.get_connection_params()
    with psycopg.connect(**{**known, "dbname": "postgres"}, autocommit=True) as server:
        server.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _url(name: str) -> str:
    known = connection.settings_dict
    door = f":{known['PORT']}" if known["PORT"] else ""
    return f"postgres://{known['USER']}:{known['PASSWORD']}@{known['HOST'] or 'localhost'}{door}/{name}"
