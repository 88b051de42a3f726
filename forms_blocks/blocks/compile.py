"""From the stream an editor writes to the schema a version keeps."""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.text import slugify

from forms_blocks.blocks.completeness import faults
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.rules import rule_of
from forms_blocks.blocks.schema import ChoiceRule, Condition, ExitCheck, FieldSchema, Prefill, StepSchema
from forms_blocks.blocks.shared import copied
from forms_blocks.expressions.rule import Rule

Raw = dict[str, Any]


class IncompleteDefinition(ValueError):
    """The form cannot be offered yet; `problems` says why, one sentence a cause, each with its place."""

    def __init__(self, problems: list[Fault]) -> None:
        self.problems = problems
        super().__init__(" ".join(problems))


def compile_steps(stream: list[Raw]) -> tuple[StepSchema, ...]:
    """Return the steps of a definition; raises IncompleteDefinition when it cannot be offered."""
    steps = steps_of(stream)
    problems = list(faults(steps))
    if problems:
        raise IncompleteDefinition(problems)
    return steps


def steps_of(stream: list[Raw]) -> tuple[StepSchema, ...]:
    """Return the steps of a definition as they are, complete or not."""
    return tuple(_step(raw) for raw in copied(stream))


def proposed_identifier(label: str) -> str:
    """Propose the name of a field from its label: "Date de l'acte" gives `date_de_l_acte`."""
    name = re.sub(r"[^a-z0-9]+", "_", slugify(label.replace("’", "_").replace("'", "_"))).strip("_")
    return (name or "champ")[:60].strip("_")


def _step(raw: Raw) -> StepSchema:
    value = raw["value"]
    return StepSchema(
        id=raw["id"],
        title=value.get("title") or "",
        intro=value.get("intro") or "",
        condition=_condition(value.get("condition")),
        fields=tuple(_field(field) for field in value.get("fields") or []),
        checks=tuple(_checks(value.get("checks") or [])),
    )


def _checks(raw: list[Raw]) -> Iterator[ExitCheck]:
    for item in raw:
        condition, message = _condition(item["value"].get("condition")), item["value"].get("message") or ""
        yield ExitCheck(condition=condition, message=message)


def _choice_rules(raw: Raw) -> Iterator[ChoiceRule]:
    """Read when each answer is offered; what a list offers has no such rule."""
    for item in [] if raw.get("source") else raw.get("choice_rules") or []:
        value = item["value"]
        yield ChoiceRule(choice=value.get("choice") or "", condition=_condition(value.get("condition")))


def _field(raw: Raw) -> FieldSchema:
    value, kind = raw["value"], kind_of(raw["type"])
    label = value.get("label") or ""
    identifier = value.get("identifier") or proposed_identifier(label)
    return FieldSchema(
        id=raw["id"],
        kind=raw["type"],
        label=label,
        identifier=identifier,
        help=value.get("help") or "",
        required=kind.asks and bool(value.get("required", True)),
        category=value.get("category") or "ordinary",
        in_lists=bool(value.get("in_lists")),
        condition=_condition(value.get("condition")),
        prefill=_prefill(value.get("prefill"), identifier),
        settings=kind.settings_of(value),
        choice_rules=tuple(_choice_rules(value)),
        fields=tuple(_field(inner) for inner in value.get("fields") or []),
    )


def _prefill(raw: Raw | None, identifier: str) -> Prefill | None:
    source, value = (raw or {}).get("source"), ((raw or {}).get("value") or "").strip()
    if source == "previous":
        value = value or identifier
    if not raw or not source:
        return None
    return Prefill(source=source, value=value, lock=raw.get("lock") or "no")


def _condition(raw: Raw | None) -> Condition:
    """Read a rule, or the expression that took its place."""
    if raw and (raw.get("expression") or "").strip():
        return str(raw["expression"]).strip()
    found = rule_of(raw)
    return Rule.model_validate(found) if found else None
