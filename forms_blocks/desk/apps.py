"""The desk app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """Registers the app under its short label."""

    name = "forms_blocks.desk"
    label = "desk"
    verbose_name = _("Desk")
