"""What a page asks while somebody types an address, or points at a map: relayed by us, never by browsers."""

from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from forms_blocks.blocks import places
from forms_blocks.public import address_service

OFTEN = {"search": "120/m/ip"}
SHORTEST, LONGEST = 3, 200


@require_safe
def addresses(request: HttpRequest) -> HttpResponse:
    """Return `{"results": […]}` for `?q=` or `?lat=&lon=`.

    404 when no service is set up, 400 for what is no question, 429 when it is asked too often, 503
    when the service does not answer: the page then goes on with its plain fields.
    """
    if not settings.ADDRESS_API_URL:
        raise Http404
    if ratelimit.consume(request, app="addresses", action="search", config=OFTEN, limit_get=True) is None:
        return _answer([], 429)
    try:
        return _answer(_found(request))
    except ValueError:
        return _answer([], 400)
    except address_service.Unavailable:
        return _answer([], 503)


def _found(request: HttpRequest) -> list[address_service.Found]:
    text = " ".join(request.GET.get("q", "").split())
    if text:
        if not SHORTEST <= len(text) <= LONGEST:
            raise ValueError(len(text))
        return address_service.search(text)
    here = places.point({name: request.GET.get(name, "") for name in places.LIMITS})
    return address_service.nearest(here["lat"], here["lon"])


def _answer(results: list[address_service.Found], status: int = 200) -> HttpResponse:
    response = JsonResponse({"results": results}, status=status)
    response["Cache-Control"] = "private, no-store"
    return response
