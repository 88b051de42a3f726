"""What a page knows of a step: two pages open on the same draft never write over each other unseen. Pure."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, StepSchema
from forms_blocks.runtime.kept import Kept

UUID_LENGTH, MARK_LENGTH = 36, 8
FILE = "file"


def mark_of(step: StepSchema, kept: Kept) -> str:
    """Return a short mark of what is kept for a step; the same answers give the same mark."""
    return written(marks_of(step, kept))


def marks_of(step: StepSchema, kept: Kept) -> dict[str, str]:
    """Return the mark of each question of a step, in its order; files add up and are never torn."""
    return {field.id: _mark(field, kept.answers, kept.typed) for field in step.fields if _is_said(field)}


def written(marks: Mapping[str, str]) -> str:
    """Return marks as a page holds them."""
    return "".join(marks.values())


def read(step: StepSchema, text: str) -> dict[str, str]:
    """Return the marks that a page held; none when it held none, or those of another step."""
    keys = [field.id for field in step.fields if _is_said(field)]
    if len(text) != len(keys) * MARK_LENGTH:
        return {}
    return {key: text[at * MARK_LENGTH :][:MARK_LENGTH] for at, key in enumerate(keys)}


def _is_said(field: FieldSchema) -> bool:
    return field.kind != FILE and (field.repeats or kind_of(field.kind).asks)


def _mark(field: FieldSchema, answers: Mapping[str, Any], typed: Mapping[str, Any]) -> str:
    wrong = {name: texts for name, texts in typed.items() if name[:UUID_LENGTH] == field.id}
    # An empty group is as one that was never opened.
    known = [answers.get(field.id) or None if field.repeats else answers.get(field.id), wrong]
    text = json.dumps(known, cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:MARK_LENGTH]
