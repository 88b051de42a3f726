"""Who may read a private part: asked before anything of it is named, even in the frame of a page."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.models import Page, PageViewRestriction


class ReadAtOnce:
    """Gives a page the restrictions that hold for it, in one query when there is none: nearly always."""

    path: str

    def get_view_restrictions(self) -> "QuerySet[PageViewRestriction]":
        """Return those of the page and of all above it; an alias has those of what it shows."""
        if not any(path and self.path.startswith(path) for path in _closed_ways()):
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()  # type: ignore[misc]


def _closed_ways() -> Iterable[str]:
    """Return the tree paths of private parts, and those of the aliases that show them."""
    ways = ("", "aliases__", "aliases__aliases__", "aliases__aliases__aliases__")
    found = PageViewRestriction.objects.values_list(*(f"page__{way}path" for way in ways))
    return chain.from_iterable(found)


def may_read(request: HttpRequest, page: Page) -> bool:
    """Say whether every restriction of a page, and of those above it, lets this visitor in."""
    known: dict[int, bool] = request.__dict__.setdefault("_portals_readable", {})
    if page.pk not in known:
        known[page.pk] = all(one.accept_request(request) for one in page.get_view_restrictions())
    return known[page.pk]


def turn_away(request: HttpRequest) -> HttpResponseBase:
    """Ask to sign in; raises PermissionDenied for who has, or they would go round in circles."""
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect_to_login(request.get_full_path())


def refuse_signed_in(page: Page, request: HttpRequest, _args: Any, _kwargs: Any) -> None:
    """Refuse a page to who is signed in and not of its groups; Wagtail would ask to sign in, for ever."""
    if not request.user.is_authenticated:
        return
    for restriction in page.get_view_restrictions():
        by_group = restriction.restriction_type == PageViewRestriction.GROUPS
        if by_group and not restriction.accept_request(request):
            raise PermissionDenied


def refuse_document(document: Any, request: HttpRequest) -> None:
    """The same for a document of a private collection."""
    if not request.user.is_authenticated:
        return
    for restriction in document.collection.get_view_restrictions():
        by_group = restriction.restriction_type == PageViewRestriction.GROUPS
        if by_group and not restriction.accept_request(request):
            raise PermissionDenied


def only_readable(items: Any, request: HttpRequest) -> Any:
    """Leave out of a chooser the documents and pictures of collections that an editor may not read."""
    from wagtail.models import Collection, CollectionViewRestriction

    for restriction in CollectionViewRestriction.objects.select_related("collection"):
        if not restriction.accept_request(request):
            inside = Collection.objects.descendant_of(restriction.collection, inclusive=True)
            items = items.exclude(collection__in=inside)
    return items


def register_hooks() -> None:
    """Ask these questions wherever Wagtail serves a page or a document, or lets one be chosen."""
    from wagtail import hooks

    hooks.register("before_serve_page", refuse_signed_in)
    hooks.register("before_serve_document", refuse_document)
    for kind in ("document", "image"):
        hooks.register(f"construct_{kind}_chooser_queryset", only_readable)
