"""The one door by which a request comes in, whoever sends it and however."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from forms_blocks.blocks.categories import PROTECTED
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import Facts, FieldSchema, FormSchema
from forms_blocks.outbox.send import post
from forms_blocks.runtime.judging import Problem, judge
from forms_blocks.runtime.world import World
from forms_blocks.sources.lookup import Lookup
from forms_blocks.submissions import codes
from forms_blocks.submissions.models import (
    Attachment,
    Draft,
    Event,
    FormVersion,
    Submission,
    SubmissionValue,
)

RECEIPT = "receipt"
Starter = Callable[[Submission], list[Event]]
_starters: list[Starter] = []


class Closed(Exception):
    """The form takes no request at this moment."""


class Refused(Exception):
    """Some answers are missing or wrong; `problems` says which."""

    def __init__(self, found: list[Problem]) -> None:
        self.problems = found
        super().__init__(f"{len(found)} problems")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: an account or none, and where to write when no field of the form says it."""

    person: Any = None
    email: str = ""


def on_receive(starter: Starter) -> None:
    """Register what sets a request on its way: called before it is saved, inside the transaction.

    It gives the submission its first status and returns the unsaved events that tell it.
    """
    _starters.append(starter)


def receive(
    *,
    version: FormVersion,
    answers: Mapping[str, Any],
    sender: Sender,
    channel: str,
    world: World | None = None,
    draft_id: UUID | None = None,
    portal_id: int | None = None,
    now: datetime | None = None,
    test: bool = False,
) -> Submission:
    """Check the whole form, then keep the request, number it and queue its receipt: all or nothing.

    What is kept is what each kind makes of an answer, never what was given with it: neither the words and
    the price of a choice, nor, without a draft of ours, a computed value.

    `world` is what the engine may know; without it, the day and nothing else. The same draft sent twice
    gives the same submission. What is sent to a form being tried is a test, whatever is asked; a test
    takes no number, no letter and no place in lists. Raises Closed or Refused.
    """
    now = now or timezone.now()
    world = world or World(timezone.localdate(now), timezone.localtime(now), lookup=Lookup())
    form, schema = version.form, version.definition
    if not form.is_open(now):
        raise Closed
    judged = judge(schema, answers if draft_id else _given(schema.fields.values(), answers), world)
    if judged.problems:
        raise Refused(judged.problems)
    submission = Submission(
        form=form,
        version=version,
        answers=judged.answers,
        draft_id=draft_id,
        person=sender.person,
        portal_id=portal_id,
        channel=channel,
        test=test or form.trial_of_id is not None,
        received_at=now,
        answer_due_at=_due(schema.facts, world.today),
    )
    submission.email = _address(schema, submission.answers) or sender.email
    return _once(submission, schema)


def _given(fields: Iterable[FieldSchema], answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return what people answered, without the values that only the engine may compute."""
    kept = dict(answers)
    for field in fields:
        if kind_of(field.kind).computes:
            kept.pop(field.id, None)
        elif field.fields and isinstance(kept.get(field.id), list):
            rows = kept[field.id]
            kept[field.id] = [_given(field.fields, row) if isinstance(row, dict) else row for row in rows]
    return kept


def _once(submission: Submission, schema: FormSchema) -> Submission:
    """Keep the request, or return the one its draft already became."""
    try:
        with transaction.atomic():
            _keep(submission, schema)
    except IntegrityError:
        key = submission.draft_id
        already = Submission.objects.filter(draft_id=key).first() if key else None
        if already is None:
            raise
        return already
    return submission


def _keep(submission: Submission, schema: FormSchema) -> None:
    code = codes.new_code()
    submission.code_hash, submission.code_sealed = codes.hashed(code), codes.seal(code)
    if not submission.test:
        submission.reference = codes.next_reference(timezone.localdate(submission.received_at).year)
    first = Event(
        submission=submission, kind=Event.Kind.RECEIVED, actor=submission.person, at=submission.received_at
    )
    events = [first, *(event for starter in _starters for event in starter(submission))]
    submission.save()
    for event in events:
        event.submission = submission
    Event.objects.bulk_create(events)
    if not submission.test:
        SubmissionValue.objects.bulk_create(_values(submission, schema))
    _attach(submission, schema)
    if submission.draft_id:
        Draft.objects.filter(pk=submission.draft_id)._raw_delete(submission._state.db or "default")
    if submission.email and not submission.test:
        post(RECEIPT, submission.uuid, key=f"receipt:{submission.uuid}")


def _values(submission: Submission, schema: FormSchema) -> list[SubmissionValue]:
    return [
        SubmissionValue(
            submission=submission,
            form=submission.form,
            field=field.id,
            received_at=submission.received_at,
            **kind_of(field.kind).sortable(field, submission.answers[field.id]),
        )
        for field in schema.fields.values()
        if field.in_lists and field.category not in PROTECTED and field.id in submission.answers
    ]


def _attach(submission: Submission, schema: FormSchema) -> None:
    if submission.draft_id is None or not files_among(schema.fields.values()):
        return
    # What was replaced or hidden keeps neither draft nor submission; the worker throws it away.
    kept = list(_files_in(schema.fields.values(), submission.answers))
    Attachment.objects.filter(draft_id=submission.draft_id).update(
        draft=None,
        submission=models.Case(models.When(pk__in=kept, then=models.Value(submission.pk)), default=None),
    )


def files_among(fields: Iterable[FieldSchema]) -> bool:
    """Say whether a file may be sent in one of these fields, rows of groups included."""
    return any(field.kind == "file" or files_among(field.fields) for field in fields)


def _files_in(fields: Iterable[FieldSchema], answers: Mapping[str, Any]) -> Iterator[str]:
    for field in fields:
        answer = answers.get(field.id) or []
        if field.kind == "file":
            yield from answer
        for row in answer if field.fields else []:
            yield from _files_in(field.fields, row)


def _address(schema: FormSchema, counted: Mapping[str, Any]) -> str:
    emails = (field.id for field in schema.fields.values() if field.kind == "email")
    return next((counted[key] for key in emails if key in counted), "")


def _due(facts: Facts, received: date) -> date | None:
    """Return the day an answer is due: months from date to date, then days.

    A delay in months ends on the day that bears the same number, or else on the last one of the month
    (code de procédure civile, article 641).
    """
    delay = relativedelta(months=facts.delay_months or 0, days=facts.delay_days or 0)
    return received + delay if delay else None
