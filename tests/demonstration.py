"""The demonstration, loaded once a run, after every other test, and gone with the run."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from home.demo.load import load


@pytest.fixture(scope="session")
def demonstration(django_db_setup: Any, django_db_blocker: Any) -> Iterator[list[str]]:
    """Put the demonstration around the tests that ask for it; give what its load said.

    They come last, and each still undoes its own changes: none of them may commit.
    """
    said: list[str] = []
    around = transaction.atomic()
    # Tests open transactions that must be outermost, or in another one of tests.
    around._from_testcase = True  # type: ignore[attr-defined]
    with django_db_blocker.unblock():
        around.__enter__()
        try:
            load(said.append)
            yield said
        finally:
            transaction.set_rollback(True)
            around.__exit__(None, None, None)
