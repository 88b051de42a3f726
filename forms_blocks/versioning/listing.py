"""The versions of a form: who made them, what they hold, what changes between two of them."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views import View

from forms_blocks.changes.compare import differences
from forms_blocks.changes.difference import Difference, by_place
from forms_blocks.submissions.models import FormVersion, Submission
from forms_blocks.versioning.pages import alive_drafts, circuits, frame, may_publish, offering
from forms_blocks.versioning.pending import pending

A_PAGE = 30


class VersionsView(View):
    """Lists the versions of a form; `de` and `a` in the address name two of them to compare."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Show the list, and a comparison."""
        page = offering(request, page_id)
        versions = FormVersion.objects.filter(form_id=page.form_id).order_by("-number")
        shown = Paginator(versions.select_related("author").defer("compiled"), A_PAGE)
        listed = shown.get_page(request.GET.get("p"))
        numbers = list(versions.values_list("number", flat=True))
        drafts = _counts(alive_drafts(page.form_id))
        context = {
            **frame(page, _("Versions")),
            "versions": listed,
            "rows": _rows(listed, page.form_id, drafts),
            "numbers": numbers,
            "newest": numbers[0] if numbers else 0,
            **_waiting(request, page),
            "older": _older(listed, page, drafts),
            **_compared(request, page, numbers),
        }
        return render(request, "versioning/versions.html", context)


def _waiting(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return what waits to be published, and when if that is planned."""
    waiting, revision = pending(page), page.scheduled_revision
    return {
        "pending": waiting,
        "pending_places": by_place(waiting.changes) if waiting else {},
        "planned": revision,
        "may_unplan": page.permissions_for_user(request.user).can_unschedule(),
        "may_publish": may_publish(page, request.user),
    }


def _rows(versions: Any, form_id: int, drafts: dict[int, int]) -> list[dict[str, Any]]:
    requests = _counts(Submission.objects.real().filter(form_id=form_id))
    return [
        {"version": one, "requests": requests.get(one.pk, 0), "drafts": drafts.get(one.pk, 0)}
        for one in versions
    ]


def _counts(found: Any) -> dict[int, int]:
    """Return how many there are by version."""
    return dict(found.order_by().values_list("version").annotate(Count("pk")))


def _older(versions: Any, page: Any, drafts: dict[int, int]) -> int:
    """Return how many drafts would follow if they were asked to; 0 when they already are."""
    newest = next(iter(versions), None)
    if newest is None or page.form.carried_to_id == newest.pk:
        return 0
    return sum(count for version, count in drafts.items() if version != newest.pk)


def _compared(request: HttpRequest, page: Any, numbers: list[int]) -> dict[str, Any]:
    """Return two versions and what changes between them; the two last ones unless others are named."""
    before = _number(request.GET.get("de"), numbers, numbers[1] if len(numbers) > 1 else 0)
    after = _number(request.GET.get("a"), numbers, numbers[0] if numbers else 0)
    places: dict[str, list[Difference]] = {}
    if before and after:
        found = {
            one.number: one.definition
            for one in FormVersion.objects.filter(form_id=page.form_id, number__in=(before, after)).defer(
                "compiled", "written"
            )
        }
        places = by_place(differences(found[before], found[after], circuits()))
    return {"before": before, "after": after, "places": places}


def _number(given: str | None, numbers: list[int], default: int) -> int:
    return int(given) if given and given.isdecimal() and int(given) in numbers else default
