"""The portals app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalsConfig(AppConfig):
    """Registers the app under its short label."""

    name = "portals"
    label = "portals"
    verbose_name = _("Portals")
