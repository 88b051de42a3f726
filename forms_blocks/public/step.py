"""One step of a draft: what was posted is judged, kept, and decides where to go next."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from forms_blocks.public.attaching import DROP, take_files, without
from forms_blocks.public.marks import ChangedElsewhere, mark_of
from forms_blocks.public.visit import Visit
from forms_blocks.runtime.filling import Filling, course_before
from forms_blocks.runtime.kept import Kept
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
    """A post once judged: its form, and the filling as it is now."""

    form: StepForm
    filling: Filling


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
    if go == KEEP and visit.request.POST.get("mark") != mark_of(step, draft):
        raise ChangedElsewhere
    form = posted_form(visit, number)
    draft.answers = {**_others(draft.answers, form), **form.answers}
    take_files(draft, draft.answers, form)
    form.keep(draft.answers)
    ours = set(form.fields)
    draft.typed = {name: texts for name, texts in draft.typed.items() if name[:36] not in ours} | form.wrong()
    filling = visit.filling
    if form.may_go_on and go not in (KEEP, ATTACH):
        draft.step = max(draft.step, filling.next_after(number) or len(visit.schema.steps) + 1)
    draft.expires_at = expiry(visit.schema.facts.draft_days)
    draft.save(update_fields=["answers", "typed", "step", "updated_at", "expires_at"])
    return Answered(form, filling)


def _lock(draft: Draft) -> None:
    """Read the draft again and hold it: two posts at once are kept one after the other."""
    mine = Draft.objects.select_for_update().filter(pk=draft.pk, version_id=draft.version_id)
    fresh = mine.first()
    if fresh is None:
        raise Elsewhere
    draft.answers, draft.typed, draft.step = fresh.answers, fresh.typed, fresh.step


def first_number(visit: Visit) -> int:
    """Return the number of the first step asked of this person."""
    return visit.filling.steps[0].number


def _others(answers: dict[str, Any], form: StepForm) -> dict[str, Any]:
    """Return the answers that this post does not replace: other steps', hidden ones, those not asked yet."""
    asked = {field.id for field in form.shown} - set(form.revealed)
    return {key: value for key, value in answers.items() if key not in asked}
