"""The citizen's screens, as responses: never cached, never indexed."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forms_blocks.public import holding, notices
from forms_blocks.public.step import blank_form
from forms_blocks.runtime.filling import Filling, fill
from forms_blocks.runtime.judging import problems
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.submissions.models import Attachment, Draft, FormVersion, Submission
from forms_blocks.submissions.receipt import receipt_of
from forms_blocks.submissions.shown import shown_answers

if TYPE_CHECKING:
    from forms_blocks.public.routes import FillingRoutes


def step(
    request: HttpRequest,
    page: "FillingRoutes",
    *,
    version: FormVersion,
    number: int,
    form: StepForm,
    filling: Filling,
    draft: Draft | None = None,
    resume: str = "",
) -> HttpResponse:
    """Return the screen of one step; a step in error says so with 422."""
    context = {
        "form": form,
        "step": version.definition.steps[number - 1],
        "place": filling.place_of(number),
        "total": len(filling.steps),
        "facts": version.definition.facts,
        "version": version,
        "files": files_of(draft),
        "action": page.step_url(draft, number) if draft else page.start_url(),
        "first": filling.before(number) is None,
        "resume": resume,
    }
    return _screen(request, page, "public/step.html", context, 422 if form.errors else 200)


def first_step(
    request: HttpRequest, page: "FillingRoutes", version: FormVersion, number: int
) -> HttpResponse:
    """Return the first step of a filling that has not begun."""
    schema = version.definition
    draft = holding.resumable(request, version.form_id)
    return step(
        request,
        page,
        version=version,
        number=number,
        form=blank_form(schema, {}, number),
        filling=fill(schema, {}),
        resume=page.step_url(draft, draft.step) if draft else "",
    )


def live(request: HttpRequest, form: StepForm, files: dict[str, Attachment]) -> HttpResponse:
    """Return the questions of a step as the answers so far make them."""
    return TemplateResponse(request, "public/live.html", {"form": form, "files": files})


def review(request: HttpRequest, page: "FillingRoutes", draft: Draft) -> HttpResponse:
    """Return the screen that reads everything back before it is sent."""
    schema = draft.version.definition
    filling = fill(schema, draft.answers)
    found = problems(schema, draft.answers, timezone.localdate())
    urls = {shown.number: page.step_url(draft, shown.number) for shown in filling.steps}
    context = {
        "steps": shown_answers(schema, draft.answers, files_of(draft), urls),
        "problems": [(problem.message, f"{urls[problem.step]}#id_{problem.field}") for problem in found],
        "facts": schema.facts,
        "back": urls[filling.steps[-1].number],
    }
    return _screen(request, page, "public/review.html", context)


def receipt(request: HttpRequest, page: "FillingRoutes", submission: Submission) -> HttpResponse:
    """Return the receipt, as the law asks it and as people keep it."""
    code = submission.tracking_code
    context = {
        "codes": [
            {"label": _("Reference"), "value": submission.reference, "copy": False},
            {"label": _("Tracking code"), "value": code, "copy": True},
        ],
        "next_steps": _next_steps(submission),
        "rows": receipt_of(submission).rows()[1:],
        "tracking": page.tracking_url(request),
    }
    return _screen(request, page, "public/receipt.html", context)


def notice(
    request: HttpRequest, page: "FillingRoutes", said: notices.Notice, status: int = 200
) -> HttpResponse:
    """Return a screen of words."""
    return _screen(request, page, "public/notice.html", {"notice": said}, status)


def files_of(draft: Draft | None) -> dict[str, Attachment]:
    """Return the files of a draft by uuid; asks the database only when a file was sent."""
    if draft is None:
        return {}
    schema = draft.version.definition
    if not any(field.kind == "file" and field.id in draft.answers for field in schema.fields.values()):
        return {}
    return {str(found.uuid): found for found in Attachment.objects.filter(draft=draft)}


def _next_steps(submission: Submission) -> list[str]:
    facts = submission.version.definition.facts
    sentences = [
        _("The department “%(service)s” reads your request.") % {"service": facts.service}
        if facts.service
        else _("The department reads your request.")
    ]
    if submission.email:
        sentences.insert(
            0, _("We are sending the acknowledgement to %(email)s.") % {"email": submission.email}
        )
    else:
        sentences.insert(0, _("Note your tracking code: without an e-mail address, it is your only key."))
    if submission.answer_due_at:
        day = date_format(submission.answer_due_at, "l j F Y")
        sentences.append(_("You will have an answer by %(day)s.") % {"day": day})
    return sentences


def _screen(
    request: HttpRequest, page: Any, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    response = TemplateResponse(
        request, template, {**context, "page": page, "page_url": page.get_url(request)}, status=status
    )
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
