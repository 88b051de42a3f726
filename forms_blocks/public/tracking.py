"""Following a request on a portal: by its code, by a link of ours, or signed in."""

from typing import Any
from uuid import UUID

from allauth.core.internal import ratelimit
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from forms_blocks.public import reply, tracking_screens
from forms_blocks.public.code_form import CodeForm
from forms_blocks.public.resume import TYPED, WRONG_CODES, ResumeRoutes
from forms_blocks.submissions import codes, opened, policy, resume
from forms_blocks.submissions.links import open_link
from forms_blocks.submissions.models import Submission


class TrackingRoutes(ResumeRoutes):
    """Gives a portal its « suivi »; as sub-routes of the page, they obey its view restrictions."""

    @path("suivi/", name="tracking")
    def tracking(self, request: HttpRequest) -> HttpResponse:
        """Ask for a code; the right one opens its request for this session, wrong ones are counted."""
        form = CodeForm(request.POST or None, label_suffix="")
        if request.method != "POST" or not form.is_valid():
            return tracking_screens.ask(request, self, form)
        usage = ratelimit.consume(request, app=f"tracking:{self.pk}", action="code", config=WRONG_CODES)
        if usage is None:
            return tracking_screens.too_many(request, self)
        hashes = codes.all_hashes(form.cleaned_data["code"])
        found = Submission.objects.real().filter(code_hash__in=hashes).first()
        if found is None and resume.by_code(form.cleaned_data["code"]):
            usage.rollback()
            request.session[TYPED] = form.cleaned_data["code"]
            return HttpResponseRedirect(self.resume_url())
        if found is None:
            form.add_error("code", _("No request has this code. Check it on your receipt or in our letter."))
            return tracking_screens.ask(request, self, form)
        usage.rollback()
        return self._open(request, found)

    @path("suivi/lien/<str:token>/", name="tracking_link")
    def tracking_link(self, request: HttpRequest, token: str) -> HttpResponse:
        """Open the request that a link of a letter is for; a link too old asks for the code."""
        found = open_link(token)
        if found is None:
            return tracking_screens.expired(request, self)
        return self._open(request, found)

    @path("suivi/<uuid:key>/", name="tracked")
    def tracked(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Show one request to who may see it, and take the message of who made it."""
        found = Submission.objects.real().select_related("version", "form", "status__workflow", "portal")
        submission = found.filter(uuid=key).first()
        held = opened.keys(request.session)
        if submission is None or not policy.may_see(request.user, submission, held):
            if request.method == "POST":
                reply.put_aside(request, key)
            return tracking_screens.not_here(request, self)
        theirs = submission.person_id == request.user.pk or bool(
            held & {submission.uuid, submission.draft_id}
        )
        if not theirs:
            status = 403 if request.method == "POST" else 200
            return tracking_screens.tracked(request, self, submission, None, status)
        if request.method != "POST":
            form = reply.ReplyForm(initial=reply.take_back(request, submission), label_suffix="")
            return tracking_screens.tracked(request, self, submission, form)
        form = reply.ReplyForm(request.POST, label_suffix="")
        if not form.is_valid():
            return tracking_screens.tracked(request, self, submission, form, 422)
        reply.send(submission, request.user, form.cleaned_data["text"])
        messages.success(request, _("Your message is sent to the department."))
        return HttpResponseRedirect(f"{self.tracked_url(submission)}#messages")

    def tracking_url(self) -> str:
        """Return where a code is asked."""
        return self.get_url() + self.reverse_subpage("tracking")

    def tracked_url(self, submission: Submission) -> str:
        """Return where one request is followed."""
        return self.get_url() + self.reverse_subpage("tracked", args=(submission.uuid,))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add where requests are followed to what the home shows."""
        context = super().get_context(request, *args, **kwargs)
        context["tracking_url"] = self.tracking_url()
        return context

    def _open(self, request: HttpRequest, submission: Submission) -> HttpResponse:
        opened.remember(request.session, opened.OPENED, submission.uuid)
        return HttpResponseRedirect(self.tracked_url(submission))
