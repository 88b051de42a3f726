"""« Liens cassés »: links of published pages that lead a visitor nowhere.

Asks the database only; other sites are asked by the worker, see `outside`.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex
from wagtail.query import PageQuerySet

from portals.blocks.contents import anchors_of
from portals.editing.own_addresses import OwnAddresses
from portals.editing.texts import Text, texts
from portals.models.outside_link import BELIEVED, OutsideLink
from portals.visibility import closed_paths

LINK = re.compile(r'<a (?=[^>]*linktype="(page|document)")[^>]*?\bid="(\d+)"')
ANCHOR = re.compile(r'<a [^>]*?href="#([^"]+)"')
ALWAYS_THERE = {"contenu"}
GONE = {"page": lambda: _("The page was deleted."), "document": lambda: _("The document was deleted.")}


@dataclass(frozen=True)
class Broken:
    """A link that leads nowhere: on which page, in which part of it, to what, why, since when if we know."""

    page: Page
    part: str
    target: str
    cause: str
    since: datetime | None = None

    @property
    def is_outside(self) -> bool:
        """Say whether it leads to another site."""
        return self.target.startswith("http")


def broken_links(pages: PageQuerySet) -> list[Broken]:
    """Return the broken links of these pages, in the order of the tree; no other page is named."""
    known = {str(page.pk): page for page in pages.order_by("path")}
    sources = {key: page for key, page in known.items() if page.live}
    judge, said = _Pages(known), [text for text in texts() if str(text.key) in sources]
    found = [
        *_broken_references(sources, judge),
        *_broken_in_texts(sources, said),
        *_broken_addresses(sources, said, judge),
    ]
    return sorted(found, key=lambda one: one.page.path)


def _broken_references(sources: dict[str, Page], judge: "_Pages") -> Iterator[Broken]:
    page_type = ContentType.objects.get_for_model(Page)
    judges: dict[int, Any] = {
        page_type.pk: judge,
        ContentType.objects.get_for_model(get_document_model()).pk: _Documents(),
    }
    references = ReferenceIndex.objects.filter(base_content_type=page_type, to_content_type__in=judges)
    for reference in references.select_related("content_type"):
        page = sources.get(reference.object_id)
        verdict = page and judges[reference.to_content_type_id].judge(page, reference.to_object_id)
        if page and verdict:
            yield Broken(page, reference.describe_source_field(), *verdict)


class _Pages:
    """Judges links to pages; it names those that whoever asks may change, and no other."""

    def __init__(self, named: Container[str]) -> None:
        self.named = named
        self.known = {str(page.pk): page for page in Page.objects.only("title", "live", "path")}
        self.closed = closed_paths()

    def judge(self, source: Page, key: str) -> tuple[str, str] | None:
        target = self.known.get(key)
        if target is None:
            return None
        title = target.title if key in self.named else ""
        if not target.live:
            return title, _("The page is not online.")
        if _is_closed(target.path, source.path, self.closed):
            return title, _("The page is private: whoever reads this one may not open it.")
        return None


class _Documents:
    def __init__(self) -> None:
        rows = get_document_model().objects.values_list("pk", "collection__path")
        self.known = {str(pk): path for pk, path in rows}
        restrictions = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
        self.closed, self.closed_pages = list(restrictions), closed_paths()

    def judge(self, source: Page, key: str) -> tuple[str, str] | None:
        if key not in self.known:
            return None
        path = self.known[key]
        public = not source.path.startswith(tuple(self.closed_pages))
        if public and path.startswith(tuple(self.closed)):
            return "", _("The document is private: whoever reads this page may not open it.")
        return None


def _is_closed(target: str, source: str, closed: Iterable[str]) -> bool:
    return any(target.startswith(path) and not source.startswith(path) for path in closed)


def _broken_in_texts(sources: dict[str, Page], said: Iterable[Text]) -> Iterator[Broken]:
    """What the index of references does not know: what was deleted, headings, other sites."""
    known = {
        kind: {str(key) for key in model.objects.values_list("pk", flat=True)} for kind, model in _kinds()
    }
    outside = {link.url: link for link in OutsideLink.objects.filter(failures__gte=BELIEVED)}
    for text in said:
        page, part = sources[str(text.key)], text.field.verbose_name
        for kind, target in LINK.findall(text.html):
            if target not in known[kind]:
                yield Broken(page, part, "", GONE[kind]())
        for name in _lost_anchors(text):
            yield Broken(page, part, f"#{name}", _("No heading has this name."))
        for link in (outside[url] for url in text.addresses if url in outside):
            yield Broken(page, part, link.url, link.cause(), link.since)


def _broken_addresses(sources: dict[str, Page], said: Iterable[Text], judge: "_Pages") -> Iterator[Broken]:
    """Pages of ours that somebody pasted as an address."""
    ours = OwnAddresses(url for text in said for url in text.addresses)
    for text in said:
        page, part = sources[str(text.key)], text.field.verbose_name
        for url in text.addresses:
            if url in ours.lost:
                yield Broken(page, part, url, _("No page answers at this address."))
            elif url in ours.pages and (verdict := judge.judge(page, str(ours.pages[url].pk))):
                yield Broken(page, part, url, verdict[1])


def _kinds() -> tuple[tuple[str, Any], ...]:
    return ("page", Page), ("document", get_document_model())


def _lost_anchors(text: Text) -> list[str]:
    wanted = ANCHOR.findall(text.html)
    if not wanted:
        return []
    value = getattr(text.model.objects.get(pk=text.key), text.field.name)
    there = {*ALWAYS_THERE, *(anchors_of(value) if isinstance(value, StreamValue) else ())}
    return [name for name in wanted if name not in there]
