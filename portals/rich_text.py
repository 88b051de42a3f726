"""Links in the texts of a page: those of all its blocks are read at once, where Wagtail asks text by text.

While texts are being shown, `known_links` holds the pages and documents that its texts lead to.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.pages import PageLinkHandler

Found = dict[str, dict[int, Any]]

_known: ContextVar[Found | None] = ContextVar("known_links", default=None)


class Known:
    """Answers from what was read at once, and asks the database for the rest."""

    identifier = ""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Any]:
        """Return the instances of some links, None for those that are gone."""
        found = (_known.get() or {}).get(cls.identifier)
        if found is None:
            return super().get_many(attrs_list)  # type: ignore[misc]
        return [found.get(int(attrs["id"])) if attrs.get("id") else None for attrs in attrs_list]


class KnownPageLinks(Known, PageLinkHandler):
    """Links to pages."""

    identifier = "page"


class KnownDocumentLinks(Known, DocumentLinkHandler):
    """Links to documents."""

    identifier = "document"


@contextmanager
def known_links(found: Found) -> Iterator[None]:
    """Hold what the texts lead to while they are shown: by kind, "page" or "document", then by key."""
    token = _known.set(found)
    try:
        yield
    finally:
        _known.reset(token)
