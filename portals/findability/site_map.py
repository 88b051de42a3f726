"""The plan of a portal for people: its pages as nested lists. For machines, see `sitemap`."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page, get_page_models

from portals.duties import SITE_MAP
from portals.visibility import closed_paths, listed

MOST = 2_000


@dataclass
class Branch:
    """A page and those under it."""

    title: str
    url: str
    branches: list["Branch"] = field(default_factory=list)


class SiteMapRoutes(RoutablePageMixin):
    """Gives a portal its plan; as a sub-route, it obeys the portal's view restrictions."""

    @path(SITE_MAP, name="site_map")
    def site_map(self, request: HttpRequest) -> HttpResponse:
        """Show the published pages that the reader of this portal may know of."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        portal: Any = self
        below = Page.objects.descendant_of(portal).not_exact_type(*dated())
        pages = listed(below, closed_paths(inside=portal)).order_by("path")
        context = {"page": portal, "branches": branches_of(pages[:MOST], portal.depth + 1, request)}
        return TemplateResponse(request, "portals/sitemap.html", context)


def dated() -> list[type[Page]]:
    """Return the types of pages that come and go: their list stands in the map, and they in their list."""
    return [kind for kind in get_page_models() if not getattr(kind, "in_site_map", True)]


def branches_of(pages: Iterable[Page], depth: int, request: HttpRequest) -> list[Branch]:
    """Return the pages as a tree; one whose parent is not shown is not shown either."""
    top: list[Branch] = []
    above: list[tuple[str, Branch]] = []
    for page in pages:
        while above and not page.path.startswith(above[-1][0]):
            above.pop()
        branch = Branch(page.title, page.get_url(request) or "")
        if above and page.depth == depth + len(above):
            above[-1][1].branches.append(branch)
        elif page.depth == depth:
            top.append(branch)
        else:
            continue
        above.append((page.path, branch))
    return top
