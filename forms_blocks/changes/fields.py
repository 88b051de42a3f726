"""Questions added, removed, moved, and what changed in those that stayed."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema, StepSchema
from forms_blocks.changes.difference import ADDED, MOVED, REMOVED, Difference
from forms_blocks.changes.moved import moved
from forms_blocks.changes.question import of_question_itself
from forms_blocks.changes.setting import of_question


@dataclass(frozen=True, slots=True)
class Home:
    """A question, its step, and the group it stands in if any."""

    field: FieldSchema
    step: StepSchema
    group: FieldSchema | None = None


def homes(schema: FormSchema) -> dict[str, Home]:
    """Return every question by its id, those of groups included, in document order."""
    found = {}
    for step in schema.steps:
        for field in step.fields:
            found[field.id] = Home(field, step)
            found.update({inner.id: Home(inner, step, field) for inner in field.fields})
    return found


def of_fields(before: FormSchema, after: FormSchema) -> dict[str, list[Difference]]:
    """Return the changes of questions by the id of the step in which they stand, or stood."""
    old, new = homes(before), homes(after)
    elsewhere = _reordered(old, new)
    found: dict[str, list[Difference]] = {}
    for key, home in new.items():
        found.setdefault(home.step.id, []).extend(
            _of_one(old.get(key), home, key in elsewhere, before, after)
        )
    for key, home in old.items():
        if key not in new:
            words = of_question(called(home), _("The question is removed."))
            found.setdefault(home.step.id, []).append(Difference(REMOVED, words, home.step.title))
    return found


def called(home: Home) -> str:
    """Return what a question is called, after its group."""
    name = home.field.label.strip() or str(kind_of(home.field.kind).label)
    return f"{called(Home(home.group, home.step))} › {name}" if home.group else name


def _of_one(
    old: Home | None, new: Home, reordered: bool, before: FormSchema, after: FormSchema
) -> Iterator[Difference]:
    name, where = called(new), new.step.title
    if old is None:
        kind = str(kind_of(new.field.kind).label)
        words = _("The question is added (%(kind)s).") % {"kind": kind.lower()}
        yield Difference(ADDED, of_question(name, words), where)
        return
    if old.step.id != new.step.id:
        words = _("It comes from the step “%(step)s”.") % {"step": old.step.title}
        yield Difference(MOVED, of_question(name, words), where)
    elif _group(old) != _group(new):
        words = _("It enters the group.") if new.group else _("It leaves its group.")
        yield Difference(MOVED, of_question(name, words), where)
    elif reordered:
        yield Difference(MOVED, of_question(name, _("It changes places in the step.")), where)
    yield from of_question_itself(old.field, new.field, name, where, (before, after))


def _group(home: Home) -> str:
    return home.group.id if home.group else ""


def _reordered(old: dict[str, Home], new: dict[str, Home]) -> set[str]:
    """Return the questions that stayed where they were but not in their order."""
    rooms_before, rooms_after = _rooms(old), _rooms(new)
    found: set[str] = set()
    for room, keys in rooms_after.items():
        found |= moved(rooms_before.get(room, []), keys)
    return found


def _rooms(found: dict[str, Home]) -> dict[tuple[str, str], list[str]]:
    rooms: dict[tuple[str, str], list[str]] = {}
    for key, home in found.items():
        rooms.setdefault((home.step.id, _group(home)), []).append(key)
    return rooms
