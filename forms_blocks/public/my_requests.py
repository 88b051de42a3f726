"""« Mes demandes »: what a signed-in person sent or began, the most pressing first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from forms_blocks.models import FormDefinition
from forms_blocks.public.routes import FillingRoutes
from forms_blocks.public.story import SAID
from forms_blocks.public.tracking_screens import private
from forms_blocks.submissions.models import Draft, Event, Submission

A_PAGE = 20
MOST_DRAFTS = 20
TO_DO, IN_PROGRESS, ENDED = range(3)


@dataclass(frozen=True, slots=True)
class Resumable:
    """A draft, and where to go on with it."""

    title: str
    url: str
    draft: Draft


class MyRequestsRoutes(RoutablePageMixin):
    """Gives a portal its « Mes demandes »; needs TrackingRoutes beside it."""

    @path("mes-demandes/", name="my_requests")
    def my_requests(self, request: HttpRequest) -> HttpResponse:
        """List the requests and the drafts of who is signed in; anybody else signs in first."""
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        shown = Paginator(requests_of(request.user), A_PAGE).get_page(request.GET.get("page"))
        context = {
            "groups": _grouped(shown.object_list),
            "shown": shown,
            "drafts": list(resumable(request.user)) if shown.number == 1 else [],
            "home": self.get_url(),
            "tracking": self.tracking_url(),
            "tracked": self.get_url() + self.reverse_subpage("tracking"),
        }
        return private(request, self, "public/my_requests.html", context)


def requests_of(person: Any) -> QuerySet[Submission]:
    """Return a person's requests, each with its `group`: those whose last message awaits them come first."""
    said = Event.objects.filter(submission=OuterRef("pk"), kind__in=SAID).order_by("-at", "-pk")
    waits = Q(closed_at=None, last_said=Event.Kind.MESSAGE)
    group = Case(
        When(waits, then=Value(TO_DO)),
        When(closed_at=None, then=Value(IN_PROGRESS)),
        default=Value(ENDED),
        output_field=IntegerField(),
    )
    return (
        Submission.objects.of(person)
        .annotate(last_said=Subquery(said.values("kind")[:1]))
        .annotate(group=group)
        .select_related("form", "status")
        .defer("answers")
        .order_by("group", "-received_at", "-pk")
    )


def resumable(person: Any) -> Iterator[Resumable]:
    """Yield the drafts a person may go on with: those whose procedure is still on the site."""
    drafts = (
        Draft.objects.filter(person=person, purpose=Draft.Purpose.APPLY, expires_at__gt=timezone.now())
        .select_related("version", "form", "portal")
        .order_by("-updated_at")[:MOST_DRAFTS]
    )
    pages = pages_of({draft.form_id for draft in drafts})
    for draft in drafts:
        page = pages.get(draft.form_id)
        if page is not None:
            shown = page.shown_in(draft.portal)
            yield Resumable(draft.form.title, shown.step_url(draft, draft.step), draft)


def pages_of(form_ids: Iterable[int]) -> dict[int, Any]:
    """Return the published page of each form, one query a type of page that has forms."""
    found: dict[int, Any] = {}
    models: list[Any] = apps.get_models()
    for model in models:
        if issubclass(model, FillingRoutes) and issubclass(model, FormDefinition):
            pages = model.objects.live().filter(form__in=form_ids).defer_streamfields()
            found.update({page.form_id: page for page in pages})
    return found


def _grouped(requests: Iterable[Any]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = {"to_do": [], "in_progress": [], "ended": []}
    names = {TO_DO: "to_do", IN_PROGRESS: "in_progress", ENDED: "ended"}
    for submission in requests:
        groups[names[submission.group]].append(submission)
    return groups
