"""`manage.py demo`: loads the demonstration in an empty installation, then serves it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from wagtail.models import Site

from home.demo import fresh, serve
from home.demo.load import is_empty, load
from home.demo.migrate import migrate
from home.demo.welcome import welcome


class Command(BaseCommand):
    """A second run is quick and loses nothing."""

    help = _("Loads the demonstration when the database is empty, then serves it until Ctrl+C.")
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--no-server", action="store_true", help=_("Load, then stop."))
        parser.add_argument("--port", type=int, default=8000, help=_("Where the site answers."))
        parser.add_argument(
            "--fresh", action="store_true", help=_("First throw away the demonstration that is there.")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load what is missing; then serve, unless told not to."""
        port = options["port"]
        if not options["no_server"]:
            self._check(port)
        Path(settings.DATA_DIR).mkdir(parents=True, exist_ok=True)
        if options["fresh"]:
            self._erase()
        migrate(self._said)
        if is_empty():
            self._load()
        if options["no_server"]:
            for line in welcome(settings.BASE_URL.rstrip("/")):
                self.stdout.write(line)
            return
        self._serve(port)

    def _said(self, stage: str) -> None:
        self.stdout.write(f"→ {stage}")
        self.stdout.flush()

    def _check(self, port: int) -> None:
        try:
            serve.check_port(port)
        except (serve.PortTaken, OverflowError) as fault:
            raise CommandError(
                _("Port %(port)d is not free: stop what uses it, or choose another: make demo PORT=%(other)d")
                % {"port": port, "other": port + 1}
            ) from fault

    def _erase(self) -> None:
        try:
            fresh.erase()
        except fresh.NotADemonstration as reason:
            raise CommandError(
                _("This database holds another site than the demonstration: nothing was thrown away.")
            ) from reason

    def _load(self) -> None:
        try:
            load(self._said)
        except KeyboardInterrupt as reason:
            raise CommandError(_("Interrupted: nothing was kept. Run the command again.")) from reason

    def _serve(self, port: int) -> None:
        _follow_port(port)
        self._said(_("The site is starting…"))
        try:
            serve.serve(port, lambda: self._ready(port))
        except serve.Broken as fault:
            raise CommandError(
                _("%(part)s has stopped; its reason is above.") % {"part": fault.name}
            ) from fault
        self.stdout.write("")
        self._said(_("The demonstration has stopped. Nothing is lost."))

    def _ready(self, port: int) -> None:
        for line in [*welcome(f"http://localhost:{port}"), "", _("Ctrl+C stops it.")]:
            self.stdout.write(line)
        self.stdout.flush()


def _follow_port(port: int) -> None:
    """Let the addresses written in letters lead to this port."""
    site = Site.objects.filter(is_default_site=True, hostname="localhost").exclude(port=port).first()
    if site is not None:
        site.port = port
        site.save()
