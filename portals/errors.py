"""The page of a failure: in the portal's identity, and asking nothing of what may be broken."""

from django.http import HttpRequest, HttpResponse
from django.template import loader

from portals.menus import PortalMenus, remembered
from portals.themes import DEFAULT_KEY


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without the database: the identity is the one the cache remembers, if any."""
    town, portal = _identity(request.path)
    context = {
        "town": town,
        "name": portal.title if portal else town or "Parvis",
        "url": portal.url if portal else "/",
        "theme_key": portal.theme_key if portal else DEFAULT_KEY,
    }
    return HttpResponse(loader.render_to_string("500.html", context), status=500)


def _identity(path: str) -> tuple[str, PortalMenus | None]:
    try:
        known = remembered()
    except Exception:
        return "", None
    if known is None:
        return "", None
    holding = [portal for portal in known.portals if path.startswith(portal.url)]
    return known.town, max(holding, key=lambda portal: len(portal.url), default=None)
