"""From the statuses of a published circuit to their rows, without losing a request on the way."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forms_blocks.submissions.models import Submission
from forms_blocks.workflow import engine
from forms_blocks.workflow.circuit import Circuit
from forms_blocks.workflow.stage import Stage
from forms_blocks.workflow.statuses import faults

if TYPE_CHECKING:
    from forms_blocks.workflow.models import Workflow


def check(workflow: "Workflow") -> None:
    """Refuse a circuit that leaves requests without a status; raises ValidationError."""
    if workflow.pk:
        keep = [status.key for status in workflow.circuit.statuses]
        _refuse_held(workflow.statuses.exclude(key__in=keep).values_list("key", flat=True))


def sync(workflow: "Workflow") -> None:
    """Make the rows follow the definition, inside the transaction that saves it.

    A row that left the definition is retired, never deleted: the history names it. Raises
    ValidationError when the circuit is wrong, when requests are in a status that leaves, or when its
    statuses are those of another circuit.
    """
    circuit = workflow.circuit
    found = list(faults(circuit))
    if found:
        raise ValidationError(found)
    _refuse_foreign(workflow, circuit)
    stages = dict(workflow.statuses.values_list("key", "stage"))
    _write(workflow, circuit)
    leaving = workflow.statuses.exclude(key__in=[status.key for status in circuit.statuses])
    leaving.filter(retired=False).update(retired=True)
    _refuse_held(leaving.values_list("key", flat=True))
    before = {str(key): stage == Stage.CLOSED for key, stage in stages.items()}
    after = {status.key: status.stage == Stage.CLOSED for status in circuit.statuses}
    changed = [key for key in after if before.get(key, after[key]) != after[key]]
    engine.follow_stages(
        ended=[key for key in changed if after[key]], reopened=[key for key in changed if not after[key]]
    )


def _write(workflow: "Workflow", circuit: Circuit) -> None:
    from forms_blocks.workflow.models import Status

    rows = [
        Status(key=status.key, workflow=workflow, label=status.label, stage=status.stage, position=position)
        for position, status in enumerate(circuit.statuses)
    ]
    if rows:
        Status.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["label", "stage", "position", "retired"],
        )


def _refuse_foreign(workflow: "Workflow", circuit: Circuit) -> None:
    from forms_blocks.workflow.models import Status

    keys = [status.key for status in circuit.statuses]
    if Status.objects.filter(key__in=keys).exclude(workflow=workflow).exists():
        raise ValidationError(
            _("These statuses belong to another way of processing. Make a copy with “Copy” instead.")
        )


def _refuse_held(keys: Collection[Any]) -> None:
    held = (
        Submission.objects.real()
        .filter(status__in=keys)
        .order_by()
        .values("status__label")
        .annotate(requests=Count("pk"))
        .order_by("status__position")
    )
    messages = [
        ngettext(
            "The status “%(status)s” cannot be removed: %(requests)d request is still in it."
            " Move it to another status first.",
            "The status “%(status)s” cannot be removed: %(requests)d requests are still in it."
            " Move them to another status first.",
            row["requests"],
        )
        % {"status": row["status__label"], "requests": row["requests"]}
        for row in held
    ]
    if messages:
        raise ValidationError(messages)
