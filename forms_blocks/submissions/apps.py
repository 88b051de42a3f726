"""The submissions app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SubmissionsConfig(AppConfig):
    """Registers the app under its short label."""

    name = "forms_blocks.submissions"
    label = "submissions"
    verbose_name = _("Submissions")
