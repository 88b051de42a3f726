"""The screens of tracking, as responses; none is kept by a browser or a search engine."""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import filesizeformat
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from forms_blocks.public.code_form import CodeForm
from forms_blocks.public.reply import ReplyForm
from forms_blocks.public.story import story_of
from forms_blocks.submissions.models import Attachment, Submission
from forms_blocks.submissions.receipt import receipt_facts
from forms_blocks.submissions.shown import shown_answers

if TYPE_CHECKING:
    from forms_blocks.public.tracking import TrackingRoutes


def ask(request: HttpRequest, page: "TrackingRoutes", form: CodeForm) -> HttpResponse:
    """Return the screen that asks for a code."""
    context = {"form": form, "resume_url": page.resume_url()}
    return private(request, page, "public/tracking/ask.html", context, 422 if form.errors else 200)


def expired(request: HttpRequest, page: "TrackingRoutes") -> HttpResponse:
    """Return the screen of a link that opens nothing any more: it asks for the code."""
    context = {
        "title": _("This link is no longer valid"),
        "sentence": _(
            "The links in our letters work for three months. Your tracking code works longer: type it here."
        ),
    }
    return _asking_again(request, page, context, reverse("my_space"), 410)


def not_here(request: HttpRequest, page: "TrackingRoutes") -> HttpResponse:
    """Return the one screen for unknown requests and other people's: nothing says which."""
    kept = _("What you have just typed is kept: you will find it again when your request is open.")
    context = {
        "title": _("We cannot open this request here"),
        "sentence": kept
        if request.method == "POST"
        else _("Give its tracking code, or sign in if you sent it with your account."),
    }
    return _asking_again(request, page, context, request.path, 404)


def too_many(request: HttpRequest, page: "TrackingRoutes") -> HttpResponse:
    """Return the screen of who gave too many wrong codes."""
    return private(request, page, "429.html", {}, 429)


def tracked(
    request: HttpRequest,
    page: "TrackingRoutes",
    submission: Submission,
    form: ReplyForm | None,
    status: int = 200,
) -> HttpResponse:
    """Return the screen of one request; without `form`, nothing may be written."""
    schema = submission.version.definition
    service = schema.facts.service or str(submission.portal or page)
    attachments = {str(found.uuid): found for found in Attachment.objects.filter(submission=submission)}
    context = {
        "submission": submission,
        "title": schema.title,
        "story": story_of(submission, service),
        "steps": shown_answers(schema, submission.answers, attachments, submission.world),
        "files": [_file(found) for found in attachments.values() if found.state == Attachment.State.CLEAN],
        "refused": [found for found in attachments.values() if found.is_refused],
        "receipt": receipt_facts(submission),
        "form": form,
    }
    return private(request, page, "public/tracking/request.html", context, status)


def private(
    request: HttpRequest, page: Any, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Return a response that nobody keeps."""
    response = TemplateResponse(request, template, {**context, "page": page, "self": page}, status=status)
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _asking_again(
    request: HttpRequest, page: "TrackingRoutes", context: dict[str, str], back: str, status: int
) -> HttpResponse:
    query = urlencode({"next": back})
    sign_in = "" if request.user.is_authenticated else f"{reverse('account_login')}?{query}"
    form = CodeForm(label_suffix="")
    context = {**context, "action": page.tracking_url(), "sign_in": sign_in}
    return private(request, page, "public/tracking/ask_again.html", {**context, "form": form}, status)


def _file(found: Attachment) -> dict[str, str]:
    url = reverse("submission_file", args=(found.pk,))
    return {"url": url, "name": found.name, "detail": filesizeformat(found.size)}
