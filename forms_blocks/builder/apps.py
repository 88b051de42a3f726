"""The builder app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BuilderConfig(AppConfig):
    """Registers the app under its short label."""

    name = "forms_blocks.builder"
    label = "builder"
    verbose_name = _("Builder of forms")
