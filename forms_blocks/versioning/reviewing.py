"""A reader approves a changed form: they first read what changes, and say what drafts do."""

import json
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsUnscheduleView
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet

from forms_blocks.models import FormDefinition
from forms_blocks.versioning import asides
from forms_blocks.versioning.models import plan, planned
from forms_blocks.versioning.pages import offering
from forms_blocks.versioning.pending import Pending, pending, refusals
from forms_blocks.versioning.publishing import CARRY, goes_live, is_to_be_read, show, stale
from forms_blocks.versioning.scheduled import said

APPROVE, LONGEST = "approve", 2000


def approve_url(page: Any, comment: str = "") -> str:
    """Return the address of the screen that approves; what was said already goes along."""
    url = reverse("versioning_approve", args=[page.pk])
    return f"{url}?{urlencode({'comment': comment[:LONGEST]})}" if comment else url


class ApproveView(View):
    """Shows what would be approved; approves that, and nothing written since."""

    http_method_names = ["get", "post"]

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Show the changes, the choice and a place for a comment."""
        page = _under_review(request, page_id)
        waiting = pending(page)
        if waiting is None:
            messages.info(request, _("Nothing waits to be approved on this page."))
            return redirect("wagtailadmin_pages:edit", page.pk)
        return show(request, page, waiting, approving=True, comment=request.GET.get("comment", "")[:LONGEST])

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Approve what was shown: the page goes to its next reader, or online."""
        page = _under_review(request, page_id)
        waiting, comment = pending(page), request.POST.get("comment", "").strip()[:LONGEST]
        if waiting is None or stale(request, waiting):
            return redirect(approve_url(page, comment))
        if refusals(waiting.owner):
            return show(request, page, waiting, approving=True, comment=comment)
        plan(waiting.revision, request.user, carries=request.POST.get("drafts") == CARRY)
        page.current_workflow_task.on_action(
            page.current_workflow_task_state, request.user, APPROVE, comment=comment
        )
        return _approved(request, page, waiting)


def _approved(request: HttpRequest, page: Any, waiting: Pending) -> HttpResponse:
    now = type(page).objects.get(pk=page.pk)
    asides.follow(request, waiting.owner)
    words = {"page": waiting.owner.title, "moment": goes_live(waiting)}
    if now.live and now.live_revision_id == waiting.revision.pk:
        messages.success(request, _("“%(page)s” is approved and published.") % words)
    elif words["moment"]:
        messages.success(request, _("“%(page)s” is approved: it will go online on %(moment)s.") % words)
    else:
        messages.success(request, _("“%(page)s” is approved.") % words)
    return redirect("wagtailadmin_home")


def _under_review(request: HttpRequest, page_id: int) -> Any:
    """Return a page that this person may approve now; raises Http404 or PermissionDenied."""
    page = offering(request, page_id)
    task = page.current_workflow_task
    if task is None or APPROVE not in {name for name, *_words in task.get_actions(page, request.user)}:
        raise PermissionDenied
    return page


class ReviewedEditView(EditView):
    """Wagtail's editor: a form that changed is read again before it is approved."""

    def perform_workflow_action(self) -> HttpResponse:
        """Keep what the reader wrote, then show them what changes."""
        if self.workflow_action != APPROVE or not is_to_be_read(self.form.instance):
            response: HttpResponse = super().perform_workflow_action()
            return response
        self.save_action()
        return redirect(approve_url(self.page, _comment(self.request)))


class ReviewedActionView(WorkflowActionView):
    """The button of the lists of pages to read."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead to what changes; nothing is approved yet."""
        page = self.object.specific
        if self.action_name != APPROVE or not is_to_be_read(page.get_latest_revision_as_object()):
            response: HttpResponse = super().post(request, *args, **kwargs)
            return response
        url = approve_url(page, request.POST.get("comment", ""))
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"step": "success", "redirect": url})
        return redirect(url)


class UnplanView(RevisionsUnscheduleView):
    """Cancels a planned publication, then leads back to where its page is written."""

    success_message = gettext_lazy(
        "The planned publication is cancelled. What is written stays a draft, with its date: take the date "
        "out to publish at once."
    )
    history_url_name = "wagtailadmin_pages:edit"

    def get_success_buttons(self) -> list[Any]:
        """Offer nothing more: the page is there."""
        return []


class ReviewedPages(PageViewSet):
    """The screens of pages that offer a form."""

    edit_view_class = ReviewedEditView
    workflow_action_view_class = ReviewedActionView
    revisions_unschedule_view_class = UnplanView


def tell_what_was_held(request: HttpRequest, page: Any) -> None:
    """Say on the editor's screen why the last draft was not published at its hour."""
    if request.method != "GET" or not isinstance(page, FormDefinition):
        return
    revision = page.latest_revision  # type: ignore[attr-defined]
    chosen = planned(revision) if revision else None
    reasons = said(chosen) if chosen else []
    if reasons:
        messages.error(request, " ".join(reasons))


def _comment(request: HttpRequest) -> str:
    with suppress(ValueError, AttributeError):
        return str(json.loads(request.POST.get("workflow-action-extra-data", "{}")).get("comment", ""))
    return ""
