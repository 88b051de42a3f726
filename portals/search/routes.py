"""The address of the search, below a portal: as a sub-route, it obeys the portal's view restrictions."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

SEARCH = "recherche/"


class SearchRoutes(RoutablePageMixin):
    """Gives a portal its search."""

    @path(SEARCH, name="search")
    def search(self, request: HttpRequest) -> HttpResponse:
        """Show what answers `?q=`, or the question alone. Other search engines are told not to keep it."""
        from portals.search.screen import context_of

        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        portal: Any = self
        response = TemplateResponse(request, "portals/search.html", context_of(request, portal))
        response["X-Robots-Tag"] = "noindex"
        return response
