"""The timers of the house itself: pages to publish at their hour, old rows to delete."""

from datetime import timedelta

from django.core.management import call_command

from forms_blocks.outbox import queue, ticks


def publish_scheduled_pages() -> None:
    """Publish and unpublish the pages whose hour has come."""
    call_command("publish_scheduled")


def register() -> None:
    """Register the timers of the house."""
    ticks.register(publish_scheduled_pages)
    ticks.register(queue.prune, every=timedelta(hours=1))
