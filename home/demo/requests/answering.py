"""Turn what a person would type, by identifier, into the answers of a form."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from forms_blocks.blocks.asking import Asking, Choice, typed_list
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.writing import key
from forms_blocks.sources.lookup import Lookup
from forms_blocks.submissions.files import keep
from forms_blocks.submissions.models import Draft
from home.demo.typography import french

Typed = Mapping[str, Any]
SHOWN_AS_THEY_ARE = ("choice", "choices")


class Answering:
    """Answers the questions of a form as they would be on the day `today`; files are kept with `draft`."""

    def __init__(self, today: date, lookup: Lookup, draft: Draft | None = None) -> None:
        self.today, self.lookup, self.draft = today, lookup, draft
        self.answers: dict[str, Any] = {}

    def to(self, fields: Iterable[FieldSchema], typed: Typed) -> dict[str, Any]:
        """Return the answers by field; choices are given by their words, rows of groups as dictionaries.

        Raises KeyError for an identifier the form does not have, ValidationError for a wrong answer.
        """
        by_name = {field.identifier: field for field in fields}
        for name, value in typed.items():
            if value not in ("", None, []):
                self.answers[by_name[name].id] = self._answer(by_name[name], value)
        return self.answers

    def _answer(self, field: FieldSchema, value: Any) -> Any:
        if field.fields:
            return [self._row(field, number, row) for number, row in enumerate(value)]
        if isinstance(value, SimpleUploadedFile):
            if self.draft is None:
                raise ValueError(field.identifier)
            return [str(keep(self.draft, field, value).pk)]
        kind = kind_of(field.kind)
        given = french(value) if field.kind in SHOWN_AS_THEY_ARE else value
        given = str(given).lower() if isinstance(given, bool) else given
        return kind.stored(field, kind.form_field(field, Asking(self.today, self._offers)).clean(given))

    def _row(self, group: FieldSchema, number: int, row: Typed) -> dict[str, Any]:
        inside = Answering(self.today, self.lookup, self.draft)
        return {"id": str(UUID(key(group.id, str(number)))), **inside.to(group.fields, row)}

    def _offers(self, field: FieldSchema) -> Sequence[Choice]:
        slug, narrowed_by = field.settings.get("source"), field.settings.get("filter_by")
        if not slug:
            return typed_list(field)
        parameters = {}
        if narrowed_by:
            parent = self.answers.get(narrowed_by) or {}
            parameters = {"parent": parent.get("id", ""), "attribute": field.settings["filter_attribute"]}
        return self.lookup(slug, parameters)


def holds_files(typed: Typed) -> bool:
    """Say whether something is joined."""
    return any(
        isinstance(value, SimpleUploadedFile)
        or (isinstance(value, list) and any(isinstance(row, dict) and holds_files(row) for row in value))
        for value in typed.values()
    )
