"""Replays one recorded filling through the product's own engine, from an exported form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from typing import Any

from forms_blocks.blocks.schema import ExitCheck, FieldSchema, FormSchema, StepSchema
from forms_blocks.expressions.names import Names
from forms_blocks.expressions.template import Text
from forms_blocks.expressions.vocabulary import Vocabulary
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.world import World
from tests.corpus.exports import Export, Field, blocks, forms
from tests.corpus.site import items, roots

KINDS = {
    "string": "text",
    "text": "long_text",
    "item": "choice",
    "items": "choices",
    "bool": "yes_no",
    "block": "group",
    "comment": "note",
    "title": "heading",
    "subtitle": "heading",
    "map": "text",
}


@dataclass
class Replayed:
    """What was decided: shown fields, computed values, exit checks, proposed values, shown fields of rows."""

    shown: dict[str, bool] = field(default_factory=dict)
    computed: dict[str, Any] = field(default_factory=dict)
    exits: dict[str, list[bool]] = field(default_factory=dict)
    prefilled: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[dict[str, bool]]] = field(default_factory=dict)


class Replay(Course):
    """The product's course through a form, with answers as they were recorded."""

    export: Export
    filling: Mapping[str, Any]
    made: Replayed

    @classmethod
    def start(cls, export: Export, filling: Mapping[str, Any], known: Mapping[str, Any]) -> "Replay":
        """Return a replay at the start of a form; `known` are the names beside the answers."""
        today = date.fromisoformat(filling["today"])
        now = datetime.combine(today, time(12))
        vocabulary = Vocabulary.of(schema_of(export.name).identifiers)
        replay = cls(Names(vocabulary, today=today, now=now, roots=known), World(today))
        replay.export, replay.filling, replay.made = export, filling, Replayed()
        return replay

    def run(self) -> Replayed:
        """Go through the whole form."""
        for step in schema_of(self.export.name).steps:
            opened = self.made.shown[step.id] = self.shows(step.condition)
            seen = {one.id for one in self.walk(step.fields, self.filling["answers"])} if opened else set()
            self.made.shown |= {one.id: one.id in seen for one in step.fields}
            if opened and step.checks:
                blocked = self.blocked(step)
                self.made.exits[step.id] = [check.message not in blocked for check in step.checks]
        return self.made

    def pass_by(self, field: FieldSchema, answers: Mapping[str, Any]) -> None:
        """Go past a field; what the form would propose there is noted."""
        prefill = self.export.by_id[field.id].prefill if field.id in self.export.by_id else ""
        if prefill:
            self.made.prefilled[field.id] = Text(prefill).compute(self.names).text
        super().pass_by(field, answers)

    def answer_to(self, field: FieldSchema, answers: Mapping[str, Any]) -> Any:
        """Return the recorded answer in the product's shape."""
        one = self.export.by_id.get(field.id)
        if one is None or one.type in ("computed", "block"):
            found = super().answer_to(field, answers)
            if one is not None and one.type == "computed":
                self.made.computed[field.id] = found
            return found
        value, text = answers.get(one.id), self.filling.get("display", {}).get(one.id)
        if one.type == "item" and value is not None:
            return self.choice(one, str(value), str(text or value))
        if one.type == "items" and isinstance(value, list):
            texts = {str(item["id"]): item["text"] for item in self.offered(one)}
            return [self.choice(one, key, str(texts.get(key, key))) for key in map(str, value)]
        if one.type == "file" and isinstance(value, dict):
            return [value.get("filename")]
        return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value

    def rows(self, field: FieldSchema, given: Any) -> list[dict[str, Any]]:
        """Return the rows of a group; which of their fields are shown is noted."""
        seen = []
        for row in given if isinstance(given, list) else []:
            course = Course(self.names.within(), self.world, dict(self.counted))
            shown = {one.id for one in course.walk(field.fields, row if isinstance(row, dict) else {})}
            seen.append({one.id: one.id in shown for one in field.fields})
        self.made.rows[field.id] = seen
        return super().rows(field, given)

    def choice(self, one: Field, key: str, text: str) -> dict[str, Any] | None:
        """Return a choice with the attributes its list gives it; one that cannot be chosen is none."""
        found = next((item for item in self.offered(one) if str(item.get("id")) == key), {})
        return None if found.get("disabled") else {**found, "id": key, "text": text}

    def offered(self, one: Field) -> list[dict[str, Any]]:
        connected = self.filling["network_lists"] == "filled"
        return items(self.export.name, one, self.names, connected=connected)


def replay_of(
    export: Export, recorded: Mapping[str, Any], filling: Mapping[str, Any], status: str = ""
) -> Replay:
    """Return the replay of a recorded filling; `status` is that of the request once sent."""
    known = {**roots(filling, recorded["form"]["options"]), "demande": {"statut": status or None}}
    return Replay.start(export, filling, known)


@cache
def schema_of(name: str) -> FormSchema:
    """Return an exported form in the product's shape."""
    return FormSchema(title=name, steps=tuple(_step(page, fields) for page, fields in pages(forms()[name])))


def _step(page: Field | None, fields: Sequence[Field]) -> StepSchema:
    made = tuple(_field(one) for one in fields)
    if page is None:
        return StepSchema(id="", title="", fields=made)
    checks = tuple(ExitCheck(condition=text, message=str(place)) for place, text in enumerate(page.exits))
    return StepSchema(id=page.id, title="", condition=page.condition or None, fields=made, checks=checks)


def _field(one: Field) -> FieldSchema:
    inner = blocks()[one.block].fields if one.block in blocks() else ()
    return FieldSchema(
        id=one.id,
        kind=KINDS.get(one.type, one.type) if one.type != "block" or inner else "note",
        identifier=one.identifier,
        condition=one.condition or None,
        settings={"value": one.template, "frozen": one.frozen} if one.type == "computed" else {},
        fields=tuple(_field(field) for field in inner),
    )


def pages(form: Export) -> Iterator[tuple[Field | None, list[Field]]]:
    """Yield each page and its fields; None before the first."""
    page: Field | None = None
    fields: list[Field] = []
    for one in form.fields:
        if one.type == "page":
            yield page, fields
            page, fields = one, []
        else:
            fields.append(one)
    yield page, fields


def page_of(form: Export) -> dict[str, Field | None]:
    """Return the page of each field."""
    return {one.id: page for page, fields in pages(form) for one in fields}
