"""An answer given to one kind of question, read again by another: kept when it still makes sense."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.expressions.compare import words

UNREADABLE = (ValidationError, TypeError, KeyError, ValueError, AttributeError, IndexError)


def reread(old: FieldSchema, new: FieldSchema, answer: Any, asking: Asking) -> Any:
    """Return the answer as the new kind keeps it; None when it must be asked again.

    A consent is never taken from another answer, nor is a file or a row of a group.
    """
    kind = kind_of(new.kind)
    if not kind.prefillable or not kind_of(old.kind).prefillable:
        return None
    if kind.compares == "yes_no":
        return _yes_or_no(old, answer)
    for given in _ways(old, new, answer):
        try:
            found = kind.stored(new, _field(new, asking).clean(given))
            if found not in (None, "", []) and survives(new, found, asking):
                return found
        except UNREADABLE:
            continue
    return None


def said(field: FieldSchema, answer: Any) -> str:
    """Return an answer as a person reads it; "" for what cannot be read."""
    try:
        return kind_of(field.kind).readable(field, answer)
    except UNREADABLE:
        return answer if isinstance(answer, str) else ""


def survives(field: FieldSchema, answer: Any, asking: Asking) -> bool:
    """Say whether an answer comes back the same once shown on the control of a question."""
    kind = kind_of(field.kind)
    try:
        again = kind.stored(field, _field(field, asking).clean(kind.given(field, answer)))
        return again == answer and bool(kind.readable(field, answer))
    except UNREADABLE:
        return False


def _field(field: FieldSchema, asking: Asking) -> forms.Field:
    return kind_of(field.kind).form_field(field, asking)


def _ways(old: FieldSchema, new: FieldSchema, answer: Any) -> Iterator[Any]:
    """Yield what the control of the new kind may be given for an old answer, the surest first."""
    several = new.kind == "choices"
    if isinstance(answer, dict) and "id" in answer and "text" in answer:
        yield [answer["id"]] if several else answer["id"]
    if isinstance(answer, list) and answer and all(isinstance(one, dict) for one in answer):
        if several:
            yield [one["id"] for one in answer if "id" in one]
        elif len(answer) == 1:
            yield answer[0].get("id")
    if isinstance(answer, str):
        yield [answer] if several else answer
    text = said(old, answer)
    if text:
        yield [text] if several else text


def _yes_or_no(old: FieldSchema, answer: Any) -> bool | None:
    given = {str(answer).strip().casefold(), said(old, answer).strip().casefold()}
    return next((verdict for verdict in (True, False) if given & set(words(verdict))), None)
