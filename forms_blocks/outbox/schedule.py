"""The timers of the house itself: pages to publish at their hour, old rows to delete, SQLite to tend."""

from datetime import timedelta

from django.core.management import call_command
from django.db import connection

from forms_blocks.outbox import queue, ticks


def publish_scheduled_pages() -> None:
    """Publish and unpublish the pages whose hour has come."""
    call_command("publish_scheduled")


def keep_plans_good() -> None:
    """Have SQLite look at its tables again, for its plans rest on their size; PostgreSQL does so alone."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        # A sample of each index: a large table is looked at as quickly as a small one.
        cursor.execute("PRAGMA analysis_limit = 1000")
        # Before 3.46 `PRAGMA optimize` only sees the tables that this very connection has read.
        cursor.execute("ANALYZE")


def register() -> None:
    """Register the timers of the house."""
    ticks.register(publish_scheduled_pages)
    ticks.register(queue.prune, every=timedelta(hours=1))
    ticks.register(keep_plans_good, every=timedelta(days=1))
