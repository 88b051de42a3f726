"""A result as it is shown: where it stands and what one can do with it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast, Length
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from portals.search.kinds import KINDS, PROCEDURE
from search.excerpt import Part
from search.question import Hit

EMPTY = len("[]")


@dataclass(frozen=True)
class Result:
    """`place` names the theme or the portal, "" when neither helps; `notice` says why no request is taken."""

    title: tuple[Part, ...]
    name: str
    excerpt: tuple[Part, ...]
    url: str
    icon: str
    place: str
    action: str
    action_url: str
    starts: bool
    notice: str


def results_of(hits: tuple[Hit, ...], places: dict[str, str], request: HttpRequest) -> list[Result]:
    """Return what to show of each page found; `places` names the parts of the tree. Three queries."""
    pages: dict[int, Any] = Page.objects.live().in_bulk([hit.page_id for hit in hits])
    asked = [hit.page_id for hit in hits if hit.kind == PROCEDURE.name]
    links = _links(asked)
    procedures = _procedures([links[key].target_id if key in links else key for key in asked])
    pages |= {key: links.get(key) or procedures.get(key) or pages[key] for key in asked if key in pages}
    return [
        _result(hit, page, procedures.get(_shown(page)), _place(hit.path, places), request)
        for hit in hits
        if (page := pages.get(hit.page_id))
    ]


def _links(ids: list[int]) -> dict[int, Any]:
    """Return those of these pages that show the procedure of another portal."""
    from portals.models import ProcedureLinkPage

    return ProcedureLinkPage.objects.in_bulk(ids) if ids else {}


def _procedures(ids: list[int]) -> dict[int, Any]:
    from portals.models import ProcedurePage

    if not ids:
        return {}
    # The definitions, which may be long, stay in the database: only whether there is one is asked.
    size = Length(Cast("definition", TextField()))
    return ProcedurePage.objects.live().defer_streamfields().annotate(definition_size=size).in_bulk(ids)


def _shown(page: Any) -> int:
    """Return the key of the procedure that a page shows: its own, unless it lends its place to another's."""
    return getattr(page, "target_id", page.pk)


def _place(path: str, places: dict[str, str]) -> str:
    above = [known for known in places if path.startswith(known) and path != known]
    return places[max(above, key=len)] if above else ""


def _result(hit: Hit, page: Any, procedure: Any, place: str, request: HttpRequest) -> Result:
    kind = KINDS[hit.kind]
    url = page.get_url(request) or ""
    notice = procedure.opening_notice(timezone.now()) if procedure else ""
    starts = procedure is not None and not notice and procedure.definition_size > EMPTY
    return Result(
        title=hit.title,
        name=page.title,
        excerpt=hit.excerpt,
        url=url,
        icon=kind.icon,
        place=place,
        action=_("Make the request") if starts else str(kind.action),
        action_url=page.start_url() if starts else url,
        starts=starts,
        notice=notice,
    )
