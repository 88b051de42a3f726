"""A page of an older version, posted late: it is one more tab open on the draft."""

from copy import copy
from dataclasses import replace

from django.db import transaction

from forms_blocks.blocks.schema import StepSchema
from forms_blocks.changes.carry import carry
from forms_blocks.changes.late import Late, LatePage, late
from forms_blocks.changes.typed import still_typed
from forms_blocks.public.posted import Post, hold, posted, writer
from forms_blocks.public.torn import every_question
from forms_blocks.public.visit import Visit
from forms_blocks.runtime import marks
from forms_blocks.runtime.kept import Kept
from forms_blocks.submissions.models import Draft
from forms_blocks.submissions.models.draft import expiry

WRITTEN = ["answers", "typed", "again", "torn", "step", "writer", "updated_at", "expires_at"]


def older_visit(visit: Visit, draft: Draft) -> Visit | None:
    """Return the visit on the version of the page that was posted, when that is no longer the draft's."""
    version = visit.version_posted()
    if version is None:
        return None
    as_before = copy(draft)
    as_before.answers = carry(visit.schema, version.definition, draft.answers, visit.world).answers
    as_before.typed, _lost = still_typed(visit.schema, version.definition, draft.typed)
    return replace(visit, version=version, draft=as_before)


@transaction.atomic
def take_older(visit: Visit, draft: Draft, number: int) -> str:
    """Join what a page of an older version sends to a draft; return what that page knows now of its step.

    Raises ChangedElsewhere when the page kept by itself what it no longer knows, and Elsewhere when
    the draft was sent meanwhile or left this version.
    """
    hold(draft)
    older = older_visit(visit, draft)
    if older is None or older.draft is None:
        return ""
    post = posted(older, older.draft, number)
    step = older.schema.steps[number - 1]
    page = LatePage(post.mine, _changed(post, step), post.merge.torn)
    now = Kept(draft.answers, draft.typed)
    draft.writer = "" if post.merge.kept else writer(visit)
    _write(visit, draft, late(older.schema, visit.schema, now, draft.again, page, visit.world))
    return marks.written(marks.marks_of(step, post.mine) | {key: post.drawn[key] for key in post.merge.kept})


def _changed(post: Post, step: StepSchema) -> set[str]:
    """Return the questions that the page alone answered otherwise than they are kept."""
    said, was = marks.marks_of(step, post.mine), marks.marks_of(step, post.before)
    mine = {**post.mine.answers, **said}
    kept = {**post.before.answers, **was}
    return {key for key in post.asked - post.merge.kept if mine.get(key) != kept.get(key)}


def _write(visit: Visit, draft: Draft, found: Late) -> None:
    """Keep it; the person goes back to the first step that holds a question answered twice."""
    steps = enumerate(visit.schema.steps, 1)
    torn = [number for number, step in steps if every_question(step) & found.torn.keys()]
    draft.answers, draft.typed = dict(found.kept.answers), dict(found.kept.typed)
    draft.again, draft.torn = found.again, draft.torn | found.torn
    draft.step = min([draft.step, *torn])
    draft.expires_at = expiry(visit.schema.facts.draft_days)
    draft.save(update_fields=WRITTEN)
