"""Requests as lines of a spreadsheet: one pass, whatever their number."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from forms_blocks.blocks.categories import PROTECTED
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema
from forms_blocks.desk.people import texts_of, who
from forms_blocks.runtime.filling import fill
from forms_blocks.submissions.models import Channel, Form, FormVersion, Submission
from forms_blocks.workflow.models import Status

CHUNK = 500
READ = (
    "reference", "uuid", "received_at", "channel", "email", "answer_due_at", "closed_at", "answers",
    "form_id", "version_id", "status_id", "person__first_name", "person__last_name",
)  # fmt: skip


class Names:
    """What lines say of other tables, each read once and not once a line."""

    def __init__(self) -> None:
        self.forms = dict(Form.objects.values_list("pk", "title"))
        self.statuses = dict(Status.objects.values_list("pk", "label"))
        self.channels = {str(value): str(label) for value, label in Channel.choices}
        self.schemas: dict[int, FormSchema] = {}

    def schema_of(self, version: int) -> FormSchema:
        """Return the definition of a version."""
        if version not in self.schemas:
            self.schemas[version] = FormVersion.objects.only("fingerprint").get(pk=version).definition
        return self.schemas[version]


def export(rows: QuerySet[Submission], fields: Mapping[str, FieldSchema]) -> Iterator[list[str]]:
    """Yield the headings and a line a request; `fields` are the answers to add."""
    names = Names()
    yield [
        *_headings(),
        *(title for field in fields.values() for title in kind_of(field.kind).columns(field)),
    ]
    read = rows.select_related("person").only(*READ)
    for row in read.iterator(chunk_size=CHUNK):
        schema = names.schema_of(row.version_id)
        answers = fill(schema, row.answers, row.world).answers
        line = _common(row, who(row, schema, _open_texts(schema.fields, answers)), names)
        for key, field in fields.items():
            own = schema.fields.get(key, field)
            line += kind_of(field.kind).cells(own, answers.get(key) if own.kind == field.kind else None)
        yield line


def fields_of(form_id: int, *, protected: bool) -> dict[str, FieldSchema]:
    """Return every field the versions of a form ever asked, the newest wording first.

    A field that any version calls protected is left out unless `protected`.
    """
    fields: dict[str, FieldSchema] = {}
    secret: set[str] = set()
    for version in FormVersion.objects.filter(form=form_id).only("fingerprint").order_by("-number"):
        for key, field in version.definition.fields.items():
            if kind_of(field.kind).asks:
                fields.setdefault(key, field)
            if field.category in PROTECTED:
                secret.add(key)
    return {key: field for key, field in fields.items() if protected or key not in secret}


def _headings() -> list[str]:
    return [
        _("Reference"),
        _("Procedure"),
        _("Received on"),
        _("Person"),
        _("E-mail"),
        _("Status"),
        _("Answer due on"),
        _("Finished on"),
        _("Channel"),
    ]


def _common(row: Submission, name: str, names: Names) -> list[str]:
    return [
        str(row),
        names.forms[row.form_id],
        _moment(row.received_at),
        name,
        row.email,
        names.statuses[row.status_id] if row.status_id else "",
        row.answer_due_at.strftime("%d/%m/%Y") if row.answer_due_at else "",
        _moment(row.closed_at),
        names.channels[row.channel],
    ]


def _moment(moment: Any) -> str:
    return timezone.localtime(moment).strftime("%d/%m/%Y %H:%M") if moment else ""


def _open_texts(schema: Mapping[str, FieldSchema], answers: Mapping[str, Any]) -> dict[str, str]:
    return {
        key: text
        for key, text in texts_of(answers).items()
        if key in schema and schema[key].category not in PROTECTED
    }
