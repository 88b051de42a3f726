"""The portals app."""

from collections.abc import Callable
from datetime import timedelta

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
        from forms_blocks.outbox import ticks
        from portals.context import forget_portals
        from portals.menus import forget
        from portals.models import PortalPage
        from portals.opinions_kept import forget_old_opinions
        from portals.reading import register_hooks
        from portals.routing import forget_sites
        from portals.search.describe import register_pages

        for receiver in (forget, forget_sites, forget_portals):
            _on_page_changes(receiver)
        post_save.connect(forget_portals, sender=PortalPage, dispatch_uid="forget_portals.saved")
        register_pages()
        register_hooks()
        ticks.register(forget_old_opinions, every=timedelta(days=1))


def _on_page_changes(receiver: Callable[..., None]) -> None:
    from wagtail.images import get_image_model
    from wagtail.models import Page, PageViewRestriction, Site
    from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

    name = receiver.__qualname__
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(receiver, dispatch_uid=name)
    # An image is a logo, or the icon of a tab.
    for model in (PageViewRestriction, Site, get_image_model()):
        for change in (post_save, post_delete):
            change.connect(receiver, sender=model, dispatch_uid=f"{name}.{model.__name__}")
    for model in (Page, get_image_model().get_rendition_model()):
        post_delete.connect(receiver, sender=model, dispatch_uid=f"{name}.{model.__name__}")
