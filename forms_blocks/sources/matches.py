"""Answers the browser: what a long list offers for the words typed."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET

from forms_blocks.blocks.offer import MATCHES
from forms_blocks.sources.lookup import offers_of
from forms_blocks.sources.reference import read

LONGEST, SHORTEST = 100, 2


@require_GET
def matches(request: HttpRequest, reference: str) -> HttpResponse:
    """Return up to 20 answers, their keys and words only; 404 for an address that we did not make."""
    found = read(reference)
    if found is None:
        raise Http404
    typed = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    offered = offers_of(*found)
    if not offered:
        return _said({"choices": []}, status=503)
    choices = offered.matching(typed, MATCHES) if len(typed) >= SHORTEST else []
    return _said({"choices": [{"id": choice["id"], "text": choice["text"]} for choice in choices]})


def _said(content: dict[str, object], status: int = 200) -> JsonResponse:
    response = JsonResponse(content, status=status)
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
