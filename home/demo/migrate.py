"""Bring the database up to date, telling how far it is."""

from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import translation
from django.utils.translation import gettext as _

Said = Callable[[str], None]


class Counter:
    """What the `migrate` command writes to: counts the migrations that are done."""

    def __init__(self, total: int, said: Said) -> None:
        self.done, self.total, self.said = 0, total, said

    def write(self, text: str) -> None:
        """Tell one migration in forty, and the last."""
        self.done += text.count(" OK")
        if " OK" in text and (self.done % 40 == 0 or self.done == self.total):
            counts = {"done": self.done, "total": self.total}
            # Django's command runs without any language.
            with translation.override(settings.LANGUAGE_CODE):
                self.said(_("Tables: %(done)d of %(total)d changes…") % counts)

    def flush(self) -> None:
        """Keep nothing back."""


def migrate(said: Said) -> None:
    """Run the migrations that are missing; nothing when none is."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        said(_("Tables of the database (half a minute the first time)…"))
        call_command("migrate", interactive=False, verbosity=1, stdout=Counter(len(plan), said))
