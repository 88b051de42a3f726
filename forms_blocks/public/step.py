"""One step of a draft: what was posted is judged, kept, and decides where to go next."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.runtime.filling import Filling, fill, known_before
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.submissions.files import keep
from forms_blocks.submissions.models import Draft

REMOVE = "-remove"


@dataclass(slots=True)
class Answered:
    """A post once judged: its form, and the filling as it is now."""

    form: StepForm
    filling: Filling

    @property
    def may_go_on(self) -> bool:
        """Say whether the step is right and nothing new appeared in it."""
        return not self.form.errors and not self.form.revealed


def blank_form(schema: FormSchema, answers: dict[str, Any], number: int, typed: Any = None) -> StepForm:
    """Return the form of a step as it stands, with what is kept for it."""
    return StepForm(
        schema.steps[number - 1],
        known=known_before(schema, answers, number),
        kept=answers,
        typed=typed,
        today=timezone.localdate(),
    )


def posted_form(schema: FormSchema, answers: dict[str, Any], number: int, request: HttpRequest) -> StepForm:
    """Return the form of a step with what was just posted."""
    step = schema.steps[number - 1]
    removed = {field.id for field in step.fields if f"{field.id}{REMOVE}" in request.POST}
    return StepForm(
        step,
        known=known_before(schema, answers, number),
        kept={key: value for key, value in answers.items() if key not in removed},
        today=timezone.localdate(),
        data=request.POST,
        files=request.FILES,
    )


def live_form(schema: FormSchema, answers: dict[str, Any], number: int, request: HttpRequest) -> StepForm:
    """Return the questions that the answers typed so far call for; nothing is judged yet, nothing kept."""
    posted = posted_form(schema, answers, number, request)
    posted.is_valid()
    kept = {key: value for key, value in answers.items() if key not in posted.fields}
    return blank_form(schema, {**kept, **posted.answers}, number, posted.wrong())


def answer(draft: Draft, number: int, request: HttpRequest) -> Answered:
    """Judge a posted step and keep all of it: right answers, files, and what is still wrong."""
    schema = draft.version.definition
    form = posted_form(schema, draft.answers, number, request)
    form.is_valid()
    ours = set(form.fields)
    kept = {key: value for key, value in draft.answers.items() if key not in ours or key in form.revealed}
    files = {key: [str(keep(draft, key, upload).uuid)] for key, upload in form.uploads.items()}
    draft.answers = {**kept, **form.answers, **files}
    draft.typed = {key: texts for key, texts in draft.typed.items() if key not in ours} | form.wrong()
    form.kept = {**form.kept, **files}
    filling = fill(schema, draft.answers)
    answered = Answered(form, filling)
    if answered.may_go_on:
        following = filling.next_after(number) or len(schema.steps) + 1
        draft.step = max(draft.step, following)
    draft.save(update_fields=["answers", "typed", "step", "updated_at"])
    return answered


def first_number(schema: FormSchema) -> int:
    """Return the number of the first step asked of everybody."""
    return fill(schema, {}).steps[0].number
