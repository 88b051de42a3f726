"""`manage.py rebuild_search`: indexes every published page again."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from search.facade import rebuild


class Command(BaseCommand):
    """All or nothing: visitors keep the former index until the new one is whole."""

    help = _("Indexes every published page again.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and say how many pages are found."""
        with transaction.atomic():
            count = rebuild()
        said = ngettext("%(count)d page can be found.", "%(count)d pages can be found.", count)
        self.stdout.write(said % {"count": count})
