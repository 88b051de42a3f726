"""robots.txt: where machines have nothing to do. It names no page."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

# Addresses below any portal that machines would fill in, follow or multiply.
BELOW = ("*/demande/", "*/recherche/", "*/suivi/", "*/mes-demandes/")


def answer(request: HttpRequest) -> HttpResponse:
    """Answer the file of a host."""
    closed = [reverse("wagtailadmin_home"), reverse("account_home"), *(f"/{path}" for path in BELOW)]
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in closed),
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
