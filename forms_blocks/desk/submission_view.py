"""The screen of one request."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from wagtail.admin import messages

from forms_blocks.desk.acting import act
from forms_blocks.desk.submission_page import Fault, address, screen_of
from forms_blocks.desk.submission_register import register
from forms_blocks.submissions import policy
from forms_blocks.submissions.models import Submission


@method_decorator(never_cache, name="dispatch")
class SubmissionView(View):
    """Shows a request and takes what an agent does with it; 404 for whom the policy refuses."""

    def get(self, request: HttpRequest, uuid: UUID) -> HttpResponse:
        """Show the request."""
        return self.show(request, found(request.user, uuid))

    def post(self, request: HttpRequest, uuid: UUID) -> HttpResponse:
        """Act, then show the request again by its address; a fault comes back on the same page."""
        submission = found(request.user, uuid)
        if not policy.may_process(request.user, submission):
            raise PermissionDenied
        outcome = act(submission, request.user, request.POST)
        if isinstance(outcome, Fault):
            return self.show(request, found(request.user, uuid), outcome)
        messages.success(request, outcome)
        return redirect(address(submission, register.listing(request.user, request.GET).query()))

    def show(self, request: HttpRequest, submission: Submission, fault: Fault | None = None) -> HttpResponse:
        """Render the screen, with what went wrong if anything did."""
        listing = register.listing(request.user, request.GET)
        context: dict[str, Any] = screen_of(request, submission, listing, fault)
        status = fault.status if fault else 200
        return render(request, "desk/submission.html", context, status=status)


def found(user: Any, uuid: UUID) -> Submission:
    """Return the request; raises Http404 when it does not exist or is not for this user."""
    rows = Submission.objects.select_related("form", "version", "status", "person")
    row = rows.defer("version__compiled").filter(uuid=uuid).first()
    if row is None or not policy.works_on(user, row):
        raise Http404
    return row
