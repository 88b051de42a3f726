"""The demonstration, loaded once a session and put in place for a module that asks for it, then gone."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection, transaction

from home.demo.load import load

_loaded: dict[str, Any] = {}


@pytest.fixture(scope="module")
def demonstration(django_db_setup: Any, django_db_blocker: Any) -> Iterator[list[str]]:
    """Put the demonstration around the tests of the module; give what its load said.

    Each test still undoes its own changes. A module that uses it has no test that commits.
    """
    with django_db_blocker.unblock():
        yield from _copied() if connection.vendor == "sqlite" else _in_a_transaction()


def _copied() -> Iterator[list[str]]:
    """Load it once, keep a copy of the database, and give that copy to the other modules."""
    connection.ensure_connection()
    clean = _copy_of(connection.connection)
    try:
        if not _loaded:
            said: list[str] = []
            load(said.append)
            _loaded.update(said=said, database=_copy_of(connection.connection))
        else:
            _loaded["database"].backup(connection.connection)
        cache.clear()
        yield _loaded["said"]
    finally:
        clean.backup(connection.connection)
        clean.close()
        cache.clear()


def _copy_of(database: sqlite3.Connection) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", check_same_thread=False)
    database.backup(copy)
    return copy


def _in_a_transaction() -> Iterator[list[str]]:
    said: list[str] = []
    around = transaction.atomic()
    # Tests open transactions that must be outermost, or in another one of tests.
    around._from_testcase = True  # type: ignore[attr-defined]
    around.__enter__()
    try:
        load(said.append)
        yield said
    finally:
        transaction.set_rollback(True)
        around.__exit__(None, None, None)
