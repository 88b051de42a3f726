"""The packages app."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PackagesConfig(AppConfig):
    """Registers the app under its short label, and what a file is made of."""

    name = "forms_blocks.packages"
    label = "packages"
    verbose_name = _("Procedures as files")

    def ready(self) -> None:
        """Register the parts in the order in which they are put in place."""
        for name in ("groups", "sources", "workflow", "form", "guide"):
            import_module(f"forms_blocks.packages.parts.{name}")
