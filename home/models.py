"""HomePage: the town's own page, above its portals."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.models import Page

from forms_blocks.modelfields import DefinitionField
from portals.blocks.stream import content_block
from portals.links import card_of
from portals.models import PortalPage
from portals.models.address import ADDRESS_TAB
from portals.models.guarded import Guarded
from portals.visibility import closed_paths, listed


class HomePage(Guarded, Page):
    """The root of the tree: its title is the name of the town, its children are the portals."""

    introduction = models.TextField(
        _("welcome"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences under the name of the town."),
    )
    body = DefinitionField(
        content_block,
        blank=True,
        default=list,
        verbose_name=_("more content"),
        help_text=_("Shown under the portals."),
    )

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["portals.PortalPage"]
    max_count = 1
    page_description = _("The page from which visitors choose a portal.")
    template = "home/home_page.html"

    content_panels = [
        TitleFieldPanel("title", heading=_("Name of the town or city")),
        FieldPanel("introduction"),
        FieldPanel("body"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ADDRESS_TAB,
        ]
    )

    class Meta:
        verbose_name = _("home page of the town")
        verbose_name_plural = _("home pages of the town")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the cards of the portals anybody may read."""
        context = super().get_context(request, *args, **kwargs)
        context["closed"] = closed = closed_paths(inside=self)
        portals = listed(PortalPage.objects.child_of(self), closed).defer_streamfields().order_by("path")
        context["of_town"] = True
        context["portals"] = [card_of(portal, request) for portal in portals]
        return context
