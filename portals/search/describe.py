"""What a page of a portal gives the search to read."""

from collections.abc import Iterator
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.rich_text import get_text_for_indexing

from search.register import Document, register

# Read when a page has them; the title, the summary and the words of the editors count more.
TEXTS = ("who", "documents", "cost", "service", "introduction", "body")


def register_pages() -> None:
    """Let each type of page that has a `search_kind` be found."""
    for model in get_page_models():
        if hasattr(model, "search_kind"):
            register(model, describe)


def describe(page: Any) -> Document:
    """Return a page as the search reads it."""
    return Document(
        kind=page.search_kind.name,
        rank=page.search_kind.rank,
        title=page.title,
        summary=getattr(page, "summary", ""),
        keywords=getattr(page, "search_words", ""),
        text=" ".join(" ".join(_texts_of(page)).split()),
        # A procedure of another portal: both pages must be open to who finds it.
        shows=getattr(page, "target_id", None),
        # Of an event: the day it is over.
        until=getattr(page, "last_day", None),
    )


def _texts_of(page: Page) -> Iterator[str]:
    fields = {field.name: field for field in page._meta.get_fields()}
    for name in TEXTS:
        field: Any = fields.get(name)
        if field is None:
            continue
        value = getattr(page, name)
        if isinstance(field, StreamField):
            yield from map(str, field.stream_block.get_searchable_content(value))
        elif value:
            yield get_text_for_indexing(value)
