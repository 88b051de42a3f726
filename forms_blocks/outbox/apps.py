"""The outbox app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OutboxConfig(AppConfig):
    """Registers the app under its short label, and the timers of the house."""

    name = "forms_blocks.outbox"
    label = "outbox"
    verbose_name = _("Outbox")

    def ready(self) -> None:
        """Register the timers."""
        from forms_blocks.outbox import schedule

        schedule.register()
