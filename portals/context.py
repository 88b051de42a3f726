"""`request.portal`: the portal whose identity a request is answered in."""

from collections.abc import Callable
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from django.core.cache import cache as shared
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from portals.routing import site_of

if TYPE_CHECKING:
    from portals.models import PortalPage

PORTALS = "portals:published"


def published() -> "list[PortalPage]":
    """Return the published portals without their streams, remembered until one of them changes."""
    from portals.models import PortalPage

    known = shared.get(PORTALS)
    if known is None:
        known = list(PortalPage.objects.live().defer_streamfields().order_by("path"))
        shared.set(PORTALS, known, timeout=600)
    return known


def forget_portals(**_signal: Any) -> None:
    """Let the next request read the portals again; receives the signals of pages."""
    shared.delete(PORTALS)
    # Another process may read before this transaction ends, and keep what was there before.
    transaction.on_commit(lambda: shared.delete(PORTALS))


def find_portal(request: HttpRequest) -> "PortalPage | None":
    """Return the portal that holds the address asked, else the citizens', else any, else none.

    On a host whose root is a portal, every address is held by that portal.
    """
    from portals.models import PortalPage

    portals = published()
    site = site_of(request)
    if site is not None:
        asked = site.root_page.url_path + _address(request).lstrip("/")
        holding = [portal for portal in portals if asked.startswith(portal.url_path)]
        if holding:
            return max(holding, key=lambda portal: len(portal.url_path))
    citizens = [portal for portal in portals if portal.audience == PortalPage.Audience.CITIZENS]
    return next(iter(citizens or portals), None)


def _address(request: HttpRequest) -> str:
    """Return the address that is asked or, on the way to it, the one that signing in leads to."""
    after = request.GET.get("next") or request.POST.get("next") or ""
    is_account = request.path.startswith(reverse("account_home"))
    return after if is_account and after.startswith("/") else request.path


@cache
def _with_portal(kind: type[HttpRequest]) -> type[HttpRequest]:
    class PortalRequest(kind):  # type: ignore[misc, valid-type]
        portal = cached_property(find_portal)

    return PortalRequest


class PortalMiddleware:
    """Gives each request its portal, looked up when first asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with `request.portal` at hand."""
        # A lazy object around None would not be None: the request itself gets the property.
        request.__class__ = _with_portal(type(request))  # type: ignore[arg-type]
        return self.get_response(request)
