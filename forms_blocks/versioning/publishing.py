"""Before a changed form is published: what changes, how many drafts it touches, and what becomes of them."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views import View
from wagtail import hooks
from wagtail.actions.publish_page_revision import PublishPageRevisionAction

from forms_blocks.changes.difference import by_place
from forms_blocks.models import FormDefinition
from forms_blocks.submissions.models import Form
from forms_blocks.submissions.versions import current_version
from forms_blocks.versioning import asides
from forms_blocks.versioning.pages import alive_drafts, frame, offering, versions_url
from forms_blocks.versioning.pending import Pending, changes_of, pending, refusals

CARRY, KEEP = "carry", "keep"


def show_changes_first(_request: HttpRequest, page: Any) -> HttpResponse | None:
    """Lead who publishes a changed form to what changes; the draft they wrote is already saved."""
    later = getattr(page, "go_live_at", None)
    if not isinstance(page, FormDefinition) or (later and later > timezone.now()):
        return None
    return redirect(publish_url(page)) if changes_of(page) or asides.about(page) else None


def publish_url(page: Any) -> str:
    """Return the address of the screen that publishes."""
    return reverse("versioning_publish", args=[page.pk])


class PublishView(View):
    """Shows what would be published; publishes that, and nothing written since."""

    http_method_names = ["get", "post"]

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Show the changes and the choice."""
        page = offering(request, page_id, publish=True)
        waiting = pending(page)
        if waiting is None:
            messages.info(request, _("Nothing waits to be published."))
            return redirect(versions_url(page))
        return _show(request, page, waiting)

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Publish what was shown, then say what drafts do."""
        page = offering(request, page_id, publish=True)
        waiting = pending(page)
        if waiting is None:
            # Pressed twice: the first press has done it.
            return redirect(versions_url(page))
        if request.POST.get("stamp") != waiting.stamp:
            messages.warning(request, _("The form was written again meanwhile: here is what changes now."))
            return redirect(publish_url(page))
        if refusals(waiting.owner):
            return _show(request, page, waiting)
        return publish(request, page, waiting, carries=request.POST.get("drafts") == CARRY)


def publish(request: HttpRequest, page: Any, waiting: Pending, *, carries: bool) -> HttpResponse:
    """Publish a draft as Wagtail does, hooks included; drafts of citizens follow when `carries`."""
    PublishPageRevisionAction(waiting.revision, user=request.user, changed=True).execute()
    live = type(page).objects.get(pk=page.pk)
    version = current_version(live, author=request.user)
    if carries:
        Form.objects.filter(pk=live.form_id).update(carried_to=version)
    asides.follow(request, live)
    for hook in hooks.get_hooks("after_publish_page"):
        response = hook(request, live)
        if isinstance(response, HttpResponse):
            return response
    messages.success(
        request,
        _("“%(page)s” is published: version %(number)d of its form.")
        % {
            "page": live.title,
            "number": version.number,
        },
    )
    return redirect("wagtailadmin_explore", live.get_parent().pk)


def _show(request: HttpRequest, page: Any, waiting: Pending) -> HttpResponse:
    refused = refusals(waiting.owner)
    context = {
        **frame(page, _("Before publishing")),
        "places": by_place(waiting.changes),
        "drafts": alive_drafts(page.form_id).count(),
        "stamp": waiting.stamp,
        "refused": refused,
        "asides": asides.about(waiting.owner),
    }
    return render(
        request, "versioning/publish.html", context, status=422 if request.POST and refused else 200
    )
