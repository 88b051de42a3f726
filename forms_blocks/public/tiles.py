"""The pictures a map is made of, through our own address: no browser asks anybody else."""

import hashlib

import requests
from allauth.core.internal import ratelimit
from django.conf import settings
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

PATIENCE = 4
MOST_BYTES = 400_000
KEPT = 14 * 24 * 3600
DEEPEST = 19
OFTEN = {"tile": "1200/m/ip"}
TYPES = ("image/png", "image/jpeg", "image/webp")
# A server of tiles wants to know who asks.
AGENT = "Parvis (portail d’une collectivité)".encode("ascii", "ignore").decode()


@require_safe
def tile(request: HttpRequest, z: int, x: int, y: int) -> HttpResponse:
    """Return one picture; 404 when there are no tiles or no such place, 429, 502 when it cannot be had."""
    if not settings.TILES_URL or z > DEEPEST or max(x, y) >= 2**z:
        raise Http404
    url = settings.TILES_URL.format(z=z, x=x, y=y)
    key = "tile:" + hashlib.sha256(url.encode()).hexdigest()
    picture = cache.get(key)
    if picture is None:
        if ratelimit.consume(request, app="tiles", action="tile", config=OFTEN, limit_get=True) is None:
            return HttpResponse(status=429)
        picture = _fetch(url)
        if picture is None:
            return HttpResponse(status=502)
        cache.set(key, picture, KEPT)
    kind, content = picture
    response = HttpResponse(content, content_type=kind)
    response["Cache-Control"] = f"public, max-age={KEPT}"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _fetch(url: str) -> tuple[str, bytes] | None:
    try:
        asked = {"User-Agent": AGENT}
        with requests.get(
            url, headers=asked, timeout=PATIENCE, stream=True, allow_redirects=False
        ) as response:
            kind = response.headers.get("Content-Type", "").partition(";")[0].strip()
            content = response.raw.read(MOST_BYTES + 1, decode_content=True)
            good = response.status_code == requests.codes.ok and kind in TYPES and len(content) <= MOST_BYTES
    except (requests.RequestException, OSError):
        return None
    return (kind, content) if good else None
