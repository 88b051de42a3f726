"""One step of a draft: what was posted is judged, kept, and decides where to go next."""

from dataclasses import dataclass

from django.db import transaction

from forms_blocks.public.posted import ATTACH, KEEP, hold, posted, posted_form, writer
from forms_blocks.public.torn import every_question, with_mine
from forms_blocks.public.visit import Visit
from forms_blocks.runtime import marks
from forms_blocks.runtime.filling import Filling, course_before
from forms_blocks.runtime.judging import problems
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.submissions import clamav
from forms_blocks.submissions.models import Draft
from forms_blocks.submissions.models.draft import expiry
from forms_blocks.submissions.scanning import scan

WRITTEN = ["answers", "typed", "torn", "step", "writer", "updated_at", "expires_at"]


@dataclass(slots=True)
class Answered:
    """A post once judged: its form, and the filling as it is now.

    `mark` is what the page knows if it is shown again as it was posted. `torn` are the questions that
    another page answered otherwise: its answers are kept, `mine` are those of this one. `joined` says that
    the answers of another page were joined to these, and must be read before going on.
    """

    form: StepForm
    filling: Filling
    mark: str
    mine: Kept
    torn: frozenset[str]
    joined: bool


def blank_form(visit: Visit, number: int, kept: Kept) -> StepForm:
    """Return the form of a step as it stands, with what is kept for it."""
    course = course_before(visit.schema, kept.answers, number, visit.world)
    return StepForm(visit.schema.steps[number - 1], course, kept)


def live_form(visit: Visit, number: int) -> StepForm:
    """Return the questions that the answers typed so far call for; nothing is judged yet, nothing kept."""
    form = posted_form(visit, number)
    form.forgive()
    return form


def scan_files(visit: Visit, number: int) -> None:
    """Have the files of a post scanned, those only that their fields would keep."""
    if not clamav.is_on() or not visit.request.FILES:
        return
    sent = posted_form(visit, number).uploads.values()
    form = visit.version.form
    scan(form.trial_of_id or form.pk, (upload for one in sent for upload in one.files))


def answer(visit: Visit, draft: Draft, number: int) -> Answered:
    """Judge a posted step and keep all of it: right answers, files, and what is still wrong.

    Raises ChangedElsewhere when the page kept by itself what it no longer knows, and Elsewhere when
    the draft was sent meanwhile or left this version.
    """
    scan_files(visit, number)
    return _answer(visit, draft, number)


@transaction.atomic
def _answer(visit: Visit, draft: Draft, number: int) -> Answered:
    go = visit.request.POST.get("go", "")
    hold(draft)
    post, step = posted(visit, draft, number), visit.schema.steps[number - 1]
    form, merge = post.form, post.merge
    kept = with_mine(post.mine, post.before, merge.kept)
    draft.answers, draft.typed = dict(kept.answers), dict(kept.typed)
    filling = visit.filling
    joined = bool(merge.theirs) and not _still_right(visit, form, number, filling)
    if form.may_go_on and go not in (KEEP, ATTACH) and not (merge.torn or joined):
        draft.step = max(draft.step, filling.next_after(number) or len(visit.schema.steps) + 1)
        draft.torn = {key: text for key, text in draft.torn.items() if key not in every_question(step)}
    draft.expires_at = expiry(visit.schema.facts.draft_days)
    draft.writer = "" if merge.kept else writer(visit)
    draft.save(update_fields=WRITTEN)
    fresh = marks.marks_of(step, Kept(draft.answers, draft.typed))
    mark = marks.written(fresh | {key: post.drawn[key] for key in merge.kept})
    return Answered(form, filling, mark, post.mine, merge.torn, joined)


def _still_right(visit: Visit, form: StepForm, number: int, filling: Filling) -> bool:
    """Say whether a step is right once another page's answers are joined to those that were posted."""
    step = visit.schema.steps[number - 1]
    fields, draft = {field.id for field in step.fields}, visit.draft
    if draft is None or any(name[:36] in fields for name in draft.typed):
        return False
    shown = next((one.fields for one in filling.steps if one.number == number), ())
    if not {field.id for field in shown} <= {field.id for field in form.shown}:
        return False
    return not any(one.step == number for one in problems(visit.schema, draft.answers, visit.world))


def first_number(visit: Visit) -> int:
    """Return the number of the first step asked of this person."""
    return visit.filling.steps[0].number
