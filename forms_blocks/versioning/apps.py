"""The versioning app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VersioningConfig(AppConfig):
    """Registers the app under its short label; its hooks are in `wagtail_hooks`."""

    name = "forms_blocks.versioning"
    label = "versioning"
    verbose_name = _("Versions of forms")
