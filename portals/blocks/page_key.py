"""A page chosen in a block, kept as its key: all the pages that a stream names are then read in one query."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.html import escape
from wagtail.blocks import PageChooserBlock
from wagtail.models import Page


class PageKeyBlock(PageChooserBlock):
    """A page chooser whose value is a key, or None; see `portals.blocks.around.Around`."""

    def to_python(self, value: Any) -> int | None:
        """Return the key as it is kept."""
        return key_of(value)

    def bulk_to_python(self, values: Iterable[Any]) -> list[int | None]:
        """Return the keys, asking nothing of the database."""
        return [key_of(value) for value in values]

    def normalize(self, value: Any) -> int | None:
        """Accept a page where code gives one."""
        return key_of(value)

    def get_prep_value(self, value: Any) -> int | None:
        """Return what is kept."""
        return key_of(value)

    def value_from_form(self, value: Any) -> int | None:
        """Return the key of what the editor chose."""
        return key_of(value)

    def clean(self, value: Any) -> int | None:
        """Return the key of a page that exists; raises ValidationError for any other."""
        return key_of(super().clean(value))

    def extract_references(self, value: Any) -> Iterator[tuple[type[Page], str, str, str]]:
        """Tell Wagtail which page is used here."""
        if value:
            yield self.model_class, str(value), "", ""

    def render_basic(self, value: Any, context: Any = None) -> str:
        """Name the page, when two versions of a text are compared."""
        page = Page.objects.filter(pk=value).first() if value else None
        return escape(page.title) if page else ""


def key_of(value: Any) -> int | None:
    """Return the key of a page, given it or the page; None for nothing."""
    if value in (None, ""):
        return None
    return value.pk if isinstance(value, Page) else int(value)
