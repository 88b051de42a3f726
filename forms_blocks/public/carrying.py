"""A draft begun on a version that its department asked to leave: it goes on under the newer one.

Nothing is done for drafts that nobody opens again; each is carried when its person comes back.
"""

from collections.abc import Iterable

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from forms_blocks.blocks.schema import FieldSchema, StepSchema
from forms_blocks.changes.carry import carry
from forms_blocks.changes.late import spoken
from forms_blocks.changes.resume import resumed
from forms_blocks.changes.typed import still_typed
from forms_blocks.public.moment import world_of
from forms_blocks.public.torn import Torn
from forms_blocks.public.visit import Visit
from forms_blocks.runtime.kept import Kept
from forms_blocks.submissions.models import Draft, FormVersion

KEPT = ["version", "answers", "typed", "again", "step", "carried_at", "updated_at"]


def brought(request: HttpRequest, draft: Draft) -> Draft:
    """Return the draft on the version it must go on with; the same one when it may stay."""
    wanted = draft.version.form.carried_to_id
    if wanted in (None, draft.version_id):
        return draft
    target = FormVersion.objects.select_related("form").get(pk=wanted)
    if target.number <= draft.version.number:
        return draft
    with transaction.atomic():
        locked = Draft.objects.select_for_update().get(pk=draft.pk)
        if locked.version_id != target.pk:
            _carry(request, locked, draft.version, target)
    locked.version, locked.person = target, draft.person
    return locked


def said_again(visit: Visit, fields: Iterable[FieldSchema]) -> list[tuple[str, str]]:
    """Return each question of a step that changed and is to be answered again, and what was said to it."""
    draft = visit.draft
    if draft is None or not draft.again:
        return []
    every = [one for field in fields for one in (field, *field.fields)]
    return [
        (field.label, draft.again[field.id])
        for field in every
        if draft.again.get(field.id) and field.id not in draft.answers
    ]


def said_elsewhere(visit: Visit, step: StepSchema) -> list[Torn]:
    """Return the questions of a step that a page of an older version answered otherwise than is kept."""
    draft = visit.draft
    if draft is None or not draft.torn:
        return []
    kept = Kept(draft.answers, draft.typed)
    every = [one for field in step.fields for one in (field, *field.fields)]
    found = [
        Torn(f"id_{field.id}", field.label, spoken(field, kept), draft.torn[field.id])
        for field in every
        if field.id in draft.torn
    ]
    return [one for one in found if one.mine != one.theirs]


def _carry(request: HttpRequest, draft: Draft, version: FormVersion, target: FormVersion) -> None:
    before, after = version.definition, target.definition
    world = world_of(request, after, draft.form_id, draft.given)
    carried = carry(before, after, draft.answers, world)
    draft.step = resumed(before, after, draft.answers, carried, draft.step, world)
    draft.typed, again = still_typed(before, after, draft.typed)
    draft.answers, draft.again = carried.answers, {**draft.again, **again, **carried.again}
    draft.version, draft.carried_at = target, timezone.now()
    draft.save(update_fields=KEPT)
