"""The way from a link without a portal to the portal one is in."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect


def follow(request: HttpRequest, token: str) -> HttpResponse:
    """Lead a link to the tracking of the portal; the link is judged there."""
    portal = request.portal  # type: ignore[attr-defined]
    if portal is None:
        raise Http404
    return HttpResponseRedirect(
        portal.get_url(request) + portal.reverse_subpage("tracking_link", args=(token,))
    )
