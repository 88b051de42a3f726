"""Replays one recorded filling: a pass in document order over the product's own judgements."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from forms_blocks.expressions.condition import Condition
from forms_blocks.expressions.engine import ExpressionEngine
from forms_blocks.expressions.names import Names
from forms_blocks.expressions.template import Text, Written
from forms_blocks.expressions.vocabulary import Vocabulary
from tests.corpus.exports import Export, Field, blocks
from tests.corpus.site import engine_of, items, roots


@dataclass
class Replayed:
    """What the language decided: shown fields, computed values, exit checks, proposed values."""

    shown: dict[str, bool] = field(default_factory=dict)
    computed: dict[str, Written] = field(default_factory=dict)
    exits: dict[str, list[bool]] = field(default_factory=dict)
    prefilled: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[dict[str, bool]]] = field(default_factory=dict)
    names: Names | None = None


class Replay:
    """One filling of one form."""

    def __init__(
        self,
        form: Export,
        recorded: Mapping[str, Any],
        filling: Mapping[str, Any],
        submission: Mapping[str, Any] | None = None,
    ) -> None:
        self.form, self.filling = form, filling
        self.engine: ExpressionEngine = engine_of(filling)
        today = date.fromisoformat(filling["today"])
        self.names = Names(
            Vocabulary.of(form.identifiers),
            today=today,
            now=datetime.combine(today, time(12)),
            roots={**roots(filling, recorded["form"]["options"]), "demande": submission or {}},
        )
        self.made = Replayed(names=self.names)

    def run(self) -> Replayed:
        """Judge every field in document order."""
        for page, fields in pages(self.form):
            open_page = page is None or self.holds(page.condition)
            if page is not None:
                self.made.shown[page.id] = open_page
            for one in fields:
                self.judge(one, open_page)
            if page is not None and open_page and page.exits:
                self.made.exits[page.id] = [self.holds(text, otherwise=False) for text in page.exits]
        return self.made

    def holds(self, text: str, *, otherwise: bool = True) -> bool:
        return not text or Condition(text, otherwise, self.engine).holds(self.names)

    def judge(self, one: Field, open_page: bool) -> None:
        if one.type == "computed":
            if open_page:
                written = Text(one.template, self.engine).compute(self.names)
                self.made.computed[one.id] = written
                self.names.add(one.id, one.identifier, written.text)
            return
        shown = self.made.shown[one.id] = open_page and self.holds(one.condition)
        if shown:
            if one.prefill:
                self.made.prefilled[one.id] = Text(one.prefill, self.engine).compute(self.names).text
            inner = inner_of(one)
            if inner is not None:
                given = self.filling["answers"].get(one.id)
                rows = given if isinstance(given, list) else []
                self.made.rows[one.id] = [self.row(one, row) for row in rows]
            self.names.add(one.id, one.identifier, self.answer(one), kind=one.kind, inner=inner)

    def row(self, group: Field, answers: Any) -> dict[str, bool]:
        """Judge the fields of one row of a group, in their order."""
        fields = blocks()[group.block].fields
        inside = self.names.within(one.identifier for one in fields)
        shown = {}
        for one in fields:
            shown[one.id] = not one.condition or Condition(one.condition, True, self.engine).holds(inside)
            if shown[one.id] and isinstance(answers, dict):
                inside.add(one.id, one.identifier, answers.get(one.id), kind=one.kind)
        return shown

    def answer(self, one: Field) -> Any:
        value, text = self.filling["answers"].get(one.id), self.filling.get("display", {}).get(one.id)
        if one.type == "item" and value is not None:
            return self.choice(one, str(value), str(text or value))
        if one.type == "items" and isinstance(value, list):
            texts = {str(item["id"]): item["text"] for item in self.offered(one)}
            return [self.choice(one, str(key), str(texts.get(key, key))) for key in map(str, value)]
        if one.type == "file" and isinstance(value, dict):
            return [value.get("filename")]
        return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value

    def choice(self, one: Field, key: str, text: str) -> dict[str, Any] | None:
        found = next((item for item in self.offered(one) if str(item.get("id")) == key), {})
        return None if found.get("disabled") else {**found, "id": key, "text": text}

    def offered(self, one: Field) -> list[dict[str, Any]]:
        connected = self.filling["network_lists"] == "filled"
        return items(self.form.name, one, self.names, self.engine, connected)


def inner_of(one: Field) -> dict[str, tuple[str, str]] | None:
    """Return the identifiers of the fields of a group."""
    if one.type != "block" or one.block not in blocks():
        return None
    return {inner.id: (inner.identifier, inner.kind) for inner in blocks()[one.block].fields}


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
