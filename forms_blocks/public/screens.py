"""The citizen's screens, as responses: never cached, never indexed."""

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forms_blocks.public import holding, notices
from forms_blocks.public.carrying import said_again, said_elsewhere
from forms_blocks.public.saving import words as saved_words
from forms_blocks.public.step import Answered, blank_form
from forms_blocks.public.torn import told, with_mine
from forms_blocks.public.visit import Visit
from forms_blocks.runtime.filling import Filling
from forms_blocks.runtime.judging import Problem, judge
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.marks import mark_of
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.submissions.models import Draft, Submission
from forms_blocks.submissions.receipt import receipt_of
from forms_blocks.submissions.shown import shown_answers

if TYPE_CHECKING:
    from forms_blocks.public.routes import FillingRoutes


def step(visit: Visit, number: int, form: StepForm, filling: Filling, **more: Any) -> HttpResponse:
    """Return the screen of one step; a step in error says so with 422, one that is torn with 409.

    `more` are a way to resume, the mark of a page shown as it was posted, and what another page changed.
    """
    stops = form.stops
    context = {
        "form": form,
        "questions": form.drawn(visit.files),
        "points": [{"url": f"#{point.target}", "message": point.message} for point in stops],
        "step": visit.schema.steps[number - 1],
        "place": filling.place_of(number),
        "total": len(filling.steps),
        "facts": visit.schema.facts,
        "version": visit.version,
        "action": visit.url(number),
        "first": filling.before(number) is None,
        "resume": "",
        "torn": [],
        "joined": False,
        "carried": bool(visit.draft and visit.draft.carried_at),
        "again": said_again(visit, visit.schema.steps[number - 1].fields),
        "elsewhere": said_elsewhere(visit, visit.schema.steps[number - 1]),
        "draft_key": visit.draft.pk if visit.draft else uuid4(),
        "writer": uuid4(),
        "mark": mark_of(visit.schema.steps[number - 1], visit.kept),
        "saved": saved_words(visit.draft.updated_at) if visit.draft else "",
        **more,
    }
    status = 422 if stops else 409 if context["torn"] or context["joined"] else 200
    return _screen(visit.request, visit.page, "public/step.html", context, status)


def torn(visit: Visit, number: int, answered: Answered) -> HttpResponse:
    """Return the step with the answers of two pages, and say where they differ: nothing is lost yet."""
    draft = visit.draft
    theirs = Kept(draft.answers, draft.typed) if draft else Kept()
    form = blank_form(visit, number, with_mine(theirs, answered.mine, answered.torn))
    said = told(visit.schema.steps[number - 1], answered.torn, theirs, answered.mine)
    return step(visit, number, form, answered.filling, torn=said, joined=True)


def first_step(visit: Visit, number: int) -> HttpResponse:
    """Return the first step of a filling that has not begun."""
    draft = holding.resumable(visit.request, visit.version.form_id)
    resume = visit.page.step_url(draft, draft.step) if draft else ""
    return step(visit, number, blank_form(visit, number, Kept()), visit.filling, resume=resume)


def live(visit: Visit, form: StepForm) -> HttpResponse:
    """Return the questions of a step as the answers so far make them."""
    return TemplateResponse(visit.request, "public/live.html", {"questions": form.drawn(visit.files)})


def attached(visit: Visit, form: StepForm, number: int, mark: str) -> HttpResponse:
    """Return the questions of a step once a file chosen is kept."""
    saved = saved_words(visit.draft.updated_at) if visit.draft else ""
    context = {"questions": form.drawn(visit.files), "mark": mark, "saved": saved}
    response = TemplateResponse(visit.request, "public/attached.html", context)
    response["HX-Replace-Url"] = visit.url(number)
    return response


def review(visit: Visit, draft: Draft) -> HttpResponse:
    """Return the screen that reads everything back before it is sent."""
    filling = visit.filling
    urls = {shown.number: visit.url(shown.number) for shown in filling.steps}
    judged = judge(visit.schema, draft.answers, visit.world)
    context = {
        "steps": shown_answers(visit.schema, judged.answers, visit.files, visit.world, urls),
        "points": [{"url": _place(problem, urls), "message": problem.message} for problem in judged.problems],
        "refused": visit.refused,
        "facts": visit.schema.facts,
        "version": visit.version,
        "carried": bool(draft.carried_at),
        "back": urls[filling.steps[-1].number],
    }
    return _screen(visit.request, visit.page, "public/review.html", context)


def _place(problem: Problem, urls: dict[int, str]) -> str:
    return urls[problem.step] + (f"#id_{problem.field}" if problem.field else "")


def receipt(request: HttpRequest, page: "FillingRoutes", submission: Submission) -> HttpResponse:
    """Return the receipt, as the law asks it and as people keep it."""
    code = submission.tracking_code
    context = {
        "codes": [
            {"label": _("Reference"), "value": receipt_of(submission).reference, "copy": False},
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
