"""What decides: the fields that a condition reads, and whether exploring them can settle it."""

from collections.abc import Iterator, Mapping

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import Condition, FieldSchema, StepSchema
from forms_blocks.expressions.compiled import condition as compiled
from forms_blocks.expressions.operators import Operator, reading_of
from forms_blocks.expressions.rename import identifiers_in
from forms_blocks.expressions.rule import Rule
from forms_blocks.expressions.values import plain, raw
from forms_blocks.expressions.vocabulary import Vocabulary

Literal = tuple[str, str]
"""The id of a field, and a value that a condition compares it with."""


class Readings:
    """The fields of a form by what conditions call them."""

    def __init__(self, steps: tuple[StepSchema, ...]) -> None:
        self.fields = {field.id: field for step in steps for field in step.fields}
        self.bearing: dict[str, list[str]] = {}
        for field in self.fields.values():
            self.bearing.setdefault(field.identifier, []).append(field.id)
        self.vocabulary = Vocabulary(self.bearing)

    def fields_of(self, condition: Condition) -> set[str]:
        """Return the ids of the fields that a condition reads."""
        if isinstance(condition, Rule):
            return {test.field for test in condition.tests if test.field in self.fields}
        names = identifiers_in(condition, self.vocabulary) if condition else []
        return {key for name in names for key in self.bearing.get(name, [])}

    def literals_of(self, condition: Condition) -> Iterator[Literal]:
        """Yield each value that a condition compares a field with."""
        if isinstance(condition, Rule):
            yield from ((test.field, test.value) for test in condition.tests if test.value)
        elif condition:
            for names, value in _comparisons(compiled(condition).root):
                for name in names:
                    for found in identifiers_in(name, self.vocabulary):
                        yield from ((key, value) for key in self.bearing.get(found, []))

    def is_settled(self, condition: Condition) -> bool:
        """Say whether trying the values it speaks of settles a condition.

        That is so of menus, and of expressions that compare answers with values, joined at will.
        """
        if isinstance(condition, str):
            return _is_plain(compiled(condition).root, self)
        return True


def is_free(field: FieldSchema) -> bool:
    """Say whether a person answers a field as they like, among answers that the form itself knows.

    One that is locked only when there is something to propose may be found empty.
    """
    locked = field.prefill is not None and field.prefill.lock == "always"
    computed = kind_of(field.kind).computes or bool(field.fields)
    return not computed and not locked and not field.settings.get("source")


def readings_of(steps: tuple[StepSchema, ...]) -> tuple[Readings, Mapping[str, set[str]]]:
    """Return the readings of a form, and by field the values that any of its conditions speaks of."""
    readings = Readings(steps)
    spoken: dict[str, set[str]] = {}
    for condition in conditions_of(steps):
        for key, value in readings.literals_of(condition):
            spoken.setdefault(key, set()).add(value)
    return readings, spoken


def conditions_of(steps: tuple[StepSchema, ...]) -> Iterator[Condition]:
    """Yield every condition of a form but those inside rows."""
    for step in steps:
        yield step.condition
        for field in step.fields:
            yield field.condition
            yield from (rule.condition for rule in field.choice_rules)
        yield from (check.condition for check in step.checks)


def _is_plain(node: object, readings: Readings) -> bool:
    if isinstance(node, Operator) and node.id in ("and", "or", "not"):
        return all(_is_plain(side, readings) for side in (node.first, node.second) if side is not None)
    if not isinstance(node, Operator):
        return _field_of(node, readings) is not None or _is_constant(node)
    sides = [node.first, node.second]
    field = next((found for side in sides if (found := _field_of(side, readings))), None)
    constants = sum(_is_constant(side) for side in sides)
    if constants + (field is not None) < 2:
        return False
    ordered = node.id in ("<", ">", "<=", ">=")
    # Between two words there is always another one: an order of words is not settled by examples.
    return field is None or not ordered or kind_of(field.kind).compares in ("number", "date")


def _is_constant(node: object) -> bool:
    reading = reading_of(node)
    return reading is not None and reading.constant is not None and not reading.filters


def _field_of(node: object, readings: Readings) -> FieldSchema | None:
    """Return the field that a side of a comparison is, whole; None when it is anything else."""
    reading = reading_of(node)
    if reading is None or reading.filters or len(reading.paths) != 1:
        return None
    path = ".".join(reading.paths[0])
    names = identifiers_in(path, readings.vocabulary)
    if len(names) != 1 or path not in (f"champs.{names[0]}", f"form_var_{names[0]}"):
        return None
    return readings.fields[readings.bearing[names[0]][0]]


def _comparisons(node: object) -> Iterator[tuple[list[str], str]]:
    if not isinstance(node, Operator):
        return
    sides = [reading_of(side) for side in (node.first, node.second) if side is not None]
    values = [raw(side.constant) for side in sides if side is not None and side.constant is not None]
    names = [".".join(path) for side in sides if side is not None for path in side.paths]
    yield from ((names, str(plain(value))) for value in values if value not in (None, "") and names)
    yield from _comparisons(node.first)
    yield from _comparisons(node.second)
