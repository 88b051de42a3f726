"""Before a changed form is published: what changes, how many drafts it touches, and what becomes of them."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.actions.publish_page_revision import PublishPageRevisionAction

from forms_blocks.changes.difference import by_place
from forms_blocks.models import FormDefinition
from forms_blocks.submissions.versions import current_version
from forms_blocks.versioning import asides
from forms_blocks.versioning.guide import differences
from forms_blocks.versioning.models import plan, planned
from forms_blocks.versioning.pages import UnlockedView, alive_drafts, frame, offering, versions_url
from forms_blocks.versioning.pending import Pending, changes_of, newest_version, pending, refusals

CARRY, KEEP = "carry", "keep"


def show_changes_first(_request: HttpRequest, page: Any) -> HttpResponse | None:
    """Lead who publishes a changed form to what changes; the draft they wrote is already saved."""
    return redirect(publish_url(page)) if is_to_be_read(page) else None


def is_to_be_read(page: Any) -> bool:
    """Say whether publishing a page, now or later, changes something that must be read first."""
    return isinstance(page, FormDefinition) and bool(changes_of(page) or asides.about(page))


def publish_url(page: Any) -> str:
    """Return the address of the screen that publishes."""
    return reverse("versioning_publish", args=[page.pk])


class PublishView(UnlockedView):
    """Shows what would be published; publishes that, and nothing written since."""

    http_method_names = ["get", "post"]

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Show the changes and the choice."""
        page = offering(request, page_id, publish=True)
        waiting = pending(page)
        if waiting is None:
            messages.info(request, _("Nothing waits to be published."))
            return redirect(versions_url(page))
        return show(request, page, waiting)

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Publish what was shown, then say what drafts do."""
        page = offering(request, page_id, publish=True)
        waiting = pending(page)
        if waiting is None:
            # Pressed twice: the first press has done it.
            return redirect(versions_url(page))
        if stale(request, waiting):
            return redirect(publish_url(page))
        if refusals(waiting.owner):
            return show(request, page, waiting)
        plan(waiting.revision, request.user, carries=request.POST.get("drafts") == CARRY)
        return publish(request, page, waiting)


def stale(request: HttpRequest, waiting: Pending) -> bool:
    """Say, to the person too, whether what they read is no longer what would be published."""
    if request.POST.get("stamp") == waiting.stamp:
        return False
    messages.warning(request, _("The form was written again meanwhile: here is what changes now."))
    return True


def publish(request: HttpRequest, page: Any, waiting: Pending) -> HttpResponse:
    """Publish a draft as Wagtail does, hooks included, now or at its hour."""
    PublishPageRevisionAction(waiting.revision, user=request.user, changed=True).execute()
    live = type(page).objects.get(pk=page.pk)
    later = goes_live(waiting)
    asides.follow(request, waiting.owner if later else live)
    for hook in hooks.get_hooks("after_publish_page"):
        response = hook(request, live)
        if isinstance(response, HttpResponse):
            return response
    messages.success(request, _told(waiting, live, later))
    return redirect("wagtailadmin_explore", live.get_parent().pk)


def _told(waiting: Pending, live: Any, later: str) -> str:
    words: dict[str, Any] = {"page": waiting.owner.title, "moment": later}
    if later:
        return _("“%(page)s” will be published on %(moment)s.") % words
    version = current_version(live)
    return _("“%(page)s” is published: version %(number)d of its form.") % {**words, "number": version.number}


def goes_live(waiting: Pending) -> str:
    """Return when a draft goes online, in words; "" for at once."""
    at = waiting.owner.go_live_at
    return date_format(timezone.localtime(at), r"l j F Y, G \h i") if at and at > timezone.now() else ""


def show(request: HttpRequest, page: Any, waiting: Pending, **more: Any) -> HttpResponse:
    """Show what changes and what drafts would do; 422 when what was posted cannot be published."""
    refused, chosen = refusals(waiting.owner), planned(waiting.revision)
    context = {
        **frame(page, _("Before approving") if more.get("approving") else _("Before publishing")),
        "places": by_place(waiting.changes),
        "guide": list(differences(page, waiting.owner)) if page.live else [],
        "first": newest_version(page.form_id) is None,
        "drafts": alive_drafts(page.form_id).count(),
        "carries": chosen.carries if chosen else True,
        "later": goes_live(waiting),
        "stamp": waiting.stamp,
        "refused": refused,
        "asides": asides.about(waiting.owner),
        "approving": False,
        "comment": "",
        **more,
    }
    return render(
        request, "versioning/publish.html", context, status=422 if request.POST and refused else 200
    )
