"""A procedure whose form is written again by an editor."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.versions import current_version
from portals.models import ProcedurePage
from tests.forms_blocks.edit_form import edit_data
from tests.town import procedure

NAME, STREET = field("text", "nom", "Votre nom"), field("text", "rue", "Votre rue")
FIRST = [step("Vous", NAME), step("Lieu", STREET)]
CHANGED = [
    step(
        "Vous",
        field("text", "nom", "Votre nom de famille"),
        field("text", "tel", "Téléphone", required=False),
    ),
    step("Lieu", STREET),
]


def published() -> ProcedurePage:
    """Return a procedure people can fill in."""
    page = procedure(*FIRST)
    page.save_revision().publish()
    current_version(page)
    return ProcedurePage.objects.get(pk=page.pk)


def publishes(browser: Client, page: Any, *steps: Any, **more: Any) -> HttpResponse:
    """Write these steps in the editor and press « Publier »."""
    page.definition = list(steps)
    data = {**edit_data(page), "action-publish": "1", **more}
    return browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def confirms(browser: Client, page: Any, drafts: str = "carry") -> HttpResponse:
    """Press the button of the screen that shows what changes."""
    url = reverse("versioning_publish", args=[page.pk])
    screen = browser.get(url)
    stamp = screen.context["stamp"]
    return browser.post(url, {"stamp": stamp, "drafts": drafts})
