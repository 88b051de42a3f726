"""The ordered links an editor puts in the menus of a portal, and the pages people ask most."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable


class MenuLink(Orderable):
    """A link of a menu to a page; a page that is not published, or private, is not shown."""

    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+", verbose_name=_("page"))
    title = models.CharField(
        _("words of the link"),
        max_length=60,
        blank=True,
        help_text=_("When empty, the title of the page."),
    )

    panels = [PageChooserPanel("page"), FieldPanel("title")]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.title or str(self.page)


class HeaderLink(MenuLink):
    """A link at the top of each page of a portal."""

    portal = ParentalKey("portals.PortalPage", on_delete=models.CASCADE, related_name="header_links")

    class Meta(MenuLink.Meta):
        verbose_name = _("link of the top menu")
        verbose_name_plural = _("links of the top menu")


class FooterLink(MenuLink):
    """A link at the bottom of each page of a portal."""

    portal = ParentalKey("portals.PortalPage", on_delete=models.CASCADE, related_name="footer_links")

    class Meta(MenuLink.Meta):
        verbose_name = _("link of the bottom menu")
        verbose_name_plural = _("links of the bottom menu")


class AskedPage(MenuLink):
    """One of the things most asked, on the home of a portal."""

    portal = ParentalKey("portals.PortalPage", on_delete=models.CASCADE, related_name="asked_pages")

    class Meta(MenuLink.Meta):
        verbose_name = _("page most asked")
        verbose_name_plural = _("pages most asked")
