"""The way from a link without a portal to the portal one is in."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect


def follow(request: HttpRequest, token: str) -> HttpResponse:
    """Lead a link to the tracking of the portal; the link is judged there."""
    return _led(request, "tracking_link", token)


def follow_draft(request: HttpRequest, token: str) -> HttpResponse:
    """Lead the link of a draft to the portal; nothing is used up here."""
    return _led(request, "resume_link", token)


def _led(request: HttpRequest, name: str, token: str) -> HttpResponse:
    portal = request.portal  # type: ignore[attr-defined]
    if portal is None:
        raise Http404
    return HttpResponseRedirect(portal.get_url(request) + portal.reverse_subpage(name, args=(token,)))
