"""Going on with a draft on another device: by the link of a letter, or by its code."""

from typing import Any

from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from forms_blocks.public import resume_screens
from forms_blocks.public.later import may_write
from forms_blocks.public.my_requests import pages_of
from forms_blocks.public.resume_form import ResumeForm
from forms_blocks.submissions import opened, resume
from forms_blocks.submissions.models import Draft, ResumeLink

WRONG_CODES = {"code": "10/h/ip"}
TYPED = "resume_code"


class ResumeRoutes(RoutablePageMixin):
    """Gives a portal its « reprendre ». Opening a link does nothing: only its button uses it up."""

    @path("reprendre/", name="resume")
    def resume(self, request: HttpRequest) -> HttpResponse:
        """Ask for a code and the address the link went to; wrong ones are counted."""
        typed = {"code": request.session.pop(TYPED, "")}
        form = ResumeForm(request.POST or None, initial=typed, label_suffix="")
        if request.method != "POST" or not form.is_valid():
            return resume_screens.ask(request, self, form)
        usage = ratelimit.consume(request, app=f"tracking:{self.pk}", action="code", config=WRONG_CODES)
        if usage is None:
            return resume_screens.too_many(request, self)
        draft = resume.by_code(form.cleaned_data["code"])
        if draft is None or not form.knows(draft):
            form.add_error("code", _("No request is kept under this code and this address. Check both."))
            return resume_screens.ask(request, self, form)
        usage.rollback()
        return self._go_on(request, draft)

    @path("reprendre/<str:token>/", name="resume_link")
    def resume_link(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show a button that opens the draft; pressed, the link has served."""
        link = resume.find_link(token)
        if link is None:
            return resume_screens.unknown(request, self)
        draft = resume.alive(link.draft_id)
        if draft is None:
            return resume_screens.over(request, self, link)
        if draft.pk in opened.keys(request.session):
            return self._go_on(request, draft)
        if request.POST.get("go") == "again":
            return self._send_again(request, draft)
        if request.method == "POST" and resume.use(link):
            return self._go_on(request, draft)
        return resume_screens.link(request, self, ResumeLink.objects.get(pk=link.pk), draft)

    def resume_url(self) -> str:
        """Return where a code is asked."""
        return self.get_url() + self.reverse_subpage("resume")

    def _send_again(self, request: HttpRequest, draft: Draft) -> HttpResponse:
        """Send a new link to the address the draft knows, which nobody is told."""
        if not draft.email or not may_write(request):
            return resume_screens.too_many(request, self)
        try:
            resume.send_link(draft)
        except resume.TooMany:
            return resume_screens.too_many(request, self)
        return resume_screens.sent_again(request, self)

    def _go_on(self, request: HttpRequest, draft: Draft) -> HttpResponse:
        page: Any = pages_of([draft.form_id]).get(draft.form_id)
        if page is None:
            return resume_screens.withdrawn(request, self, draft)
        opened.remember(request.session, opened.DRAFTS, draft.pk)
        return HttpResponseRedirect(page.step_url(draft, draft.step))
