"""The timers of the house itself."""

import pytest
from django.db import connection

from forms_blocks.outbox import ticks
from forms_blocks.outbox.schedule import keep_plans_good

pytestmark = pytest.mark.django_db


def test_sqlite_looks_again_at_its_tables_and_postgresql_is_left_alone(django_assert_num_queries):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE grown (a INTEGER)")
        cursor.execute("CREATE INDEX grown_a ON grown (a)")
        cursor.executemany("INSERT INTO grown VALUES (%s)", [(number,) for number in range(500)])
        is_sqlite = connection.vendor == "sqlite"
        with django_assert_num_queries(2 if is_sqlite else 0):
            keep_plans_good()
        if is_sqlite:
            cursor.execute("SELECT stat FROM sqlite_stat1 WHERE idx = 'grown_a'")
            assert cursor.fetchone()[0].startswith("500")


def test_the_worker_does_it_once_a_day():
    timer = ticks.REGISTRY["forms_blocks.outbox.schedule.keep_plans_good"]
    assert timer.every.days == 1
