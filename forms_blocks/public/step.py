"""One step of a draft: what was posted is judged, kept, and decides where to go next."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from forms_blocks.blocks.schema import StepSchema
from forms_blocks.public import marks
from forms_blocks.public.attaching import DROP, take_files, without
from forms_blocks.public.marks import ChangedElsewhere, mark_of
from forms_blocks.public.torn import with_mine
from forms_blocks.public.visit import Visit
from forms_blocks.runtime.filling import Filling, course_before
from forms_blocks.runtime.judging import problems
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.merging import Marks, Merged, merged
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.submissions import clamav
from forms_blocks.submissions.models import Draft
from forms_blocks.submissions.models.draft import expiry
from forms_blocks.submissions.scanning import scan

KEEP, ATTACH = "keep", "attach"
"""What the page presses by itself, while one types and when a file is chosen."""


class Elsewhere(Exception):
    """While a step was judged, the draft was sent, or went on under another version."""


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


def posted_form(visit: Visit, number: int) -> StepForm:
    """Return the form of a step with what was just posted, judged."""
    go = visit.request.POST.get("go", "")
    kept = Kept(without(visit.answers, go.removeprefix(DROP)) if go.startswith(DROP) else visit.answers)
    course = course_before(visit.schema, visit.answers, number, visit.world)
    form = StepForm(visit.schema.steps[number - 1], course, kept, visit.posted)
    form.is_valid()
    return form


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
    _lock(draft)
    step = visit.schema.steps[number - 1]
    drawn = _drawn(visit, draft, step)
    if go == KEEP and marks.written(drawn) != mark_of(step, draft):
        raise ChangedElsewhere
    form = posted_form(visit, number)
    before, mine = Kept(draft.answers, draft.typed), _mine(draft, form)
    merge = _merge(step, form, drawn, before, mine)
    kept = with_mine(mine, before, merge.kept)
    draft.answers, draft.typed = dict(kept.answers), dict(kept.typed)
    filling = visit.filling
    joined = bool(merge.theirs) and not _still_right(visit, form, number, filling)
    if form.may_go_on and go not in (KEEP, ATTACH) and not (merge.torn or joined):
        draft.step = max(draft.step, filling.next_after(number) or len(visit.schema.steps) + 1)
    draft.expires_at = expiry(visit.schema.facts.draft_days)
    draft.writer = "" if merge.kept else _writer(visit)
    draft.save(update_fields=["answers", "typed", "step", "writer", "updated_at", "expires_at"])
    fresh = marks.marks_of(step, draft.answers, draft.typed)
    mark = marks.written(fresh | {key: drawn[key] for key in merge.kept})
    return Answered(form, filling, mark, mine, merge.torn, joined)


def _drawn(visit: Visit, draft: Draft, step: StepSchema) -> Marks:
    """Return the marks that a page knows: those of now when it wrote last, its reply still on the way."""
    if draft.writer and draft.writer == _writer(visit):
        return marks.marks_of(step, draft.answers, draft.typed)
    return marks.read(step, visit.request.POST.get("mark", ""))


def _writer(visit: Visit) -> str:
    return visit.request.POST.get("writer", "")[:36].replace("\0", "")


def _merge(step: StepSchema, form: StepForm, drawn: Marks, before: Kept, mine: Kept) -> Merged:
    """Return what another page changed in this step since the one that was posted was drawn."""
    asked, said = _asked(form), marks.marks_of(step, mine.answers, mine.typed)
    now = marks.marks_of(step, before.answers, before.typed)
    return merged(drawn, now, {key: mark for key, mark in said.items() if key in asked})


def _mine(draft: Draft, form: StepForm) -> Kept:
    """Return what would be kept if no other page were open on the draft; the files that come are kept."""
    answers = {**_others(draft.answers, form), **form.answers}
    take_files(draft, answers, form)
    form.keep(answers)
    ours = set(form.fields)
    typed = {name: texts for name, texts in draft.typed.items() if name[:36] not in ours} | form.wrong()
    return Kept(answers, typed)


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


def _lock(draft: Draft) -> None:
    """Read the draft again and hold it: two posts at once are kept one after the other."""
    mine = Draft.objects.select_for_update().filter(pk=draft.pk, version_id=draft.version_id)
    fresh = mine.first()
    if fresh is None:
        raise Elsewhere
    draft.answers, draft.typed, draft.step = fresh.answers, fresh.typed, fresh.step
    draft.writer = fresh.writer


def first_number(visit: Visit) -> int:
    """Return the number of the first step asked of this person."""
    return visit.filling.steps[0].number


def _others(answers: dict[str, Any], form: StepForm) -> dict[str, Any]:
    """Return the answers that this post does not replace: other steps', hidden ones, those not asked yet."""
    asked = _asked(form)
    return {key: value for key, value in answers.items() if key not in asked}


def _asked(form: StepForm) -> set[str]:
    return {field.id for field in form.shown} - set(form.revealed)
