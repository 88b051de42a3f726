"""« Liens cassés »: links of published pages that lead a visitor nowhere. Asks the database only."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex, get_page_models
from wagtail.query import PageQuerySet

from portals.blocks.contents import anchors_of
from portals.visibility import closed_paths

ANCHOR = re.compile(r'<a [^>]*?href="#([^"]+)"')
ALWAYS_THERE = {"contenu"}


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
    found = [*_broken_references(sources), *_broken_anchors(sources)]
    return sorted(found, key=lambda one: one.page.path)


def _broken_references(sources: dict[str, Page]) -> Iterator[Broken]:
    page_type = ContentType.objects.get_for_model(Page)
    judges = {
        page_type.pk: _Pages(),
        ContentType.objects.get_for_model(get_document_model()).pk: _Documents(),
        ContentType.objects.get_for_model(get_image_model()).pk: _Images(),
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
            return "", _("The page was deleted.")
        if not target.live:
            return target.title, _("The page is not online.")
        if _is_closed(target.path, source.path, self.closed):
            return target.title, _("The page is private: whoever reads this one may not open it.")
        return None


class _Images:
    def __init__(self) -> None:
        self.known = dict(get_image_model().objects.values_list("pk", "title"))

    def judge(self, _source: Page, key: str) -> tuple[str, str] | None:
        return None if int(key) in self.known else ("", _("The image was deleted."))


class _Documents:
    def __init__(self) -> None:
        rows = get_document_model().objects.values_list("pk", "title", "collection__path")
        self.known = {str(pk): (title, path) for pk, title, path in rows}
        restrictions = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
        self.closed, self.closed_pages = list(restrictions), closed_paths()

    def judge(self, source: Page, key: str) -> tuple[str, str] | None:
        if key not in self.known:
            return "", _("The document was deleted.")
        title, path = self.known[key]
        public = not source.path.startswith(tuple(self.closed_pages))
        if public and path.startswith(tuple(self.closed)):
            return title, _("The document is private: whoever reads this page may not open it.")
        return None


def _is_closed(target: str, source: str, closed: Iterable[str]) -> bool:
    return any(target.startswith(path) and not source.startswith(path) for path in closed)


def _broken_anchors(sources: dict[str, Page]) -> Iterator[Broken]:
    for model in get_page_models():
        if not any(field.name == "body" for field in model._meta.get_fields()):
            continue
        raw = model.objects.live().annotate(raw=Cast("body", models.TextField()))
        for owner in raw.filter(raw__contains='href=\\"#').filter(pk__in=sources):
            there = {*anchors_of(owner.body), *ALWAYS_THERE}
            for name in ANCHOR.findall(owner.raw.replace('\\"', '"')):
                if name not in there:
                    part = str(model._meta.get_field("body").verbose_name)
                    yield Broken(sources[str(owner.pk)], part, f"#{name}", _("No heading has this name."))
