"""After a test that commits, the database holds again what the migrations put there.

Django's flush empties every table: Wagtail's root page, the locale, the collections, the default workflow
would be missing from all the tests that follow.
"""

from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from django.test import TransactionTestCase

_snapshot: list[str] = []


def install() -> None:
    """Make tests that commit leave what they found."""
    setup = TransactionTestCase.__dict__["_fixture_setup"].__func__

    def picture_then_setup(case: Any) -> None:
        # Before the first test that commits: the database is as migrated.
        if not _snapshot:
            _snapshot.append(connection.creation.serialize_db_to_string())
        setup(case)

    TransactionTestCase._fixture_setup = classmethod(picture_then_setup)
    TransactionTestCase._fixture_teardown = _empty_then_restore


def _empty_then_restore(_case: Any) -> None:
    # No post_migrate: content types come back from the snapshot, with the keys they had.
    call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)
    connection.creation.deserialize_db_from_string(_snapshot[0])
    # The rows came back with their keys; PostgreSQL's counters do not know it.
    stored = [model for model in apps.get_models() if model._meta.managed and not model._meta.proxy]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), stored):
            cursor.execute(statement)
