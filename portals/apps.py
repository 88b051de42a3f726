"""The portals app."""

from collections.abc import Callable

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _


class PortalsConfig(AppConfig):
    """Registers the app under its short label."""

    name = "portals"
    label = "portals"
    verbose_name = _("Portals")

    def ready(self) -> None:
        """Forget the menus, the portals and the sites when what they show changes; let pages be found."""
        from portals.context import forget_portals
        from portals.menus import forget
        from portals.models import PortalPage
        from portals.reading import register_hooks
        from portals.routing import forget_sites
        from portals.search.describe import register_pages

        for receiver in (forget, forget_sites, forget_portals):
            _on_page_changes(receiver)
        post_save.connect(forget_portals, sender=PortalPage, dispatch_uid="forget_portals.saved")
        register_pages()
        register_hooks()


def _on_page_changes(receiver: Callable[..., None]) -> None:
    from wagtail.models import Page, PageViewRestriction, Site
    from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

    name = receiver.__qualname__
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(receiver, dispatch_uid=name)
    for model in (PageViewRestriction, Site):
        for change in (post_save, post_delete):
            change.connect(receiver, sender=model, dispatch_uid=f"{name}.{model.__name__}")
    post_delete.connect(receiver, sender=Page, dispatch_uid=f"{name}.page")
