"""The search app."""

from typing import Any

from django.apps import AppConfig
from django.db import DatabaseError, transaction
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Registers the app under its short label."""

    name = "search"
    label = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        """Index what a site already holds, the day the index is made."""
        post_migrate.connect(_fill_new_index, sender=self, dispatch_uid="search.fill")


def _fill_new_index(plan: Any = (), **_signal: Any) -> None:
    made = any(
        migration.app_label == "search" and migration.initial and not backwards
        for migration, backwards in plan
    )
    if not made:
        return
    from search.facade import rebuild

    try:
        with transaction.atomic():
            rebuild()
    except DatabaseError:
        # Only a part of the migrations was asked for: `rebuild_search` once they are all done.
        return
