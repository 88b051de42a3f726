"""« Garder comme scénario »: what was tried becomes a test of the form."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.auth import require_admin_access

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.proving.outcome import replay
from forms_blocks.proving.reading import Readings, conditions_of
from forms_blocks.proving.scene import Scene, without_files
from forms_blocks.submissions.models import Draft, Form, Submission
from forms_blocks.trials.access import trial_for
from forms_blocks.trials.models import Scenario, Trial
from forms_blocks.trials.visit import world_for

MOST_NAMED = 3
LONGEST = 150


@require_POST
@require_admin_access
def keep_trial(request: HttpRequest, key: UUID) -> HttpResponse:
    """Keep a filling, finished or not, sent or not; the same one twice is one scenario."""
    trial, _page = trial_for(request.user, key)
    filled = (
        Draft.objects.filter(pk=key).first() or Submission.objects.filter(draft_id=key, test=True).first()
    )
    home = reverse("trials", args=[trial.form.uuid])
    if filled is None or not filled.answers:
        messages.error(request, _("There is nothing to keep yet: answer a question first."))
        return redirect(home)
    schema = filled.version.definition
    scene = _scene(trial, schema, filled)
    again = any(
        known.answers == scene.answers and known.scene.person == scene.person
        for known in trial.form.scenarios.all()
    )
    if again:
        messages.success(request, _("This filling is kept already."))
    else:
        keep(trial.form, schema, scene, name_of(schema, scene.answers) or str(trial.simulated.label))
        messages.success(request, _("The scenario is kept. Give it a name that says what it is about."))
    return redirect(f"{home}#scenarios")


def keep(form: Form, schema: FormSchema, scene: Scene, name: str) -> Scenario:
    """Return a new scenario of a form, which expects what this schema gives."""
    kept = scene.model_dump(mode="json")
    return Scenario.objects.create(
        form=form,
        name=name[:LONGEST],
        answers=kept.pop("answers"),
        facts=kept,
        expected=replay(schema, scene).model_dump(mode="json"),
    )


def name_of(schema: FormSchema, answers: Mapping[str, Any]) -> str:
    """Propose a name: the answers that decide of something, as people read them."""
    readings = Readings(schema.steps)
    deciding = {key for condition in conditions_of(schema.steps) for key in readings.fields_of(condition)}
    said = []
    for key, field in schema.fields.items():
        if key in deciding and answers.get(key) is not None:
            words = kind_of(field.kind).readable(field, answers[key])
            said.append(
                _("%(question)s: %(answer)s") % {"question": field.label.rstrip(" ?:"), "answer": words}
            )
    return " · ".join(said[:MOST_NAMED])


def _scene(trial: Trial, schema: FormSchema, filled: Draft | Submission) -> Scene:
    world = world_for(trial, portal=filled.portal)
    return Scene(
        answers=without_files(tuple(schema.fields.values()), filled.answers),
        moment=timezone.localtime(),
        person=dict(world.person) if world.person else None,
        portal=dict(world.portal),
    )
