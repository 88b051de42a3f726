"""What a new procedure may take from those of its section: whom to turn to, and how long answers are kept."""

from typing import Any

from django.db.models import Q
from wagtail.models import Page

# What one procedure of a section says like the others.
SHARED = ("service_page", "service", "service_address", "contact", "retention_months", "legal_basis")


def neighbourly(section: Page) -> dict[str, Any]:
    """Return the fields that a new procedure of a section begins with; two questions at most are asked.

    They are those of the last procedure written there; else those of the service that the directory
    sorts under the section; else the name of the portal, which anybody may turn to.
    """
    from portals.models.procedure import ProcedurePage
    from portals.models.service import ServicePage

    named = Q(service_page__isnull=False) | ~Q(service="") | ~Q(contact="")
    beside = ProcedurePage.objects.child_of(section).filter(named).order_by("-pk").values(*SHARED).first()
    if beside:
        return beside
    service = (
        ServicePage.objects.live().filter(theme=section.pk).order_by("path").values("pk", "title").first()
    )
    if service:
        return {"service_page": service["pk"], "service": service["title"]}
    portal = section.get_ancestors().filter(depth=3).values_list("title", flat=True).first()
    return {"service": portal or ""}
