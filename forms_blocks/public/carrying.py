"""A draft begun on a version that its department asked to leave: it goes on under the newer one.

Nothing is done for drafts that nobody opens again; each is carried when its person comes back.
"""

from collections.abc import Iterable
from copy import copy

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.changes.carry import carry
from forms_blocks.changes.fields import homes
from forms_blocks.changes.resume import resumed
from forms_blocks.changes.typed import still_typed
from forms_blocks.public.attaching import take_files
from forms_blocks.public.moment import world_of
from forms_blocks.public.visit import Visit
from forms_blocks.runtime.step_form import StepForm
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


def older_visit(visit: Visit, draft: Draft) -> Visit | None:
    """Return the visit on the version of the page that was posted, when that is no longer the draft's."""
    version = visit.version_posted()
    if version is None:
        return None
    as_before = copy(draft)
    as_before.answers = carry(visit.schema, version.definition, draft.answers, visit.world).answers
    return Visit(visit.request, visit.page, version, as_before)


def take_older(visit: Visit, older: Visit, draft: Draft, post: StepForm) -> None:
    """Keep in a draft what was posted from a page of an older version, as the newer one reads it."""
    asked = {field.id for field in post.shown}
    mine = {key: value for key, value in older.answers.items() if key not in asked} | post.answers
    take_files(draft, mine, post)
    forward = carry(older.schema, visit.schema, mine, visit.world)
    typed, again = still_typed(older.schema, visit.schema, post.wrong())
    touched = asked | {
        home.group.id for key, home in homes(visit.schema).items() if home.group and key in asked
    }
    others = {key: value for key, value in draft.answers.items() if key not in touched}
    draft.answers = others | {key: value for key, value in forward.answers.items() if key in touched}
    draft.typed |= typed
    draft.again |= again | {key: text for key, text in forward.again.items() if key not in draft.answers}
    draft.save(update_fields=["answers", "typed", "again", "updated_at"])


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


def _carry(request: HttpRequest, draft: Draft, version: FormVersion, target: FormVersion) -> None:
    before, after = version.definition, target.definition
    world = world_of(request, after, draft.form_id, draft.given)
    carried = carry(before, after, draft.answers, world)
    draft.step = resumed(before, after, draft.answers, carried, draft.step, world)
    draft.typed, again = still_typed(before, after, draft.typed)
    draft.answers, draft.again = carried.answers, {**draft.again, **again, **carried.again}
    draft.version, draft.carried_at = target, timezone.now()
    draft.save(update_fields=KEPT)
