"""Find the page of an address in two queries however deep it stands, where Wagtail asks two a level."""

from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from wagtail import views
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from portals.reading import may_read, turn_away

DEEPEST = 8
SITES = "portals:sites"
MOST_KINDS = 5_000
_kinds: dict[str, type[Page]] = {}


def serve(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer with the page of this address; everything else is Wagtail's own serving.

    A page answers on the host of its portal only. Below a private portal, an address that leads nowhere
    answers as one that leads somewhere: who may not read learns nothing.
    """
    components = [component for component in path.split("/") if component]
    site = site_of(request)
    if site is not None and components:
        request._wagtail_route_for_request = found = _route(request, site, components)  # type: ignore[attr-defined]
        if found is not None and (elsewhere := _other_host(request, found[0], site)):
            return HttpResponseRedirect(elsewhere)
    try:
        return views.serve(request, path)
    except Http404:
        portal = request.portal  # type: ignore[attr-defined]
        if portal is None or may_read(request, portal):
            raise
        return turn_away(request)


def _other_host(request: HttpRequest, page: Page, site: Site) -> str:
    """Return the address of a page whose portal has another host than this one of its own, else ""."""
    parts = page.get_url_parts()
    if parts is None or parts[0] == site.pk or request.method not in ("GET", "HEAD"):
        return ""
    here = page.get_url_parts(request)
    below = request.get_full_path().removeprefix(here[2]) if here else ""
    return f"{parts[1]}{parts[2]}{below}"


def site_of(request: HttpRequest) -> Site | None:
    """Return the site of this host, remembered until a site changes."""
    if not hasattr(request, "_wagtail_site"):
        host = request._get_raw_host()  # type: ignore[attr-defined]
        known = cache.get(SITES) or {}
        if host not in known:
            known = {**known, host: Site.find_for_request(request)}
            cache.set(SITES, known, timeout=600)
        request._wagtail_site = known[host]  # type: ignore[attr-defined]
    return request._wagtail_site  # type: ignore[attr-defined]


def forget_sites(**_signal: Any) -> None:
    """Let the next request read the sites again."""
    cache.delete(SITES)
    transaction.on_commit(lambda: cache.delete(SITES))


def _route(request: HttpRequest, site: Site, components: list[str]) -> RouteResult | None:
    page = _page_at(site.root_page.url_path, components[:DEEPEST]) or site.root_page.specific
    try:
        found = page.route(request, components[page.depth - site.root_page.depth :])
    except Http404:
        return None
    _learn(found[0])
    return found


def _page_at(root: str, names: list[str]) -> Page | None:
    """Return the deepest page on the way to an address; one query when this process met it before."""
    paths = [f"{root}{'/'.join(names[:length])}/" for length in range(1, len(names) + 1)]
    known = next((path for path in reversed(paths) if path in _kinds), None)
    if known is not None:
        # What moved or went is not found, and asked for again below; what came deeper, the page routes to.
        found = _kinds[known].objects.filter(slug=known.split("/")[-2], url_path=known).order_by()
        page = next(iter(found[:1]), None)
        if page is not None:
            return page
    # The slugs use their index; the paths, which have none, then choose among a handful.
    deepest = Page.objects.filter(slug__in=names, url_path__in=paths).order_by("-depth").first()
    return deepest.specific if deepest else None


def _learn(page: Page) -> None:
    if len(_kinds) >= MOST_KINDS:
        _kinds.clear()
    _kinds[page.url_path] = type(page)
