"""The editor's blocks for a circuit: a column of statuses, each with its actions."""

import uuid
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError

from forms_blocks.workflow.circuit import Circuit, read
from forms_blocks.workflow.registry import action_of, all_actions
from forms_blocks.workflow.stage import Stage


class StatusesBlock(blocks.StreamBlock):
    """Gives each status its key, and checks that the buttons lead somewhere."""

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        """Return the stream with its keys; raises StreamBlockValidationError unless it is a draft."""
        value = super().clean(value)
        for status in value:
            status.id = status.id or str(uuid.uuid4())
        names = {(status.value["label"] or "").strip().casefold(): status.id for status in value}
        for status in value:
            for action in status.value["actions"]:
                action.block.settle(action.value, names)
        found = [] if self.is_deferred_validation else list(faults(read(self.get_prep_value(value))))
        if found:
            raise StreamBlockValidationError(non_block_errors=found)
        return value


def faults(circuit: Circuit) -> Iterator[str]:
    """Yield what keeps a circuit from being published."""
    seen: set[str] = set()
    for status in circuit.statuses:
        name = status.label.strip().casefold()
        if name in seen:
            yield _("Two statuses are called “%(status)s”.") % {"status": status.label}
        seen.add(name)
    for status, action in circuit.actions():
        yield from action_of(action.kind).faults(action, status, circuit)


def actions_block() -> blocks.StreamBlock:
    """Return the stream of every kind of action that is installed."""
    return blocks.StreamBlock(
        [(name, kind()) for name, kind in all_actions().items()],
        label=gettext_lazy("Actions"),
        required=False,
        max_num=30,
        collapsed=True,
    )


def status_block() -> blocks.StructBlock:
    """Return the block of one status."""
    children: list[tuple[str, Any]] = [
        (
            "label",
            blocks.CharBlock(
                label=gettext_lazy("Name"),
                max_length=80,
                help_text=gettext_lazy("Read by the agents and by the person. For example: In progress."),
            ),
        ),
        (
            "stage",
            blocks.ChoiceBlock(
                label=gettext_lazy("Progress"), choices=Stage.choices, default=Stage.ACTIVE.value
            ),
        ),
        (
            "sentence",
            blocks.CharBlock(
                label=gettext_lazy("Sentence for the person"),
                required=False,
                max_length=250,
                help_text=gettext_lazy("Shown where they follow their request."),
            ),
        ),
        ("actions", actions_block()),
    ]
    return blocks.StructBlock(children, label=gettext_lazy("Status"), icon="tag", label_format="{label}")


def statuses_block() -> blocks.StreamBlock:
    """Return the block of a circuit; a request begins in the first status."""
    return StatusesBlock([("status", status_block())], max_num=60)
