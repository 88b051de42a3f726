"""The first answer a form proposes: from the account, another answer, the address, the last request."""

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.expressions.template import Text

if TYPE_CHECKING:
    from forms_blocks.runtime.course import Course


def proposed(field: FieldSchema, course: "Course") -> Any:
    """Return the answer a field is prefilled with, in the shape of its kind; None when there is none.

    What its kind would refuse is not proposed.
    """
    found = _found(field, course)
    if found is None or found == "" or found == []:
        return None
    kind = kind_of(field.kind)
    form_field = kind.form_field(field, course.asking())
    for given in _tries(field, found):
        try:
            answer = kind.stored(field, form_field.clean(given))
        except (ValidationError, TypeError, ValueError, AttributeError, KeyError):
            continue
        if answer is not None:
            return answer
    return None


def _found(field: FieldSchema, course: "Course") -> Any:
    prefill, world = field.prefill, course.world
    if prefill is None:
        return None
    if prefill.source == "profile":
        return (world.person or {}).get(prefill.value)
    if prefill.source == "field":
        return course.counted.get(prefill.value)
    if prefill.source == "query":
        return world.query.get(prefill.value)
    if prefill.source == "previous":
        return world.previous.get(prefill.value)
    return Text(prefill.value).compute(course.names).text


def _tries(field: FieldSchema, found: Any) -> list[Any]:
    """Return what may be given to the form field: the answer of a like field, then its words."""
    tries = []
    with suppress(TypeError, ValueError, AttributeError, KeyError, IndexError):
        tries.append(kind_of(field.kind).given(field, found))
    return [*tries, found, found.get("text") if isinstance(found, dict) else str(found)]
