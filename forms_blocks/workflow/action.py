"""What every kind of action is: one class a kind, everything about it in one place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from wagtail import blocks

if TYPE_CHECKING:
    from forms_blocks.submissions.models import Event, Submission
    from forms_blocks.workflow.circuit import ActionSchema, Circuit, StatusSchema


@dataclass(frozen=True, slots=True)
class Button:
    """What an agent may press. `message` says whether a text goes with it: no, optional, required."""

    key: str
    label: str
    style: str
    message: str
    target: str
    target_label: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A request that has just entered a status, still inside the transaction.

    `event` tells it; None when the request is being received, and its event not yet saved.
    """

    submission: "Submission"
    status: "StatusSchema"
    event: "Event | None" = None


class Action(blocks.StructBlock):
    """A kind of action: the editor's block, and its act.

    A kind is one file of `actions/`: a subclass with `kind`, its settings as blocks, and the methods
    below that differ.
    """

    kind: ClassVar[str] = ""
    order: ClassVar[int] = 100

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take the settings out of the stream's raw JSON."""
        return {name: raw.get(name, block.get_default()) for name, block in self.child_blocks.items()}

    def settle(self, value: dict[str, Any], statuses: Mapping[str, str]) -> None:
        """Replace, in what an editor typed, the names of statuses by their keys."""

    def renew(self, raw: dict[str, Any], keys: Mapping[str, str]) -> None:
        """Follow, in the raw JSON of a copy, the new keys of the statuses."""

    def faults(self, action: "ActionSchema", status: "StatusSchema", circuit: "Circuit") -> Iterator[str]:
        """Yield what keeps this action from being published."""
        yield from ()

    def button(self, action: "ActionSchema", circuit: "Circuit") -> Button | None:
        """Return what an agent may press in the status; None when this kind is no button."""
        return None

    def entered(self, action: "ActionSchema", entry: Entry) -> bool:
        """Act when a request enters the status; return True when the citizen is written to."""
        return False
