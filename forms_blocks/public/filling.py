"""A filling from the first step to the sending; every post is kept before it is judged."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from forms_blocks.public import carrying, holding, notices, saving, screens
from forms_blocks.public.attaching import DROP
from forms_blocks.public.locating import UNMARK, asks_where, located, unmarked
from forms_blocks.public.older import older_visit, take_older
from forms_blocks.public.posted import ATTACH, Elsewhere, posted_form
from forms_blocks.public.step import Answered, answer, blank_form, first_number, live_form, scan_files
from forms_blocks.public.visit import Visit
from forms_blocks.runtime.filling import Filling
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.rows import ADD, REMOVE
from forms_blocks.submissions import resume
from forms_blocks.submissions.models import Draft
from forms_blocks.submissions.receive import Closed, Refused, Sender, receive

if TYPE_CHECKING:
    from forms_blocks.public.routes import FillingRoutes

LIVE = "live"


def start(visit: Visit) -> HttpResponse:
    """Show the first step; a post begins a draft, or goes on with the one this page began."""
    begun = _begun_by(visit)
    if begun is not None:
        return with_draft(
            visit.request, visit.page, begun, lambda now, found: step(now, found, first_number(now))
        )
    visit = _as_shown(visit)
    if not visit.version.form.is_open():
        return screens.notice(visit.request, visit.page, notices.closed(visit.page, None), 403)
    number = first_number(visit)
    if visit.request.method != "POST":
        return screens.first_step(visit, number)
    if visit.request.POST.get("go") == LIVE:
        return screens.live(visit, live_form(visit, number))
    draft = holding.begin(visit.request, visit.version, visit.world.query, _proposed_key(visit.request))
    return _post_step(visit.begun(draft), draft, number)


def _begun_by(visit: Visit) -> UUID | None:
    """Return the key of the draft that this page already began, when it has posted before."""
    key = _proposed_key(visit.request)
    with suppress(holding.NotHere, holding.AlreadySent):
        return holding.find(visit.request, visit.version.form_id, key).pk if key else None
    return None


def _proposed_key(request: HttpRequest) -> UUID | None:
    with suppress(ValueError):
        return UUID(request.POST.get("draft", ""))
    return None


def with_draft(
    request: HttpRequest, page: "FillingRoutes", key: UUID, act: Callable[[Visit, Draft], HttpResponse]
) -> HttpResponse:
    """Act on a draft this person may go on with; else say what can be done."""
    try:
        draft = carrying.brought(request, holding.find(request, page.form_id, key))
        return act(Visit(request, page, draft.version, draft), draft)
    except holding.AlreadySent as done:
        return HttpResponseRedirect(page.receipt_url(done.submission.draft_id or key))
    except holding.Over:
        return screens.notice(request, page, notices.over(page), 410)
    except holding.NotHere:
        if request.method == "POST" and not request.user.is_authenticated:
            holding.put_aside(request, key)
            return screens.notice(request, page, notices.not_here(page, request, kept=True), 404)
        return screens.notice(request, page, notices.not_here(page, request, kept=False), 404)


def step(visit: Visit, draft: Draft, number: int) -> HttpResponse:
    """Show or keep a step; a hidden step or one too far leads to the right one."""
    if visit.request.method == "POST" and (older := older_visit(visit, draft)):
        return _post_older(visit, older, draft, number)
    if draft.carried_at and number > len(visit.schema.steps):
        return HttpResponseRedirect(visit.url(draft.step))
    if not 1 <= number <= len(visit.schema.steps):
        raise Http404
    filling = visit.filling
    allowed = _allowed(filling, draft, number)
    if allowed != number:
        return HttpResponseRedirect(visit.url(allowed))
    if visit.request.method == "POST":
        if not visit.version.form.is_open():
            return screens.notice(visit.request, visit.page, notices.closed(visit.page, draft), 403)
        if visit.request.POST.get("go") == LIVE:
            return screens.live(visit, live_form(visit, number))
        return _post_step(visit, draft, number)
    typed = {**draft.typed, **holding.take_back(visit.request, draft.pk)}
    return screens.step(visit, number, blank_form(visit, number, Kept(draft.answers, typed)), filling)


def review(visit: Visit, draft: Draft) -> HttpResponse:
    """Read back, or send; sending twice gives the same receipt."""
    if draft.step <= len(visit.schema.steps):
        return HttpResponseRedirect(visit.url(draft.step))
    if visit.request.method != "POST" or older_visit(visit, draft) or _unaware(visit):
        return screens.review(visit, draft)
    try:
        submission = receive(
            version=visit.version,
            answers=draft.answers,
            sender=Sender(draft.person, (draft.person.email or "") if draft.person else ""),
            channel=draft.channel,
            world=visit.world,
            draft_id=draft.pk,
            portal_id=draft.portal_id,
        )
    except Closed:
        return screens.notice(visit.request, visit.page, notices.closed(visit.page, draft), 403)
    except Refused:
        return screens.review(visit, draft)
    return HttpResponseRedirect(visit.page.receipt_url(submission.draft_id or draft.pk))


def _unaware(visit: Visit) -> bool:
    """Say whether a file was taken away since the review was read."""
    told = visit.request.POST.getlist("told")
    return any(str(found.pk) not in told for found in visit.refused)


def _post_step(visit: Visit, draft: Draft, number: int) -> HttpResponse:
    if saving.is_quiet(visit.request):
        return saving.keep(visit, draft, lambda: answer(visit, draft, number).mark, visit.url(number))
    go = visit.request.POST.get("go", "next")
    visit = _with_points(visit, number, go)
    try:
        answered = answer(visit, draft, number)
    except Elsewhere:
        return _reopened(visit, draft, number)
    if _leaves(go, answered) and (answered.torn or (answered.joined and go == "next")):
        return screens.torn(visit, number, answered)
    return _goes(visit, draft, number, go, answered) or _stays(visit, number, go, answered)


def _goes(visit: Visit, draft: Draft, number: int, go: str, answered: Answered) -> HttpResponse | None:
    """Lead where a button leads; None when the page stays."""
    if go == "later":
        return _put_off(visit, draft)
    before = answered.filling.before(number)
    if go == "back" and before:
        return HttpResponseRedirect(visit.url(before))
    if go == "next" and answered.form.may_go_on:
        following = answered.filling.next_after(number) or len(visit.schema.steps) + 1
        return HttpResponseRedirect(visit.url(following))
    return None


def _stays(visit: Visit, number: int, go: str, answered: Answered) -> HttpResponse:
    if go.startswith((ADD, REMOVE, DROP, UNMARK)):
        answered.form.forgive()
    if go == ATTACH:
        answered.form.forgive(but_files=True)
        return screens.attached(visit, answered.form, number, answered.mark)
    return screens.step(visit, number, answered.form, answered.filling, mark=answered.mark)


def _leaves(go: str, answered: Answered) -> bool:
    """Say whether a button leaves the page it stands on, which would say no more of what it holds."""
    return go in ("later", "back") or (go == "next" and answered.form.may_go_on)


def _with_points(visit: Visit, number: int, go: str) -> Visit:
    """Return the visit with the points of places that are only words, asked for before anything is held."""
    if go.startswith(UNMARK):
        return replace(visit, located=unmarked(visit.request))
    if go != "next" or not asks_where(visit.schema.steps[number - 1]):
        return visit
    return replace(visit, located=located(visit.request, posted_form(visit, number)))


def _post_older(visit: Visit, older: Visit, draft: Draft, number: int) -> HttpResponse:
    """Keep what a page of an older version sends, then lead to what the newer one asks."""
    if not 1 <= number <= len(older.schema.steps):
        raise Http404
    if not visit.version.form.is_open():
        return screens.notice(visit.request, visit.page, notices.closed(visit.page, draft), 403)
    go = visit.request.POST.get("go", "next")
    if go == LIVE:
        return screens.live(older, live_form(older, number))
    if saving.is_quiet(visit.request):
        return saving.keep(visit, draft, lambda: take_older(visit, draft, number), visit.url(draft.step))
    scan_files(older, number)
    try:
        take_older(visit, draft, number)
    except Elsewhere:
        return _reopened(visit, draft, number)
    if go == "later":
        return _put_off(visit, draft)
    return HttpResponseRedirect(visit.url(draft.step))


def _reopened(visit: Visit, draft: Draft, number: int) -> HttpResponse:
    """Take the post again on the draft as it was written meanwhile."""
    reopen = visit.reopen or with_draft
    return reopen(visit.request, visit.page, draft.pk, lambda now, found: step(now, found, number))


def _put_off(visit: Visit, draft: Draft) -> HttpResponse:
    """Give the code that resumes the draft, and lead to what tells how to come back."""
    resume.give_code(draft)
    return HttpResponseRedirect(visit.page.later_url(draft))


def _allowed(filling: Filling, draft: Draft, number: int) -> int:
    """Return the step to show when one is asked for: no further than reached, and never a hidden one."""
    wanted = min(number, draft.step)
    if filling.place_of(wanted):
        return wanted
    return filling.next_after(wanted) or filling.before(wanted) or filling.steps[0].number


def _as_shown(visit: Visit) -> Visit:
    """Return the visit on the version of the page that was posted: a form that changes loses nothing."""
    return replace(visit, version=visit.version_posted() or visit.version)
