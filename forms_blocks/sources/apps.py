"""The sources app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SourcesConfig(AppConfig):
    """Registers the app under its short label, and its lists with the editor of forms."""

    name = "forms_blocks.sources"
    label = "sources"
    verbose_name = _("Lists of answers")

    def ready(self) -> None:
        """Tell the lower floors what this one adds."""
        from forms_blocks.blocks import offer
        from forms_blocks.sources.menu import menu

        offer.lists_from(menu)
