"""« Pages à vérifier »: those that nobody has made sure of for too long."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.views.reports import PageReportView
from wagtail.log_actions import log
from wagtail.models import Page, Revision
from wagtail.query import PageQuerySet

from portals.editing.reach import editable
from portals.models import GuidePage, ProcedurePage, ServicePage
from portals.models.check import WithCheck

KINDS: tuple[type[WithCheck], ...] = (GuidePage, ProcedurePage, ServicePage)
CHECKED = "portals.checked"


def due_pages(user: Any, today: date) -> PageQuerySet:
    """Return the published pages this person may change and must look at again, the latest first.

    Each bears `check_due` and `checked_on`.
    """
    names = [kind.__name__.lower() for kind in KINDS]
    pages = (
        editable(user)
        .live()
        .annotate(
            check_due=Coalesce(*(f"{name}__check_due" for name in names)),
            checked_on=Coalesce(*(f"{name}__checked_on" for name in names)),
        )
    )
    return pages.filter(check_due__lte=today).order_by("check_due", "title")


class DueReport(PageReportView):
    """The report, with a button on each line."""

    page_title = gettext_lazy("Pages to check")
    header_icon = "calendar-check"
    results_template_name = "editing/due_results.html"
    index_url_name = "editing_due"
    index_results_url_name = "editing_due_results"
    any_permission_required = ("add", "change", "publish")
    list_export = ("title", "full_url", "checked_on", "check_due")
    export_headings = {
        "title": gettext_lazy("Page"),
        "full_url": gettext_lazy("Address"),
        "checked_on": gettext_lazy("Last checked on"),
        "check_due": gettext_lazy("To check since"),
    }
    default_ordering = None

    def get_queryset(self) -> PageQuerySet:
        """Return the pages of whoever asks."""
        return due_pages(self.request.user, timezone.localdate())

    def get_filename(self) -> str:
        """Return the name of the exported file."""
        return "pages-a-verifier"


@require_POST
def mark_checked(request: HttpRequest, page_id: int) -> HttpResponse:
    """Note that somebody made sure of a page today; raises PermissionDenied for who may not write it."""
    page: Any = get_object_or_404(Page, pk=page_id).specific
    may = page.permissions_for_user(request.user).can_edit()
    if not (may and issubclass(type(page), WithCheck)):
        raise PermissionDenied
    check(page, timezone.localdate(), request.user)
    messages.success(request, _("“%(title)s” is noted as checked today.") % {"title": page.title})
    return redirect(reverse("editing_due"))


def check(page: Any, day: date, user: Any) -> None:
    """Write the day of the check on the page and on its drafts, which say nothing else new."""
    page.checked_on = day
    page.check_due = page.next_check()
    waiting = Q(pk=page.latest_revision_id) | Q(approved_go_live_at__isnull=False)
    with transaction.atomic():
        type(page).objects.filter(pk=page.pk).update(checked_on=page.checked_on, check_due=page.check_due)
        for revision in Revision.objects.for_instance(page).filter(waiting):
            revision.content["checked_on"] = day.isoformat()
            revision.save(update_fields=["content"])
        log(instance=page, action=CHECKED, user=user)
