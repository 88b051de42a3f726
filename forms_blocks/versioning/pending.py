"""What waits to be published: the last draft of a page, against the version people fill in now."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.completeness import faults
from forms_blocks.changes.compare import differences
from forms_blocks.changes.difference import Difference
from forms_blocks.proving.prove import proven_faults
from forms_blocks.submissions.models import FormVersion
from forms_blocks.versioning.pages import circuits


@dataclass(frozen=True, slots=True)
class Pending:
    """The revision that would be published, the page as it would be, and what changes in its form."""

    revision: Any
    owner: Any
    changes: list[Difference] = field(default_factory=list)

    @property
    def stamp(self) -> str:
        """Return what tells this draft from the next one."""
        return f"{self.revision.pk}-{self.revision.created_at.timestamp()}"


def newest_version(form_id: int) -> FormVersion | None:
    """Return the last version of a form, the one people fill in; None before the first publication."""
    versions = FormVersion.objects.filter(form_id=form_id).defer("compiled", "written")
    return versions.order_by("-number").first()


def changes_of(owner: Any) -> list[Difference]:
    """Return what changes in a form from its newest version; none when there is none."""
    newest = newest_version(owner.form_id)
    return differences(newest.definition, owner.as_it_is(), circuits()) if newest else []


def pending(page: Any) -> Pending | None:
    """Return what waits to be published; None when nothing does."""
    revision = page.get_latest_revision()
    if revision is None or (page.live and revision.pk == page.live_revision_id):
        return None
    owner = revision.as_object()
    return Pending(revision, owner, changes_of(owner))


def refusals(owner: Any) -> list[str]:
    """Return why a form cannot be offered, one sentence a cause."""
    steps = steps_of(owner.raw_definition())
    found = list(faults(steps))
    found += proven_faults(steps, found)
    facts = owner.facts()
    named = facts.service or facts.contact
    unnamed = _("Nobody is named: write the department in charge, or a contact for personal data.")
    return [str(one) for one in found] + ([] if named else [unnamed])
