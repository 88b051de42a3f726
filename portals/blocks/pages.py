"""Cards of pages."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from portals.links import card_of
from portals.visibility import closed_paths, listed_specific


class PagesBlock(blocks.StructBlock):
    """Pages an editor chose, each as a card; those that are not published, or private, are not shown."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1, max_num=12
    )

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the cards, in the editor's order."""
        context = super().get_context(value, parent_context=parent_context)
        chosen = [page.pk for page in value["pages"] if page is not None]
        closed = context["closed"] if "closed" in context else closed_paths(inside=context.get("page"))
        context["cards"] = [card_of(page, context.get("request")) for page in shown(chosen, closed)]
        return context

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Cards of pages")
        template = "portals/blocks/pages.html"


def shown(chosen: Sequence[int], closed: Iterable[str]) -> list[Page]:
    """Return the chosen pages that may be named, in the order given."""
    found = {page.pk: page for page in listed_specific(Page.objects.filter(pk__in=chosen), closed)}
    return [found[pk] for pk in chosen if pk in found]
