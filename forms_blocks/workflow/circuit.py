"""A workflow as plain data: its statuses in order, each with its actions."""

from collections.abc import Iterator
from typing import Any

from forms_blocks.blocks.schema import Frozen
from forms_blocks.workflow.registry import action_of
from forms_blocks.workflow.stage import Stage

Raw = dict[str, Any]


class ActionSchema(Frozen):
    """One action of a status; `key` is the UUID of its block."""

    key: str
    kind: str
    settings: dict[str, Any] = {}


class StatusSchema(Frozen):
    """One status: its name, the sentence the citizen reads, and what may or does happen in it."""

    key: str
    label: str = ""
    stage: Stage = Stage.ACTIVE
    sentence: str = ""
    actions: tuple[ActionSchema, ...] = ()


class Circuit(Frozen):
    """All the statuses; a request begins in the first."""

    statuses: tuple[StatusSchema, ...] = ()

    def status(self, key: Any) -> StatusSchema | None:
        """Return the status with this key (a UUID or its text), if it is still here."""
        return next((status for status in self.statuses if status.key == str(key)), None)

    def actions(self) -> Iterator[tuple[StatusSchema, ActionSchema]]:
        """Yield every action with the status it belongs to."""
        for status in self.statuses:
            for action in status.actions:
                yield status, action

    def action(self, key: str) -> ActionSchema | None:
        """Return the action with this key, if it is still here."""
        return next((action for _status, action in self.actions() if action.key == key), None)


def read(stream: list[Raw]) -> Circuit:
    """Return the circuit written in a stream's raw JSON, complete or not."""
    return Circuit(statuses=tuple(_status(raw) for raw in stream))


def _status(raw: Raw) -> StatusSchema:
    value = raw["value"]
    return StatusSchema(
        key=raw["id"],
        label=value.get("label") or "",
        stage=value.get("stage") or Stage.ACTIVE,
        sentence=value.get("sentence") or "",
        actions=tuple(_action(action) for action in value.get("actions") or []),
    )


def _action(raw: Raw) -> ActionSchema:
    settings = action_of(raw["type"]).settings_of(raw["value"])
    return ActionSchema(key=raw["id"], kind=raw["type"], settings=settings)
