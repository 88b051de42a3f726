"""« Fichiers refusés »: what the virus scan found, for the functional administrator."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from forms_blocks.submissions import clamav, waiting
from forms_blocks.submissions.models import Attachment, Quarantined, Submission

POLICY = ModelPermissionPolicy(Submission)
REPORT = "desk_refused"


def may_read(user: Any) -> bool:
    """Say whether this person sees every request."""
    return POLICY.user_has_permission(user, "view")


class RefusedReport(ReportView):
    """Lists what was refused, and says how the scan is."""

    model = Quarantined
    permission_policy = POLICY
    permission_required = "view"
    page_title = gettext_lazy("Refused files")
    header_icon = "warning"
    results_template_name = "desk/refused_results.html"
    index_url_name = REPORT
    index_results_url_name = "desk_refused_results"
    list_export = ("found_at", "form.title", "virus", "content_type", "size", "times")
    export_headings = {"form.title": gettext_lazy("Procedure"), "found_at": gettext_lazy("On")}

    def get_queryset(self) -> QuerySet[Quarantined]:
        """Return what is still kept, the latest first."""
        return Quarantined.objects.select_related("form", "attachment__submission")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add how the scan is, and how many files wait for it."""
        is_on = clamav.is_on()
        return super().get_context_data(
            *args,
            scans=is_on,
            answers=is_on and clamav.answers(),
            waiting=Attachment.objects.filter(state=Attachment.State.WAITING).count(),
            days=settings.QUARANTINE_DAYS,
            may_change=POLICY.user_has_permission(self.request.user, "change"),
            **kwargs,
        )

    def get_filename(self) -> str:
        """Return the name of the exported file."""
        return "fichiers-refuses"


@require_POST
def wipe(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw away what was refused; pressed twice, it is thrown away once."""
    found = _found(request, pk)
    if found is not None:
        found.wipe()
    messages.success(request, _("This file is thrown away."))
    return redirect(REPORT)


@require_POST
def scan_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the file of a request scanned again, after a false alarm was mended at ClamAV's."""
    found = _found(request, pk)
    if found is None or found.attachment is None:
        messages.warning(request, _("This file is no longer here."))
        return redirect(REPORT)
    try:
        is_clean = waiting.scan_again(found)
    except clamav.NotScanned:
        messages.error(request, _("The virus scan does not answer: try again in a few minutes."))
        return redirect(REPORT)
    if is_clean:
        messages.success(request, _("Nothing was found any more: the agents can open this file."))
    else:
        messages.warning(request, _("The virus scan still refuses this file."))
    return redirect(REPORT)


def _found(request: HttpRequest, pk: int) -> Quarantined | None:
    if not POLICY.user_has_permission(request.user, "change"):
        raise PermissionDenied
    return Quarantined.objects.select_related("attachment").filter(pk=pk).first()
