"""The pages an editor names at the foot of a page: « À lire aussi »."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel, PageChooserPanel
from wagtail.models import Orderable

MOST = 6


class RelatedPage(Orderable):
    """A page to read next; one that is not published, or private, is not shown."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="related_pages")
    related = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+", verbose_name=_("page"))

    panels = [PageChooserPanel("related")]

    class Meta(Orderable.Meta):
        verbose_name = _("page to read next")
        verbose_name_plural = _("pages to read next")

    def __str__(self) -> str:
        return str(self.related)


RELATED_PANEL = InlinePanel(
    "related_pages",
    heading=_("To read next"),
    label=_("Page"),
    max_num=MOST,
    help_text=_("Shown at the foot of the page. When empty, the other pages of the same section."),
)
