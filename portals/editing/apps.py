"""The editing app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditingConfig(AppConfig):
    """Registers the app under its short label; its hooks are in `wagtail_hooks`."""

    name = "portals.editing"
    label = "editing"
    verbose_name = _("Writing and review")
