"""`manage.py backup FILE.tar.gz`: the whole installation in one file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from home.backup.problem import Impossible
from home.backup.save import save


class Command(BaseCommand):
    """Works while the site is open."""

    help = _("Saves the database and the files in one archive. The keys are not in it.")
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the file."""
        parser.add_argument("file", type=Path, help=_("The archive to write, in .tar.gz."))

    def handle(self, *args: Any, **options: Any) -> None:
        """Save, and say that the keys are to be kept apart."""
        try:
            save(options["file"].absolute(), self.stdout.write)
        except Impossible as reason:
            raise CommandError(str(reason)) from reason
        except OSError as fault:
            raise CommandError(_("The backup was not made: %(error)s") % {"error": fault}) from fault
        self.stdout.write(
            _(
                "SECRET_KEY and DATA_KEYS are not in this file. Keep them apart, in a safe place: without "
                "them the tracking codes cannot be read again."
            )
        )
