"""« Essais »: where an editor tries the form of a page, and finds what was tried."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache
from wagtail.admin import messages

from forms_blocks.blocks.compile import IncompleteDefinition
from forms_blocks.runtime.simulated import PEOPLE, simulated
from forms_blocks.submissions.models import Draft, Submission
from forms_blocks.trials.access import form_to_try, page_to_try
from forms_blocks.trials.begin import begin, latest
from forms_blocks.trials.models import Trial
from forms_blocks.trials.scenario_acts import SCENARIO_ACTS, scenarios_context
from forms_blocks.trials.visit import step_url
from forms_blocks.trials.wipe import wipe_form, wipe_trial

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Tried:
    """A trial as a line: where to go on with it, or its request."""

    trial: Trial
    person: str
    state: str
    url: str
    process_url: str = ""


def of_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead from a page to the trials of its form; 404 for whoever may not edit it."""
    return redirect("trials", form=form_to_try(request.user, pk))


@method_decorator(never_cache, name="dispatch")
class TrialsView(View):
    """Shows what was tried, and begins or throws away; 404 for whoever may not edit the page."""

    def get(self, request: HttpRequest, form: UUID) -> HttpResponse:
        """Show the screen."""
        return self.show(request, page_to_try(request.user, form))

    def post(self, request: HttpRequest, form: UUID) -> HttpResponse:
        """Do what was asked; what is not finished is said on the same screen."""
        page = page_to_try(request.user, form)
        acts: dict[str, Callable[[HttpRequest, Any], HttpResponse]] = {
            "begin": self.begin,
            "forget": self.forget,
            "wipe": self.wipe,
            **SCENARIO_ACTS,
        }
        act = acts.get(request.POST.get("do", ""))
        if act is None:
            messages.error(request, _("This action does not exist. Nothing was changed."))
            return self.show(request, page, status=400)
        return act(request, page)

    def begin(self, request: HttpRequest, page: Any) -> HttpResponse:
        """Open the first step for the person chosen."""
        person, online = simulated(request.POST.get("person", "")), "online" in request.POST
        try:
            trial = begin(page, request.user, person, online=online and page.live)
        except IncompleteDefinition as incomplete:
            return self.show(request, page, incomplete.problems, status=422)
        return redirect("trial_step", key=trial.pk, number=1)

    def forget(self, request: HttpRequest, page: Any) -> HttpResponse:
        """Throw away one trial; the second click finds nothing more to do."""
        with suppress(ValueError, Trial.DoesNotExist):
            wipe_trial(page.form.trials.get(pk=UUID(request.POST.get("trial", ""))))
        messages.success(request, _("This trial is thrown away, with its files."))
        return redirect("trials", form=page.form.uuid)

    def wipe(self, request: HttpRequest, page: Any) -> HttpResponse:
        """Throw away every trial of the page."""
        wipe_form(page.form_id)
        messages.success(request, _("All the trials are thrown away, with their files."))
        return redirect("trials", form=page.form.uuid)

    def show(
        self, request: HttpRequest, page: Any, problems: list[Any] | None = None, status: int = 200
    ) -> HttpResponse:
        """Render the screen."""
        today, owner = timezone.localdate(), latest(page)
        context = {
            **scenarios_context(owner),
            "title": _("Trials: %(title)s") % {"title": owner.title},
            "icon": "form",
            "crumbs": crumbs(page),
            "page": page,
            "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
            "people": [(one.key, one.told(today)) for one in PEOPLE.values()],
            "person": request.POST.get("person", "") or next(iter(PEOPLE)),
            "has_two": page.live and page.has_unpublished_changes,
            "problems": list(dict.fromkeys(map(str, problems or []))),
            "tried": list(tried(page.form_id)),
        }
        return render(request, "trials/home.html", context, status=status)


def crumbs(page: Any) -> list[dict[str, str]]:
    """Return the way back to the page being edited."""
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return [{"url": edit, "label": page.get_admin_display_title()}, {"url": "", "label": _("Trials")}]


def tried(form_id: int) -> Iterator[Tried]:
    """Yield the last trials of a form as lines, in three queries."""
    trials = list(Trial.objects.filter(form=form_id).select_related("form", "begun_by")[:SHOWN])
    keys, today = [trial.pk for trial in trials], timezone.localdate()
    drafts = Draft.objects.select_related("version").defer("version__compiled").in_bulk(keys)
    tests = Submission.objects.filter(draft_id__in=keys, test=True).select_related("status").defer("answers")
    sent = {submission.draft_id: submission for submission in tests}
    for trial in trials:
        person, submission, draft = trial.simulated.told(today), sent.get(trial.pk), drafts.get(trial.pk)
        if submission is not None:
            process = reverse("desk_submission", args=[submission.uuid])
            state = _("Sent: %(status)s") % {"status": submission.status}
            yield Tried(trial, person, state, reverse("trial_receipt", args=[trial.pk]), process)
        elif draft is not None:
            yield Tried(trial, person, _("Being filled in"), step_url(draft, draft.step))
