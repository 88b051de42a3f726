"""A filling from the first step to the sending; every post is kept before it is judged."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from forms_blocks.public import holding, notices, screens
from forms_blocks.public.step import answer, blank_form, first_number, live_form
from forms_blocks.runtime.filling import Filling, fill
from forms_blocks.submissions.models import Draft, FormVersion
from forms_blocks.submissions.receive import Closed, Refused, Sender, receive

if TYPE_CHECKING:
    from forms_blocks.public.routes import FillingRoutes

LIVE = "live"


def start(request: HttpRequest, page: "FillingRoutes", version: FormVersion) -> HttpResponse:
    """Show the first step; a post begins a draft."""
    version = _version_shown(request, version)
    if not version.form.is_open():
        return screens.notice(request, page, notices.closed(page, None), 403)
    number = first_number(version.definition)
    if request.method != "POST":
        return screens.first_step(request, page, version, number)
    if request.POST.get("go") == LIVE:
        return screens.live(request, live_form(version.definition, {}, number, request), {})
    portal = getattr(request, "portal", None)
    draft = holding.begin(request, version, portal.pk if portal else None)
    return _post_step(request, page, draft, number)


def with_draft(
    request: HttpRequest, page: "FillingRoutes", key: UUID, act: Callable[[Draft], HttpResponse]
) -> HttpResponse:
    """Act on a draft this person may go on with; else say what can be done."""
    try:
        draft = holding.find(request, page.form_id, key)
    except holding.AlreadySent as done:
        return HttpResponseRedirect(page.receipt_url(done.submission.draft_id or key))
    except holding.NotHere:
        if request.method == "POST" and not request.user.is_authenticated:
            holding.put_aside(request, key)
            return screens.notice(request, page, notices.not_here(page, request, kept=True), 404)
        return screens.notice(request, page, notices.not_here(page, request, kept=False), 404)
    return act(draft)


def step(request: HttpRequest, page: "FillingRoutes", draft: Draft, number: int) -> HttpResponse:
    """Show or keep a step; a hidden step or one too far leads to the right one."""
    schema = draft.version.definition
    if not 1 <= number <= len(schema.steps):
        raise Http404
    filling = fill(schema, draft.answers)
    allowed = _allowed(filling, draft, number)
    if allowed != number:
        return HttpResponseRedirect(page.step_url(draft, allowed))
    if request.method == "POST":
        if not draft.version.form.is_open():
            return screens.notice(request, page, notices.closed(page, draft), 403)
        if request.POST.get("go") == LIVE:
            form = live_form(schema, draft.answers, number, request)
            return screens.live(request, form, screens.files_of(draft))
        return _post_step(request, page, draft, number)
    typed = {**draft.typed, **holding.take_back(request, draft.pk)}
    form = blank_form(schema, draft.answers, number, typed)
    return screens.step(
        request, page, version=draft.version, number=number, form=form, filling=filling, draft=draft
    )


def review(request: HttpRequest, page: "FillingRoutes", draft: Draft) -> HttpResponse:
    """Read back, or send; sending twice gives the same receipt."""
    if draft.step <= len(draft.version.definition.steps):
        return HttpResponseRedirect(page.step_url(draft, draft.step))
    if request.method != "POST":
        return screens.review(request, page, draft)
    try:
        submission = receive(
            version=draft.version,
            answers=draft.answers,
            sender=Sender(draft.person, (draft.person.email or "") if draft.person else ""),
            channel=draft.channel,
            draft_id=draft.pk,
            portal_id=draft.portal_id,
        )
    except Closed:
        return screens.notice(request, page, notices.closed(page, draft), 403)
    except Refused:
        return screens.review(request, page, draft)
    return HttpResponseRedirect(page.receipt_url(submission.draft_id or draft.pk))


def _post_step(request: HttpRequest, page: "FillingRoutes", draft: Draft, number: int) -> HttpResponse:
    answered = answer(draft, number, request)
    go = request.POST.get("go", "next")
    if go == "later":
        return screens.notice(request, page, notices.saved(page, draft, request))
    before = answered.filling.before(number)
    if go == "back" and before:
        return HttpResponseRedirect(page.step_url(draft, before))
    if go == "next" and answered.may_go_on:
        following = answered.filling.next_after(number) or len(draft.version.definition.steps) + 1
        return HttpResponseRedirect(page.step_url(draft, following))
    return screens.step(
        request,
        page,
        version=draft.version,
        number=number,
        form=answered.form,
        filling=answered.filling,
        draft=draft,
    )


def _allowed(filling: Filling, draft: Draft, number: int) -> int:
    """Return the step to show when one is asked for: no further than reached, and never a hidden one."""
    wanted = min(number, draft.step)
    if filling.place_of(wanted):
        return wanted
    return filling.next_after(wanted) or filling.before(wanted) or first_number(draft.version.definition)


def _version_shown(request: HttpRequest, current: FormVersion) -> FormVersion:
    """Return the version of the page that was posted: a form that changes meanwhile loses nothing."""
    shown = request.POST.get("version", "")
    if not shown.isdigit() or int(shown) == current.pk:
        return current
    older = FormVersion.objects.select_related("form").filter(form_id=current.form_id, pk=int(shown))
    return older.first() or current
