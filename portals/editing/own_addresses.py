"""Links to our own pages pasted as addresses: Wagtail does not follow them when the page moves."""

from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from django.http import Http404
from django.urls import Resolver404, resolve
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site

from portals.routing import serve


class OwnAddresses:
    """What answers at the addresses of this installation, among those given; three queries in all.

    `pages` maps an address to the page that stands exactly there; `lost` holds those at which nothing
    answers. Addresses of other sites, and of what is no page (documents, pictures, accounts), are in neither.
    """

    def __init__(self, addresses: Iterable[str]) -> None:
        roots = dict(Site.objects.values_list("hostname", "root_page__url_path"))
        ours = {url: _way(url, roots) for url in addresses}
        ways = {url: way for url, way in ours.items() if way}
        self._found = {
            page.url_path: page
            for page in Page.objects.filter(url_path__in={path for way in ways.values() for path in way})
        }
        self.pages = {url: self._found[way[-1]] for url, way in ways.items() if way[-1] in self._found}
        moved = set(Redirect.objects.values_list("old_path", flat=True))
        self.lost = {
            url
            for url, way in ways.items()
            if url not in self.pages
            and not self._routes(way)
            and Redirect.normalise_path(urlsplit(url).path) not in moved
        }

    def _routes(self, way: list[str]) -> bool:
        """Say whether the deepest page on the way answers at the rest of the address itself."""
        deepest = next((path for path in reversed(way) if path in self._found), "")
        kind = self._found[deepest].specific_class if deepest else None
        if kind is None or not issubclass(kind, RoutablePageMixin):
            return False
        try:
            kind().resolve_subpage(f"/{way[-1].removeprefix(deepest)}")
        except Resolver404:
            return False
        return True


def _way(url: str, roots: dict[str, str]) -> list[str]:
    """Return the paths of the pages on the way to an address of ours, the root first; none for another's."""
    try:
        parts = urlsplit(url)
        root = roots[parts.hostname or ""]
        if resolve(parts.path or "/").func is not serve:
            return []
    except (KeyError, ValueError, Resolver404, Http404):
        return []
    names = [name for name in unquote(parts.path).split("/") if name]
    return [f"{root}{''.join(f'{name}/' for name in names[:length])}" for length in range(len(names) + 1)]
