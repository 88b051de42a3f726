"""Turn what a person would type, by identifier, into the answers of a form."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema
from forms_blocks.submissions.files import keep
from forms_blocks.submissions.models import Draft
from home.demo.typography import french

Typed = Mapping[str, Any]


def answers_of(schema: FormSchema, typed: Typed, draft: Draft, today: date) -> dict[str, Any]:
    """Return the answers by field; choices are given by their words, files are kept with the draft.

    Raises KeyError for an identifier the form does not have, ValidationError for a wrong answer.
    """
    by_name = {field.identifier: field for field in schema.fields.values()}
    answers = {}
    for name, value in typed.items():
        if value not in ("", None):
            answers[by_name[name].id] = _answer(by_name[name], value, draft, today)
    return answers


def _answer(field: FieldSchema, value: Any, draft: Draft, today: date) -> Any:
    if isinstance(value, SimpleUploadedFile):
        return [str(keep(draft, field.id, value).pk)]
    kind = kind_of(field.kind)
    form_field = kind.form_field(field, Asking(today))
    return kind.stored(field, form_field.clean(_given(field, value)))


def _given(field: FieldSchema, value: Any) -> Any:
    if field.kind not in ("choice", "choices"):
        return str(value).lower() if isinstance(value, bool) else value
    keys = {choice["text"]: choice["id"] for choice in field.settings["choices"]}
    if field.kind == "choice":
        return keys[french(value)]
    return [keys[french(one)] for one in value]
