"""Wagtail's command, once what is broken has been held back."""

from typing import Any

from wagtail.management.commands.publish_scheduled import Command as Wagtails

from forms_blocks.versioning.scheduled import hold_broken


class Command(Wagtails):
    """Publishes and unpublishes what is due, save the forms that have faults: their authors are told."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Hold back, then publish; a dry run changes nothing."""
        if not options["dryrun"]:
            hold_broken()
        super().handle(*args, **options)
