"""A definition once compiled: frozen, plain data that a version keeps for ever."""

from datetime import datetime
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from forms_blocks.expressions.rule import Rule


class Frozen(BaseModel):
    """A value that nobody changes; unknown keys of later releases are left out when read."""

    model_config = ConfigDict(frozen=True, ignored_types=(cached_property,))


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
    condition: Rule | None = None
    settings: dict[str, Any] = {}


class StepSchema(Frozen):
    """One screen of the form."""

    id: str
    title: str
    intro: str = ""
    condition: Rule | None = None
    fields: tuple[FieldSchema, ...] = ()


class Facts(Frozen):
    """What the procedure promises and tells, as it was when the request was sent."""

    purpose: str = ""
    legal_basis: str = ""
    retention_months: int = 12
    contact: str = ""
    service: str = ""
    service_address: str = ""
    delay_days: int | None = None
    silence: Literal["accept", "refuse", "none"] = "none"
    remedies: str = ""
    minutes: int | None = None
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
        """Every field by its id, in document order."""
        return {field.id: field for step in self.steps for field in step.fields}

    @cached_property
    def step_of(self) -> dict[str, int]:
        """The number of the step, from 1, in which each field stands."""
        return {field.id: number for number, step in enumerate(self.steps, 1) for field in step.fields}
