"""The demonstration, loaded once for a module that asks for it, and gone after it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from home.demo.load import load


@pytest.fixture(scope="module")
def demonstration(django_db_setup: Any, django_db_blocker: Any) -> Iterator[list[str]]:
    """Load it in a transaction around the tests of the module; give what it said.

    Each test still undoes its own changes. A module that uses it has no test that commits.
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
