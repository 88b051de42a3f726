"""What a page posts to a step, beside what is kept already: whose word counts, question by question."""

from collections.abc import Set
from dataclasses import dataclass
from typing import Any

from forms_blocks.blocks.schema import StepSchema
from forms_blocks.public.attaching import DROP, take_files, without
from forms_blocks.public.visit import Visit
from forms_blocks.runtime import marks
from forms_blocks.runtime.filling import course_before
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.merging import Marks, Merged, merged
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.submissions.models import Draft

KEEP, ATTACH = "keep", "attach"
"""What the page presses by itself, while one types and when a file is chosen."""


class ChangedElsewhere(Exception):
    """The step was changed in another tab or on another device since the page was drawn."""


class Elsewhere(Exception):
    """While a step was judged, the draft was sent, or went on under another version."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post beside a draft that is held: its form, what the page knew, what is kept, what it says.

    `mine` is what would be kept if no other page were open on the draft.
    """

    form: StepForm
    drawn: Marks
    before: Kept
    mine: Kept
    merge: Merged

    @property
    def asked(self) -> Set[str]:
        """Return the questions that the page asked."""
        return asked(self.form)


def posted_form(visit: Visit, number: int) -> StepForm:
    """Return the form of a step with what was just posted, judged."""
    go = visit.request.POST.get("go", "")
    kept = Kept(without(visit.answers, go.removeprefix(DROP)) if go.startswith(DROP) else visit.answers)
    course = course_before(visit.schema, visit.answers, number, visit.world)
    form = StepForm(visit.schema.steps[number - 1], course, kept, visit.posted)
    form.is_valid()
    return form


def posted(visit: Visit, draft: Draft, number: int) -> Post:
    """Return a post to a step of a draft that is held; the files that come are kept.

    Raises ChangedElsewhere when the page kept by itself what it no longer knows.
    """
    step, before = visit.schema.steps[number - 1], Kept(draft.answers, draft.typed)
    drawn = _drawn(visit, draft, step)
    if visit.request.POST.get("go", "") == KEEP and marks.written(drawn) != marks.mark_of(step, before):
        raise ChangedElsewhere
    form = posted_form(visit, number)
    mine = _mine(draft, form)
    said = {key: mark for key, mark in marks.marks_of(step, mine).items() if key in asked(form)}
    return Post(form, drawn, before, mine, merged(drawn, marks.marks_of(step, before), said))


def hold(draft: Draft) -> None:
    """Read the draft again and hold it: two posts at once are kept one after the other.

    Raises Elsewhere when it was sent meanwhile, or went on under another version.
    """
    mine = Draft.objects.select_for_update().filter(pk=draft.pk, version_id=draft.version_id)
    fresh = mine.first()
    if fresh is None:
        raise Elsewhere
    for name in ("answers", "typed", "again", "torn", "step", "writer"):
        setattr(draft, name, getattr(fresh, name))


def writer(visit: Visit) -> str:
    """Return the page, open in a browser, that posts."""
    return visit.request.POST.get("writer", "")[:36].replace("\0", "")


def asked(form: StepForm) -> set[str]:
    """Return the questions that a page asked: neither hidden ones, nor those that appear just now."""
    return {field.id for field in form.shown} - set(form.revealed)


def _drawn(visit: Visit, draft: Draft, step: StepSchema) -> Marks:
    """Return the marks that a page knows: those of now when it wrote last, its reply still on the way."""
    if draft.writer and draft.writer == writer(visit):
        return marks.marks_of(step, Kept(draft.answers, draft.typed))
    return marks.read(step, visit.request.POST.get("mark", ""))


def _mine(draft: Draft, form: StepForm) -> Kept:
    answers = {**_others(draft.answers, form), **form.answers}
    take_files(draft, answers, form)
    form.keep(answers)
    ours = set(form.fields)
    typed = {name: texts for name, texts in draft.typed.items() if name[:36] not in ours} | form.wrong()
    return Kept(answers, typed)


def _others(answers: dict[str, Any], form: StepForm) -> dict[str, Any]:
    """Return the answers that this post does not replace: other steps', hidden ones, those not asked yet."""
    return {key: value for key, value in answers.items() if key not in asked(form)}
