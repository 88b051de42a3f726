"""Links in the texts of a page: those of all its blocks are read at once, where Wagtail asks text by text.

While a stream is being shown, `known_links` holds the pages and documents that its texts lead to.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

LINK = re.compile(r'<a\b[^>]*?\blinktype="(page|document)"[^>]*>')
KEY = re.compile(r'\bid="(\d+)"')
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
def known_links(stream: StreamValue) -> Iterator[None]:
    """Read once what the texts of a stream lead to; two queries, none when they lead nowhere."""
    keys = _keys(stream)
    models = {"page": Page, "document": get_document_model()}
    found: Found = {
        kind: model.objects.in_bulk(keys[kind]) if keys[kind] else {} for kind, model in models.items()
    }
    token = _known.set(found)
    try:
        yield
    finally:
        _known.reset(token)


def _keys(stream: StreamValue) -> dict[str, set[int]]:
    keys: dict[str, set[int]] = {"page": set(), "document": set()}
    for text in _texts([block.get_prep_value() for block in stream]):
        for link in LINK.finditer(text):
            key = KEY.search(link[0])
            if key:
                keys[link[1]].add(int(key[1]))
    return keys


def _texts(raw: Any) -> Iterator[str]:
    if isinstance(raw, str):
        if "linktype=" in raw:
            yield raw
    elif isinstance(raw, Mapping):
        for value in raw.values():
            yield from _texts(value)
    elif isinstance(raw, list | tuple):
        for value in raw:
            yield from _texts(value)
