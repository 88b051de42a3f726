"""The scenarios of a form against what is being written: what broke, what nothing has tried yet."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.models import FormDefinition
from forms_blocks.proving.coverage import Branch, Coverage, branches, coverage, told
from forms_blocks.proving.examples import Example, example, examples
from forms_blocks.proving.scene import Scene
from forms_blocks.runtime.world import World
from forms_blocks.sources.lookup import Lookup
from forms_blocks.trials.keep import keep
from forms_blocks.trials.models import Scenario

MOST_PROPOSED = 5


@dataclass(frozen=True, slots=True)
class Checked:
    """A scenario, and what the form no longer gives; nothing when all is as expected."""

    scenario: Scenario
    differences: list[str]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A scenario nobody has kept yet: the key of its branch, and what it is about."""

    key: str
    words: str
    more: int


def checked(owner: Any) -> list[Checked]:
    """Replay every scenario of a page on its form as it is, in one query."""
    schema = owner.as_it_is()
    return [Checked(one, one.differences(schema)) for one in Scenario.objects.filter(form=owner.form_id)]


def broken_of(owner: Any) -> list[Checked]:
    """Return the scenarios that give something else."""
    return [one for one in checked(owner) if one.differences]


def covered(schema: FormSchema, scenarios: list[Checked]) -> Coverage:
    """Return how much of a form its scenarios go through."""
    return coverage(schema, (one.scenario.scene for one in scenarios))


def coverage_told(found: Coverage) -> list[str]:
    """Return the coverage in words and figures."""
    steps = ngettext(
        "%(seen)d step out of %(all)d is gone through.",
        "%(seen)d steps out of %(all)d are gone through.",
        found.steps_seen,
    ) % {"seen": found.steps_seen, "all": found.steps}
    if not found.branches:
        return [steps, _("The form has no condition.")]
    words = {"seen": found.branches_seen, "all": found.branches}
    ways = ngettext(
        "Of the %(all)d ways that conditions open or close, %(seen)d is tried.",
        "Of the %(all)d ways that conditions open or close, %(seen)d are tried.",
        found.branches_seen,
    )
    return [steps, ways % words]


def proposals(schema: FormSchema, found: Coverage) -> list[Proposed]:
    """Return scenarios that would take what none takes yet."""
    return [_proposed(one, schema) for one in examples(schema, found.missing, _now(), MOST_PROPOSED)]


def keep_proposed(owner: Any, key: str) -> Scenario | None:
    """Keep the scenario made for a branch; None when there is no such branch, or no way to take it."""
    schema = owner.as_it_is()
    branch = next((one for one in branches(schema) if one.key == key), None)
    answers = example(schema, branch, _now()) if branch else None
    if branch is None or answers is None:
        return None
    scene = Scene(answers=answers, moment=timezone.localtime())
    return keep(owner.form, schema, scene, told(branch, schema))


def copy_scenarios(_request: Any, page: Any, copied: Any) -> None:
    """Give the copy of a page the scenarios of its form: its questions keep their ids."""
    before, after = page.specific, copied.specific
    if isinstance(before, FormDefinition) and isinstance(after, FormDefinition):
        known = list(Scenario.objects.filter(form=before.form_id))
        for scenario in known:
            scenario.pk, scenario.form_id = None, after.form_id
        Scenario.objects.bulk_create(known)


def _proposed(one: Example, schema: FormSchema) -> Proposed:
    return Proposed(one.branch.key, told(one.branch, schema), len(one.takes) - 1)


def missing_told(missing: tuple[Branch, ...], schema: FormSchema) -> list[str]:
    """Return in words what no scenario takes."""
    return [told(one, schema) for one in missing]


def _now() -> World:
    return World(today=timezone.localdate(), now=timezone.localtime(), lookup=Lookup())
