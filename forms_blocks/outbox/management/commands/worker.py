"""`manage.py worker`: send what waits, publish what is due."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forms_blocks.outbox.send import replay_failed
from forms_blocks.outbox.ticks import run_ticks
from forms_blocks.outbox.worker import INTERVAL, Worker, run_due


class Command(BaseCommand):
    """Runs until stopped; `--once` suits a crontab."""

    help = _("Sends the messages that wait and publishes the pages whose hour has come.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--once", action="store_true", help=_("Do what is due, then stop."))
        parser.add_argument(
            "--replay", action="store_true", help=_("First try again every message that failed.")
        )
        parser.add_argument(
            "--interval", type=float, default=INTERVAL, help=_("Seconds of rest when nothing waits.")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Run once, or until a signal."""
        if options["replay"]:
            count = replay_failed()
            said = ngettext("%(count)d message to try again.", "%(count)d messages to try again.", count)
            self.stdout.write(said % {"count": count})
        if options["once"]:
            run_ticks()
            sent = run_due()
            self.stdout.write(
                ngettext("%(count)d message sent.", "%(count)d messages sent.", sent) % {"count": sent}
            )
            return
        worker = Worker(interval=options["interval"])
        worker.listen()
        self.stdout.write(_("The worker is running. Ctrl+C stops it."))
        worker.run()
        self.stdout.write(_("The worker has stopped."))
