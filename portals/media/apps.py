"""The media app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    """Registers the app under its short label."""

    name = "portals.media"
    label = "media"
    verbose_name = _("Media")
