"""Questions that bear the same name and may both be asked: what reads the name could not tell them apart."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.identifiers import free_name
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, StepSchema
from forms_blocks.proving.reading import readings_of
from forms_blocks.proving.search import Explorer
from forms_blocks.runtime.filling import Filling
from forms_blocks.runtime.world import World

Placed = tuple[StepSchema, FieldSchema]


def twins(steps: tuple[StepSchema, ...], *, apart: bool = True) -> Iterator[Fault]:
    """Yield each question whose name another one before it bears, when one person may be asked both.

    Names shared by questions that exclude each other are fine: the value is that of the one asked.
    Without `apart`, only questions of one step are compared. Those of a row are, among themselves.
    """
    meet = _Meeting(steps)
    taken = {one.identifier for step in steps for field in step.fields for one in (field, *field.fields)}
    first: dict[tuple[str, str], list[Placed]] = {}
    for step in steps:
        for field in filter(_is_named, step.fields):
            bearers = first.setdefault(("" if apart else step.id, field.identifier), [])
            met = next((one for one in bearers if meet(one, (step, field))), None)
            if met:
                yield _fault(met[1], field, taken).under(step.id, "fields", field.id)
            bearers.append((step, field))
            for fault in _in_rows(field, taken):
                yield fault.under(step.id, "fields", field.id)


def _is_named(field: FieldSchema) -> bool:
    kind = kind_of(field.kind)
    return bool(field.identifier and field.label.strip()) and (kind.asks or kind.computes)


def _in_rows(group: FieldSchema, taken: set[str]) -> Iterator[Fault]:
    met: dict[str, FieldSchema] = {}
    for field in filter(_is_named, group.fields):
        first = met.setdefault(field.identifier, field)
        if first is not field:
            yield _fault(first, field, taken).under("fields", field.id)


def _fault(first: FieldSchema, field: FieldSchema, taken: set[str]) -> Fault:
    words = _("“%(label)s” has the same identifier as “%(first)s”: nothing could tell their answers apart.")
    name = free_name(field.identifier, taken)
    taken.add(name)
    remedy = Remedy("rename", _("Call it “%(name)s”") % {"name": name}, name)
    return Fault(words % {"label": field.label, "first": first.label}, "identifier", remedy=remedy)


class _Meeting:
    """Says whether two questions may both be asked of one person; yes when that cannot be settled."""

    def __init__(self, steps: tuple[StepSchema, ...]) -> None:
        self.steps, self.parts = steps, readings_of(steps)
        self.world = World(today=timezone.localdate(), now=timezone.localtime())

    def __call__(self, one: Placed, two: Placed) -> bool:
        wanted = {one[1].id, two[1].id}

        def both(filling: Filling) -> bool:
            shown = {field.id for step in filling.steps for field in step.fields}
            return wanted <= shown

        conditions = [owner.condition for placed in (one, two) for owner in placed]
        if not any(conditions):
            return True
        upto = self.steps[: self.steps.index(two[0]) + 1]
        explorer = Explorer(upto, *self.parts, self.world)
        return not explorer.never(both, conditions, *wanted, inside=True)
