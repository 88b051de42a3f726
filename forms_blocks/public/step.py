"""One step of a draft: what was posted is judged, kept, and decides where to go next."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from forms_blocks.public.marks import ChangedElsewhere, mark_of
from forms_blocks.public.visit import Visit
from forms_blocks.runtime.filling import Filling, course_before
from forms_blocks.runtime.kept import Kept, Posted
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.submissions.files import keep
from forms_blocks.submissions.models import Draft
from forms_blocks.submissions.models.draft import expiry

REMOVE = "-remove"
KEEP = "keep"
"""The button that the page presses by itself while one types."""


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
    request = visit.request
    removed = {name.removesuffix(REMOVE) for name in request.POST if name.endswith(REMOVE)}
    if request.POST.get("go") == KEEP:
        removed = set()
    kept = Kept(_without(visit.answers, removed))
    course = course_before(visit.schema, visit.answers, number, visit.world)
    form = StepForm(visit.schema.steps[number - 1], course, kept, Posted(request.POST, request.FILES))
    form.is_valid()
    return form


def live_form(visit: Visit, number: int) -> StepForm:
    """Return the questions that the answers typed so far call for; nothing is judged yet, nothing kept."""
    form = posted_form(visit, number)
    form.forgive()
    return form


@transaction.atomic
def answer(visit: Visit, draft: Draft, number: int) -> Answered:
    """Judge a posted step and keep all of it: right answers, files, and what is still wrong.

    Raises ChangedElsewhere when the page kept by itself what it no longer knows, and Elsewhere when
    the draft was sent meanwhile or left this version.
    """
    saving = visit.request.POST.get("go") == KEEP
    _lock(draft)
    step = visit.schema.steps[number - 1]
    if saving and visit.request.POST.get("mark") != mark_of(step, draft):
        raise ChangedElsewhere
    form = posted_form(visit, number)
    draft.answers = {**_others(draft.answers, form), **form.answers}
    for path, upload in form.uploads.items():
        put(draft.answers, path, [str(keep(draft, path[-1], upload).uuid)])
    form.kept = Kept(draft.answers)
    ours = set(form.fields)
    draft.typed = {name: texts for name, texts in draft.typed.items() if name[:36] not in ours} | form.wrong()
    filling = visit.filling
    if form.may_go_on and not saving:
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


def put(answers: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Set the answer at a path: a field, or a group, a row and a field of it."""
    if len(path) == 1:
        answers[path[0]] = value
        return
    group, key, *rest = path
    rows = answers.setdefault(group, [])
    row = next((one for one in rows if one["id"] == key), None)
    if row is None:
        row = {"id": key}
        rows.append(row)
    put(row, tuple(rest), value)


def _without(answers: dict[str, Any], removed: set[str]) -> dict[str, Any]:
    """Return the answers less the files to remove, each named as its control."""
    left = {}
    for key, value in answers.items():
        if key in removed:
            continue
        if isinstance(value, list) and value and isinstance(value[0], dict) and "id" in value[0]:
            value = [_without_row(key, row, removed) for row in value]
        left[key] = value
    return left


def _without_row(group: str, row: dict[str, Any], removed: set[str]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if f"{group}-{row['id']}-{key}" not in removed}
