"""What changed between two versions of a form, one sentence a change."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.changes.difference import CHANGED, Difference
from forms_blocks.changes.facts import of_facts
from forms_blocks.changes.steps import of_steps


def differences(
    before: FormSchema, after: FormSchema, circuits: Mapping[str, str] | None = None
) -> list[Difference]:
    """Return what changed, the form as a whole first, then step by step; empty when nothing did.

    `circuits` gives the name of each way of processing by its key.
    """
    return [
        *_of_title(before.title, after.title),
        *of_facts(before.facts, after.facts, circuits or {}),
        *of_steps(before, after),
    ]


def _of_title(before: str, after: str) -> Iterator[Difference]:
    if before != after:
        words = _("The title was “%(before)s”; it becomes “%(after)s”.")
        yield Difference(CHANGED, words % {"before": before, "after": after})
