"""A filled form as people read it: steps of questions and answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.runtime.filling import fill


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and its answer; `files` are attachment uuids, `text` is empty when unanswered."""

    field: str
    label: str
    text: str
    files: tuple[str, ...] = ()
    category: str = "ordinary"


@dataclass(frozen=True, slots=True)
class ReadStep:
    """A step, its number in the definition from 1, and its pairs."""

    number: int
    title: str
    pairs: tuple[Pair, ...]


def read(schema: FormSchema, answers: Mapping[str, Any]) -> list[ReadStep]:
    """Return what was asked and answered; a shown question without an answer is there, empty."""
    filling = fill(schema, answers)
    return [
        ReadStep(shown.number, shown.step.title, pairs)
        for shown in filling.steps
        if (pairs := tuple(_pairs(shown.fields, filling.answers)))
    ]


def _pairs(fields: Any, answers: Mapping[str, Any]) -> list[Pair]:
    pairs = []
    for field in fields:
        kind, answer = kind_of(field.kind), answers.get(field.id)
        if not kind.asks:
            continue
        is_file = kind.kind == "file"
        text = "" if answer is None or is_file else kind.readable(field, answer)
        files = tuple(answer or ()) if is_file else ()
        pairs.append(Pair(field.id, field.label, text, files, field.category))
    return pairs
