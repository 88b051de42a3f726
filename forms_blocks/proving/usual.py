"""An ordinary answer to a question of any kind: what somebody would write who has nothing special to say."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError

from forms_blocks.blocks.parted import PartedKind
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema, StepSchema
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.judging import problems
from forms_blocks.runtime.world import World

PARTS = {
    "street": "12 rue des Lilas",
    "postcode": "57998",
    "town": "Rivemont",
    "civility": "madame",
    "birth_name": "Durand",
    "first_names": "Marie",
    "birth_date": "1985-03-14",
    "birth_place": "Rivemont",
    "text": "Place du Marché",
}
# The first that a question accepts is taken, whatever way of writing it asks for.
TEXTS = (
    "Durand",
    "57998",
    "marie.durand@exemple.fr",
    "03 53 01 22 33",
    "06 12 34 56 78",
    "10:00",
    "FR",
    "999 010 010 00018",
    "W571004217",
    "AB-123-CD",
    "AB2CD3EF4G",
    "3023217600053",
)


def usual_answer(field: FieldSchema, world: World) -> Any:
    """Return an answer in the shape of the kind, which the question accepts; None when none is known."""
    alone = field.model_copy(update={"condition": None, "prefill": None, "choice_rules": ()})
    schema = FormSchema(title="", steps=(StepSchema(id="one", title="", fields=(alone,)),))
    course = Course.of(schema, world)
    kind = kind_of(field.kind)
    if field.fields:
        return _rows(field, world)
    if field.kind == "file":
        return ["fichier"]
    for given in _given(alone, course, world):
        try:
            answer = kind.stored(alone, kind.form_field(alone, course.asking()).clean(given))
        except (ValidationError, TypeError, ValueError, AttributeError, KeyError):
            continue
        if answer is not None and not problems(schema, {field.id: answer}, world):
            return answer
    return None


def _rows(field: FieldSchema, world: World) -> list[dict[str, Any]] | None:
    """Return one row, or as many as the group wants at least; none when it wants none."""
    wanted = max(field.settings.get("min") or 0, 1 if field.required else 0)
    inner = {one.id: usual_answer(one, world) for one in field.fields if one.required}
    row = {key: answer for key, answer in inner.items() if answer is not None}
    return [{"id": f"rang-{number}", **row} for number in range(1, wanted + 1)] or None


def _given(field: FieldSchema, course: Course, world: World) -> Iterator[Any]:
    """Yield what a browser may post for a question."""
    kind, soon = (
        kind_of(field.kind),
        [world.today + timedelta(days=away) for away in (30, 45, 0, -30, -3_000)],
    )
    if isinstance(kind, PartedKind):
        days = [[one.isoformat()] * 2 for one in soon]
        ranges = {"date_range": days, "time_range": [["10:00", "11:00"]]}
        yield from ranges.get(field.kind, [[PARTS.get(key, "") for key in kind.asked(field)]])
    elif kind.compares == "choices":
        offered = next(iter(course.asking().offers(field)), None)
        if offered is not None:
            yield offered["id"]
            yield [offered["id"]]
    elif kind.compares == "number":
        yield from filter(None, (field.settings.get("smallest"), "2", "20", field.settings.get("largest")))
    elif kind.compares == "date":
        yield from ("1985-03-14", *(one.isoformat() for one in soon))
    elif kind.compares == "yes_no":
        yield from (True, "true")
    else:
        yield from TEXTS
