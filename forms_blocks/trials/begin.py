"""Begin a trial: a version of its own, an empty draft, and in whose place."""

from typing import Any

from forms_blocks.runtime.simulated import Simulated
from forms_blocks.submissions.models import Draft
from forms_blocks.submissions.versions import trial_version
from forms_blocks.trials.models import Trial
from forms_blocks.trials.wipe import KEPT


def begin(page: Any, user: Any, person: Simulated, *, online: bool = False) -> Trial:
    """Return a new trial of a page as it was last saved, or of what is online.

    The draft is nobody's: only the trial leads to it. Raises IncompleteDefinition.
    """
    version = trial_version(page if online else latest(page))
    trial = Trial.objects.create(form_id=page.form_id, person=person.key, begun_by=user)
    Draft.objects.create(
        pk=trial.pk,
        form_id=version.form_id,
        version=version,
        purpose=Draft.Purpose.TRIAL,
        portal=portal_of(page),
        expires_at=trial.started_at + KEPT,
    )
    return trial


def latest(page: Any) -> Any:
    """Return a page as it was last saved, published or not."""
    return page.get_latest_revision_as_object() if page.has_unpublished_changes else page


def portal_of(page: Any) -> Any:
    """Return the portal in which a page stands; None outside any."""
    portals: Any = Draft._meta.get_field("portal").related_model
    return portals.objects.ancestor_of(page).last()
