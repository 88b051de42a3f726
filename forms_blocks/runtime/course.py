"""One pass in document order: each field sees the answers before it, and nothing else."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from forms_blocks.blocks.asking import Asking, Choice
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import Condition, FieldSchema, FormSchema, StepSchema
from forms_blocks.expressions.judgement import judgement_of
from forms_blocks.expressions.names import Names
from forms_blocks.expressions.template import Text
from forms_blocks.expressions.vocabulary import Vocabulary
from forms_blocks.runtime.offering import offered_here, still_offered
from forms_blocks.runtime.prefill import proposed
from forms_blocks.runtime.world import World

Row = dict[str, Any]


class Course:
    """Walks through a form: says what is shown, keeps the answers that count.

    `counted` are those answers by field; a hidden one never gets in.
    """

    def __init__(self, names: Names, world: World, counted: dict[str, Any] | None = None) -> None:
        self.names, self.world = names, world
        self.counted = {} if counted is None else counted

    @classmethod
    def of(cls, schema: FormSchema, world: World) -> "Course":
        """Return a course at the start of a form."""
        vocabulary = Vocabulary.of(schema.identifiers)
        return cls(Names(vocabulary, today=world.today, now=world.now, roots=world.roots()), world)

    def inside(self, group: FieldSchema) -> "Course":
        """Return the course of one row of a group: it sees what stands before, its own names first."""
        return Course(self.names.within(one.identifier for one in group.fields), self.world)

    def shows(self, condition: Condition) -> bool:
        """Say whether what has this condition is shown here."""
        return condition is None or judgement_of(condition).holds(self.names)

    def take(self, field: FieldSchema, answer: Any) -> None:
        """Let an answer count: from here on, everything sees it."""
        self.counted[field.id] = answer
        parts = _parts(field, answer)
        inner = {one.id: (one.identifier, one.kind) for one in field.fields} or None
        known = {**answer, **parts} if parts and isinstance(answer, dict) else answer
        self.names.add(field.id, field.identifier, known, kind=field.kind, inner=inner)

    def pass_by(self, field: FieldSchema, answers: Mapping[str, Any]) -> None:
        """Go past a shown field, with what was answered, computed or imposed."""
        answer = self.answer_to(field, answers)
        if answer is not None:
            self.take(field, answer)

    def answer_to(self, field: FieldSchema, answers: Mapping[str, Any]) -> Any:
        """Return what counts as the answer to a shown field; None when there is none."""
        given = answers.get(field.id)
        if kind_of(field.kind).computes:
            return self.compute(field, given)
        if field.repeats:
            return self.rows(field, given) or None
        if field.prefill is not None and field.prefill.lock != "no":
            imposed = proposed(field, self)
            if imposed is not None or field.prefill.lock == "always":
                return imposed
        return self.still_offered(field, given)

    def still_offered(self, field: FieldSchema, answer: Any) -> Any:
        """Return an answer less the choices that the answers before hide."""
        return still_offered(field, answer, self.shows) if field.choice_rules else answer

    def compute(self, field: FieldSchema, before: Any) -> Any:
        """Return a computed value; a frozen one keeps its first value. None when it cannot be computed."""
        if field.settings.get("frozen") and before is not None:
            return before
        value = Text(field.settings.get("value") or "").compute(self.names).text
        return None if value in ("", None, []) else value

    def rows(self, field: FieldSchema, given: Any) -> list[Row]:
        """Return the rows of a group with only the answers that count in each."""
        kept = []
        for row in given if isinstance(given, list) else []:
            if isinstance(row, dict):
                inside = self.inside(field)
                inside.walk(field.fields, row)
                kept.append({"id": row.get("id"), **inside.counted})
        return kept

    def walk(self, fields: Sequence[FieldSchema], answers: Mapping[str, Any]) -> list[FieldSchema]:
        """Go past fields in their order and return those that are shown."""
        shown = []
        for field in fields:
            if self.shows(field.condition):
                shown.append(field)
                self.pass_by(field, answers)
        return shown

    def blocked(self, step: StepSchema) -> list[str]:
        """Return what keeps a person from leaving a step that they have just answered."""
        return [check.message for check in step.checks if not self.shows(check.condition)]

    def asking(self) -> Asking:
        """Return what kinds may know at this place."""
        return Asking(self.world.today, self._offers)

    def _offers(self, field: FieldSchema) -> Sequence[Choice]:
        slug = field.settings.get("source")
        if not slug:
            return offered_here(field, self.shows)
        parent = self.counted.get(field.settings.get("filter_by") or "")
        parameters = {}
        if field.settings.get("filter_by"):
            parameters = {
                "parent": str(parent.get("id", "") if isinstance(parent, dict) else parent or ""),
                "attribute": str(field.settings.get("filter_attribute") or ""),
            }
        return self.world.lookup(slug, parameters)


def _parts(field: FieldSchema, answer: Any) -> dict[str, Any]:
    """Return what expressions read of an answer by name; nothing of one of another shape."""
    with suppress(TypeError, KeyError, ValueError, AttributeError, IndexError):
        return kind_of(field.kind).parts(field, answer)
    return {}
