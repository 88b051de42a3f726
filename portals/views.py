"""What the portals answer that is not a page: the stylesheet of a theme."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from portals import themes

FOR_EVER = "public, max-age=31536000, immutable"
BRIEFLY = "public, max-age=60"


@require_safe
def theme(request: HttpRequest, key: str) -> HttpResponse:
    """Answer the stylesheet of this theme: its address says all that is in it, so it may be kept for ever."""
    front, back, _digest, *scale = key.split("-")
    accent, ink, size = f"#{front}", f"#{back}", scale[0] if scale else themes.NORMAL
    if themes.check(accent, ink):
        raise Http404
    response = HttpResponse(themes.stylesheet(accent, ink, size), content_type="text/css; charset=utf-8")
    # While an installation is being updated, an old page may ask an old key: answer, but do not keep.
    response["Cache-Control"] = FOR_EVER if themes.key_of(accent, ink, size) == key else BRIEFLY
    return response
