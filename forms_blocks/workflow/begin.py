"""Where a request begins: the first status of its circuit."""

from django.db.models import Q

from forms_blocks.submissions.models import Submission
from forms_blocks.workflow.default import DEFAULT, default_workflow
from forms_blocks.workflow.models import Status


def first_status(submission: Submission) -> Status:
    """Return the status a new request enters, locked, in one query when nothing is out of order.

    It is that of the workflow its procedure chose, else of the default one, made when missing.
    """
    chosen = submission.version.definition.facts.workflow
    found = _first(chosen)
    if not any(_of(status, chosen) for status in found):
        # Taken offline, deleted, or published anew while we waited for its lock: look once more.
        default_workflow()
        found = _first(chosen)
    return min(found, key=lambda status: not _of(status, chosen))


def _of(status: Status, chosen: str | None) -> bool:
    return chosen is None or str(status.workflow_id) == chosen


def _first(chosen: str | None) -> list[Status]:
    which = Q(workflow__uuid=DEFAULT)
    if chosen:
        which |= Q(workflow=chosen, workflow__live=True)
    return list(
        Status.objects.select_related("workflow")
        .select_for_update(of=("self",), no_key=True)
        .filter(which, position=0, retired=False)
    )
