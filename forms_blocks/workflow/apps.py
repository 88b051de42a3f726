"""The workflow app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkflowConfig(AppConfig):
    """Registers the app under its short label."""

    name = "forms_blocks.workflow"
    label = "workflow"
    verbose_name = _("Workflows")
