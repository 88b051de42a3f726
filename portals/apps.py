"""The portals app."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _


class PortalsConfig(AppConfig):
    """Registers the app under its short label."""

    name = "portals"
    label = "portals"
    verbose_name = _("Portals")

    def ready(self) -> None:
        """Forget the menus each time something they show changes."""
        from wagtail.models import Page, PageViewRestriction, Site
        from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

        from portals.menus import forget

        for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
            signal.connect(forget, dispatch_uid="portals.menus")
        for model in (PageViewRestriction, Site):
            for change in (post_save, post_delete):
                change.connect(forget, sender=model, dispatch_uid=f"portals.menus.{model.__name__}")
        post_delete.connect(forget, sender=Page, dispatch_uid="portals.menus.page")
