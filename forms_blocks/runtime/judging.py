"""The last word on a whole form: what is missing or wrong before it may be sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema
from forms_blocks.runtime.filling import fill


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to correct: the number of its step, its field, and what to say."""

    step: int
    field: str
    message: str


def problems(schema: FormSchema, answers: Mapping[str, Any], today: date) -> list[Problem]:
    """Judge every shown field as if it had just been typed; an empty list may be sent."""
    found = []
    for shown in fill(schema, answers).steps:
        for field in shown.fields:
            message = _message(field, answers.get(field.id), today)
            if message:
                found.append(Problem(shown.number, field.id, message))
    return found


def _message(field: FieldSchema, answer: Any, today: date) -> str:
    kind = kind_of(field.kind)
    if not kind.asks or (answer is None and not field.required):
        return ""
    form_field = kind.form_field(field, Asking(today))
    try:
        given = None if answer is None else kind.given(field, answer)
        if isinstance(form_field, forms.FileField):
            form_field.clean(None, given)
        else:
            form_field.clean(given)
    except ValidationError as error:
        return " ".join(error.messages)
    except (TypeError, KeyError, ValueError, AttributeError):
        return str(form_field.error_messages["required"])
    return ""
