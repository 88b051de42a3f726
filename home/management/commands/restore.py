"""`manage.py restore FILE.tar.gz`: the whole installation as it was."""

import signal
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from home.backup.problem import Impossible
from home.backup.restore import restore


class Command(BaseCommand):
    """Stop the server and the worker before."""

    help = _("Puts back the database and the files of a backup. Stop the server and the worker before.")
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the file and the consent."""
        parser.add_argument("file", type=Path, help=_("The archive to read."))
        parser.add_argument("--yes", action="store_true", help=_("Replace what this installation holds."))

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore, or say why not."""
        try:
            with _stopped_gently():
                restore(options["file"].absolute(), self.stdout.write, replace=options["yes"])
        except Impossible as reason:
            raise CommandError(str(reason)) from reason
        except OSError as fault:
            raise CommandError(_("Nothing was restored: %(error)s") % {"error": fault}) from fault


@contextmanager
def _stopped_gently() -> Iterator[None]:
    """Let SIGTERM undo what is half done, as Ctrl+C does."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
