"""The lines of the list of requests, ready to be shown; three queries whatever their number."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone

from forms_blocks.blocks.categories import PROTECTED
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.desk import moments
from forms_blocks.desk.people import is_name, who
from forms_blocks.submissions.models import FormVersion, Submission, SubmissionValue

MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A request of the list."""

    url: str
    reference: str
    procedure: str
    who: str
    status: str
    tone: str
    received: datetime
    ago: str
    due: str
    due_day: date | None
    late: bool
    channel: str
    values: list[str]


def lines(rows: Iterable[Submission], query: str, columns: list[FieldSchema]) -> list[Line]:
    """Return the lines; `query` is the list's own, which each line's address carries along."""
    page = list(rows)
    texts: dict[int, dict[str, str]] = {}
    values = SubmissionValue.objects.filter(submission__in=[row.pk for row in page])
    for submission, field, text in values.values_list("submission_id", "field", "text"):
        texts.setdefault(submission, {})[str(field)] = text
    return [_line(row, texts.get(row.pk, {}), query, columns) for row in page]


def columns_of(form_id: int) -> list[FieldSchema]:
    """Return the fields that lists of this form show beside the name, as its newest version has them."""
    newest = FormVersion.objects.filter(form=form_id).only("fingerprint").order_by("-number").first()
    fields = newest.definition.fields.values() if newest else ()
    listed = (field for field in fields if field.in_lists and field.category not in PROTECTED)
    shown = [field for field in listed if not is_name(field)]
    return shown[:MOST_COLUMNS]


def _line(row: Submission, texts: dict[str, str], query: str, columns: list[FieldSchema]) -> Line:
    today = timezone.localdate()
    due = row.answer_due_at if row.closed_at is None else None
    return Line(
        url=with_query(reverse("desk_submission", args=[row.uuid]), query),
        reference=str(row),
        procedure=str(row.form),
        who=who(row, row.version.definition, texts),
        status=row.status.label if row.status else "",
        tone=tone(row),
        received=row.received_at,
        ago=moments.ago(row.received_at, today),
        due=moments.until(due, today) if due else "",
        due_day=due,
        late=row.is_late,
        channel=row.get_channel_display(),
        values=[texts.get(field.id, "") for field in columns],
    )


def tone(row: Any) -> str:
    """Return the stage of a request's status, which gives its colour."""
    return row.status.stage if row.status else "received"


def with_query(url: str, query: str) -> str:
    """Return an address that carries the list it comes from."""
    return f"{url}?{query}" if query else url
