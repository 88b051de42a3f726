"""The editing app."""

from datetime import timedelta

from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class EditingConfig(AppConfig):
    """Registers the app under its short label, and its timers; its hooks are in `wagtail_hooks`."""

    name = "portals.editing"
    label = "editing"
    verbose_name = _("Writing and review")

    def ready(self) -> None:
        """Have the worker look after the links to other sites, unless the town does not want it."""
        from forms_blocks.outbox import ticks
        from portals.editing.outside.gather import gather
        from portals.editing.outside.turn import ask_some

        if settings.CHECK_OUTSIDE_LINKS:
            ticks.register(gather, every=timedelta(hours=1))
            ticks.register(ask_some)
