"""One field asked of somebody, without a form around it: what is kept, what is said."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.writing import field, step
from tests.soft_spaces import soft

TODAY = date(2026, 11, 24)


def asked(kind: str, label: str = "Votre réponse", **settings: Any) -> FieldSchema:
    """Return a field as a version keeps it."""
    schema = steps_of([step("Une", field(kind, "f", label, **settings))])[0].fields[0]
    return FieldSchema.model_validate_json(schema.model_dump_json())


def kept(schema: FieldSchema, typed: Any) -> Any:
    """Return the answer kept for what was typed; raises ValidationError. It survives being shown again."""
    kind = kind_of(schema.kind)
    answer = kind.stored(schema, kind.form_field(schema, Asking(TODAY)).clean(typed))
    if answer is not None:
        again = kind.form_field(schema, Asking(TODAY)).clean(kind.given(schema, answer))
        assert kind.stored(schema, again) == answer
        assert all(isinstance(cell, str) for cell in kind.cells(schema, answer))
        assert len(kind.cells(schema, answer)) == len(kind.columns(schema))
        assert set(kind.sortable(schema, answer)) <= {"text", "number", "date"}
        assert kind.readable(schema, answer)
    assert len(kind.cells(schema, None)) == len(kind.columns(schema))
    return answer


def said(schema: FieldSchema, typed: Any) -> str:
    """Return what is said of a wrong answer."""
    with pytest.raises(ValidationError) as refused:
        kind_of(schema.kind).form_field(schema, Asking(TODAY)).clean(typed)
    return " ".join(refused.value.messages)


def read(schema: FieldSchema, typed: Any) -> str:
    """Return the answer as a person reads it, unbreakable spaces as spaces."""
    return soft(kind_of(schema.kind).readable(schema, kept(schema, typed)))


def faults(schema: FieldSchema) -> str:
    """Return what keeps the field from being published."""
    return " ".join(kind_of(schema.kind).faults(schema))
