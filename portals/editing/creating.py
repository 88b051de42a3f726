"""« Nouvelle actualité » in one click: from the home of the admin to the right place of the tree."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from portals.editing.reach import places_for


@dataclass(frozen=True)
class Kind:
    """What can be made from the home: its name in addresses, the model, the words of the button."""

    name: str
    model_name: str
    label: str | Promise
    icon: str

    @property
    def model(self) -> type[Page]:
        """Return the page type."""
        return apps.get_model("portals", self.model_name)


KINDS = (
    Kind("actualite", "newspage", gettext_lazy("New news item"), "edit"),
    Kind("evenement", "eventpage", gettext_lazy("New event"), "calendar-alt"),
    Kind("page-information", "guidepage", gettext_lazy("New information page"), "doc-full"),
    Kind("demarche", "procedurepage", gettext_lazy("New procedure"), "form"),
)


@dataclass(frozen=True)
class Place:
    """A page under which to write: where it stands, and the address of the empty form."""

    title: str
    above: str
    url: str


def offered(user: Any) -> list[tuple[Kind, str]]:
    """Return what this person may make, each with the address that leads there."""
    return [
        (kind, reverse("editing_new", args=[kind.name])) for kind in KINDS if places_for(user, kind.model)
    ]


def new(request: HttpRequest, name: str) -> HttpResponse:
    """Open the empty form when there is one place for it, else ask where."""
    kind = next((kind for kind in KINDS if kind.name == name), None)
    if kind is None:
        raise Http404
    pages = places_for(request.user, kind.model)
    if not pages:
        raise PermissionDenied
    if len(pages) == 1:
        return redirect(_add_url(kind, pages[0]))
    context = {"title": kind.label, "kind": kind, "places": _places(kind, pages)}
    return render(request, "editing/where.html", context)


def _places(kind: Kind, pages: list[Page]) -> dict[str, list[Place]]:
    """Group the places by portal; each says the themes above it."""
    titles = dict(Page.objects.values_list("path", "title"))
    portals: dict[str, list[Place]] = {}
    for page in pages:
        # The root and the home of the town are above everything.
        ways = [page.path[: end * Page.steplen] for end in range(3, page.depth)]
        portal, *above = [titles[way] for way in ways] or [_("Portals")]
        portals.setdefault(portal, []).append(Place(page.title, " › ".join(above), _add_url(kind, page)))
    return portals


def _add_url(kind: Kind, parent: Page) -> str:
    return reverse("wagtailadmin_pages:add", args=["portals", kind.model_name, parent.pk])
