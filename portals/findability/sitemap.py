"""sitemap.xml: the public pages of a host, for machines. For people, see `site_map`."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from django.http import HttpRequest, StreamingHttpResponse
from wagtail.models import Page, Site

from portals.routing import site_of
from portals.visibility import closed_paths, listed

MOST = 50_000
"""The most that the protocol allows in one file."""
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def pages_of(site: Site | None) -> Any:
    """Return the pages that anybody may read and whose address is on this host."""
    if site is None:
        return Page.objects.none()
    pages = Page.objects.descendant_of(site.root_page, inclusive=True)
    # A portal with a host of its own has its own file.
    for root in _roots_below(site):
        pages = pages.not_descendant_of(root, inclusive=True)
    return listed(pages, closed_paths()).order_by("path")[:MOST]


def answer(request: HttpRequest) -> StreamingHttpResponse:
    """Answer the file, page by page: it takes no more memory for a large town."""
    pages = pages_of(site_of(request))
    return StreamingHttpResponse(_lines(pages), content_type="application/xml; charset=utf-8")


def _roots_below(site: Site) -> list[Page]:
    others = Site.objects.exclude(pk=site.pk).select_related("root_page")
    return [one.root_page for one in others if one.root_page.is_descendant_of(site.root_page)]


def _lines(pages: Any) -> Iterator[str]:
    yield HEAD
    for page in pages.iterator(chunk_size=500):
        changed: datetime | None = page.last_published_at or page.latest_revision_created_at
        said = f"<lastmod>{changed.date().isoformat()}</lastmod>" if changed else ""
        yield f"<url><loc>{escape(page.get_full_url() or '')}</loc>{said}</url>\n"
    yield "</urlset>\n"
