"""« Liens cassés »: links of published pages that lead a visitor nowhere. Asks the database only."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex, get_page_models
from wagtail.query import PageQuerySet

from portals.blocks.contents import anchors_of
from portals.visibility import closed_paths

LINK = re.compile(r'<a (?=[^>]*linktype="(page|document)")[^>]*?\bid="(\d+)"')
ANCHOR = re.compile(r'<a [^>]*?href="#([^"]+)"')
ALWAYS_THERE = {"contenu"}
GONE = {"page": lambda: _("The page was deleted."), "document": lambda: _("The document was deleted.")}


@dataclass(frozen=True)
class Broken:
    """A link that leads nowhere: on which page, in which part of it, to what, and why."""

    page: Page
    part: str
    target: str
    cause: str


def broken_links(pages: PageQuerySet) -> list[Broken]:
    """Return the broken links of these pages, in the order of the tree."""
    sources = {str(page.pk): page for page in pages.live().order_by("path")}
    found = [*_broken_references(sources), *_broken_in_texts(sources)]
    return sorted(found, key=lambda one: one.page.path)


def _broken_references(sources: dict[str, Page]) -> Iterator[Broken]:
    page_type = ContentType.objects.get_for_model(Page)
    judges: dict[int, Any] = {
        page_type.pk: _Pages(),
        ContentType.objects.get_for_model(get_document_model()).pk: _Documents(),
    }
    references = ReferenceIndex.objects.filter(base_content_type=page_type, to_content_type__in=judges)
    for reference in references.select_related("content_type"):
        page = sources.get(reference.object_id)
        verdict = page and judges[reference.to_content_type_id].judge(page, reference.to_object_id)
        if page and verdict:
            yield Broken(page, reference.describe_source_field(), *verdict)


class _Pages:
    def __init__(self) -> None:
        self.known = {str(page.pk): page for page in Page.objects.only("title", "live", "path")}
        self.closed = closed_paths()

    def judge(self, source: Page, key: str) -> tuple[str, str] | None:
        target = self.known.get(key)
        if target is None:
            return None
        if not target.live:
            return target.title, _("The page is not online.")
        if _is_closed(target.path, source.path, self.closed):
            return target.title, _("The page is private: whoever reads this one may not open it.")
        return None


class _Documents:
    def __init__(self) -> None:
        rows = get_document_model().objects.values_list("pk", "title", "collection__path")
        self.known = {str(pk): (title, path) for pk, title, path in rows}
        restrictions = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
        self.closed, self.closed_pages = list(restrictions), closed_paths()

    def judge(self, source: Page, key: str) -> tuple[str, str] | None:
        if key not in self.known:
            return None
        title, path = self.known[key]
        public = not source.path.startswith(tuple(self.closed_pages))
        if public and path.startswith(tuple(self.closed)):
            return title, _("The document is private: whoever reads this page may not open it.")
        return None


def _is_closed(target: str, source: str, closed: Iterable[str]) -> bool:
    return any(target.startswith(path) and not source.startswith(path) for path in closed)


def _broken_in_texts(sources: dict[str, Page]) -> Iterator[Broken]:
    """What the index of references does not know: links to what was deleted, and to headings."""
    known = {
        kind: {str(key) for key in model.objects.values_list("pk", flat=True)} for kind, model in _kinds()
    }
    for model, field in _texts():
        for key, raw in _raw(model, field):
            page = sources.get(str(key))
            for kind, target in LINK.findall(raw) if page else ():
                if target not in known[kind]:
                    yield Broken(page, field.verbose_name, "", GONE[kind]())
            for name in _lost_anchors(model, field, key, raw) if page else ():
                yield Broken(page, field.verbose_name, f"#{name}", _("No heading has this name."))


def _kinds() -> tuple[tuple[str, Any], ...]:
    return ("page", Page), ("document", get_document_model())


def _texts() -> Iterator[tuple[Any, Any]]:
    """Yield each field of a page type that holds rich text."""
    for model in get_page_models():
        for field in model._meta.local_fields:
            if isinstance(field, (StreamField, RichTextField)):
                yield model, field


def _raw(model: Any, field: Any) -> Iterator[tuple[int, str]]:
    """Yield the key and the text of each page with a link in this field, as it lies in the database."""
    raw = model.objects.live().annotate(raw=Cast(field.name, models.TextField())).filter(raw__contains="<a ")
    rows = raw.values_list("pk", "raw").iterator(chunk_size=200)
    return ((key, text.replace('\\"', '"')) for key, text in rows)


def _lost_anchors(model: Any, field: Any, key: int, raw: str) -> list[str]:
    wanted = ANCHOR.findall(raw)
    if not wanted:
        return []
    value = getattr(model.objects.get(pk=key), field.name)
    there = {*ALWAYS_THERE, *(anchors_of(value) if isinstance(value, StreamValue) else ())}
    return [name for name in wanted if name not in there]
