"""The citizen's screens in the test mode, behind the door of the admin and the right to edit the page."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from forms_blocks.public import filling, reply, saving, screens, tracking_screens
from forms_blocks.submissions.models import Draft, Submission
from forms_blocks.trials.access import trial_for
from forms_blocks.trials.begin import portal_of
from forms_blocks.trials.models import Trial
from forms_blocks.trials.visit import Banner, TrialPage, TrialVisit
from forms_blocks.workflow.letters import letters_of

Act = Callable[[TrialVisit, Draft], HttpResponse]


@never_cache
@require_admin_access
def step(request: HttpRequest, key: UUID, number: int) -> HttpResponseBase:
    """Ask, judge and keep one step; to go on later leads back to the trials."""
    answered = _with_draft(request, key, lambda visit, draft: filling.step(visit, draft, number))
    return saving.quietly(request, answered)


@never_cache
@require_admin_access
def review(request: HttpRequest, key: UUID) -> HttpResponse:
    """Read everything back, then send: what is received is a test."""
    return _with_draft(request, key, filling.review)


@never_cache
@require_admin_access
def receipt(request: HttpRequest, key: UUID) -> HttpResponse:
    """Give the receipt of the test."""
    trial, page, submission = _sent(request, key)
    shown: Any = TrialPage(page, trial)
    return screens.receipt(request, shown, submission)


@never_cache
@require_admin_access
def tracking(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show what the person would see of the request, and take the message they would write."""
    _trial, page, submission = _sent(request, key)
    portal = portal_of(page)
    form = reply.ReplyForm(request.POST if request.method == "POST" else None, label_suffix="")
    if request.method == "POST" and form.is_valid():
        reply.send(submission, request.user, form.cleaned_data["text"])
        return HttpResponseRedirect(f"{request.path}#messages")
    return tracking_screens.tracked(request, portal, submission, form, 422 if form.errors else 200)


@never_cache
@require_admin_access
def letters(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show the letters that would have left, in their order."""
    trial, page, submission = _sent(request, key)
    context = {
        "letters": list(letters_of(submission)),
        "submission": submission,
        "home": reverse("trials", args=[trial.form.uuid]),
    }
    return tracking_screens.private(request, page, "trials/letters.html", context)


def _with_draft(request: HttpRequest, key: UUID, act: Act) -> HttpResponse:
    trial, page = trial_for(request.user, key)
    drafts = Draft.objects.select_related("version__form", "portal").filter(purpose=Draft.Purpose.TRIAL)
    draft = drafts.filter(pk=key).first()
    if draft is None:
        _found(key)
        return HttpResponseRedirect(reverse("trial_receipt", args=[key]))
    _dress(request, page, Banner(trial))
    tried: Any = TrialPage(page, trial)
    return act(TrialVisit(request, tried, draft.version, draft, reopen=_reopen, trial=trial), draft)


def _reopen(request: HttpRequest, _page: Any, key: UUID, act: Act) -> HttpResponse:
    """Act on a trial that another tab has written meanwhile."""
    return _with_draft(request, key, act)


def _sent(request: HttpRequest, key: UUID) -> tuple[Trial, Any, Submission]:
    trial, page = trial_for(request.user, key)
    submission = _found(key)
    _dress(request, page, Banner(trial, submission))
    return trial, page, submission


def _found(key: UUID) -> Submission:
    """Return the test that a trial became; raises Http404."""
    found = Submission.objects.select_related("version", "form", "status__workflow", "portal")
    submission = found.filter(draft_id=key, test=True).first()
    if submission is None:
        raise Http404
    return submission


def _dress(request: Any, page: Any, banner: Banner) -> None:
    """Give the screen the identity of the portal, and the banner of the test mode."""
    request.portal = portal_of(page) or request.portal
    request.trial = banner
