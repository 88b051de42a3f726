"""The search app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Registers the app under its short label."""

    name = "search"
    label = "search"
    verbose_name = _("Search")
