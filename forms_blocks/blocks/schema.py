"""A definition once compiled: frozen, plain data that a version keeps for ever."""

from datetime import datetime
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from forms_blocks.expressions.rule import Rule

Condition = Rule | str | None
"""A rule made with menus, the text of an expression, or nothing: always."""


class Frozen(BaseModel):
    """A value that nobody changes; unknown keys of later releases are left out when read."""

    model_config = ConfigDict(frozen=True, ignored_types=(cached_property,))


class Prefill(Frozen):
    """Where a first answer comes from, and whether the person may change it.

    `source`: `profile` (a key of the account), `field` (the id of a field before), `expression` (a
    text), `query` (a name in the address), `previous` (an identifier of the person's last request).
    `lock`: never, always, or when there is something to propose.
    """

    source: Literal["profile", "field", "expression", "query", "previous"]
    value: str
    lock: Literal["no", "always", "filled"] = "no"


class ExitCheck(Frozen):
    """What must hold before a step is left, and what to say when it does not."""

    condition: Condition
    message: str


class ChoiceRule(Frozen):
    """An answer that is only offered when a condition holds; `choice` is its key."""

    choice: str
    condition: Condition


class FieldSchema(Frozen):
    """One field of a step. `id` is the block's UUID, the key of its answer whatever its label becomes."""

    id: str
    kind: str
    label: str = ""
    identifier: str = ""
    help: str = ""
    required: bool = False
    category: str = "ordinary"
    in_lists: bool = False
    condition: Condition = None
    prefill: Prefill | None = None
    settings: dict[str, Any] = {}
    choice_rules: tuple[ChoiceRule, ...] = ()
    fields: "tuple[FieldSchema, ...]" = ()
    """The fields of a group, asked once a row."""

    @property
    def repeats(self) -> bool:
        """Say whether an answer is made of rows, even while the group has no question yet."""
        return self.kind == "group"


class StepSchema(Frozen):
    """One screen of the form."""

    id: str
    title: str
    intro: str = ""
    condition: Condition = None
    fields: tuple[FieldSchema, ...] = ()
    checks: tuple[ExitCheck, ...] = ()


class Facts(Frozen):
    """What the procedure promises and tells, as it was when the request was sent."""

    purpose: str = ""
    legal_basis: str = ""
    retention_months: int = 12
    contact: str = ""
    service: str = ""
    service_address: str = ""
    delay_days: int | None = None
    delay_months: int | None = None
    silence: Literal["accept", "refuse", "none"] = "none"
    remedies: str = ""
    minutes: int | None = None
    draft_days: int | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    workflow: str | None = None


class FormSchema(Frozen):
    """A whole form: its steps in order, and the facts of the procedure."""

    title: str
    steps: tuple[StepSchema, ...]
    facts: Facts = Facts()

    @cached_property
    def fields(self) -> dict[str, FieldSchema]:
        """Every field by its id, in document order; those of a group stand in it."""
        return {field.id: field for step in self.steps for field in step.fields}

    @cached_property
    def identifiers(self) -> tuple[str, ...]:
        """Every name that expressions may use, those of the rows of groups included."""
        every = (one for field in self.fields.values() for one in (field, *field.fields))
        return tuple(dict.fromkeys(field.identifier for field in every if field.identifier))
