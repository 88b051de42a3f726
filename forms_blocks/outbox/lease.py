"""How long a worker may hold a task or a letter before it is taken for dead."""

from datetime import timedelta

from django.conf import settings


def lease() -> timedelta:
    """Return the lease: longer than the longest sending, or a slow letter leaves twice."""
    return timedelta(seconds=settings.OUTBOX_LEASE)
