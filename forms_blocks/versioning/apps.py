"""The versioning app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VersioningConfig(AppConfig):
    """Registers the app under its short label; its hooks are in `wagtail_hooks`."""

    name = "forms_blocks.versioning"
    label = "versioning"
    verbose_name = _("Versions of forms")

    def ready(self) -> None:
        """Follow what goes online by itself, and write to those who planned it."""
        from wagtail.signals import page_published

        from forms_blocks.outbox import builders
        from forms_blocks.versioning import scheduled

        builders.register(scheduled.HELD, scheduled.build_letter)
        page_published.connect(scheduled.follow_plan, dispatch_uid="versioning.plan")
