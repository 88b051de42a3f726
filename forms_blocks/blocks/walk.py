"""Walks through the raw JSON of a definition: its questions and its rules, at every depth."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from forms_blocks.blocks.registry import all_kinds

Raw = dict[str, Any]
LISTS = ("checks", "choice_rules")
"""The settings of a step or of a field that are lists of conditions."""


@dataclass(frozen=True, slots=True)
class Found:
    """A question, and the steps and groups it stands in, the innermost first."""

    field: Raw
    homes: tuple[Raw, ...]

    @property
    def at(self) -> tuple[str, ...]:
        """The way to it from the definition, as a fault says it."""
        above = (part for home in reversed(self.homes) for part in (home["id"], "fields"))
        return (*above, self.field["id"])


def blocks_of(stream: list[Raw]) -> Iterator[Found]:
    """Yield every field of a form in document order, a group before its rows."""
    for step in stream:
        yield from _inside(step, (step,))


def questions(stream: list[Raw]) -> Iterator[Found]:
    """Yield the fields that have a name: those that ask, and those that compute."""
    kinds = all_kinds()
    for found in blocks_of(stream):
        kind = kinds[found.field["type"]]
        if kind.asks or kind.computes:
            yield found


def conditions_of(block: Raw) -> list[Raw]:
    """Return the conditions of a field and of its answers, or of a step and its checks."""
    value = block["value"]
    items = [item for name in LISTS for item in value.get(name) or []]
    inside = [item["value"].get("condition") for item in items]
    return [condition for condition in (value.get("condition"), *inside) if condition]


def tests_of(condition: Raw) -> list[Raw]:
    """Return the comparisons of a condition."""
    return [item["value"] for item in condition.get("tests") or []]


def _inside(block: Raw, homes: tuple[Raw, ...]) -> Iterator[Found]:
    for field in block["value"].get("fields") or []:
        yield Found(field, homes)
        yield from _inside(field, (field, *homes))
