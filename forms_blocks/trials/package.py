"""The scenarios of a procedure in its file: they come along, and go on saying what the form must give."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from forms_blocks.packages.envelope import damaged
from forms_blocks.packages.part import Part
from forms_blocks.packages.places import Places
from forms_blocks.packages.stream import named
from forms_blocks.proving.outcome import Outcome, replay
from forms_blocks.proving.scene import Scene
from forms_blocks.trials.keep import LONGEST
from forms_blocks.trials.models import Scenario

MOST = 200


class ScenariosPart(Part):
    """One that exists here is replaced, one that exists only here stays: both are said."""

    name = "scenarios"
    order = 1

    def write(self, page: Any) -> Any:
        """Return the scenarios of the form, in their order."""
        return [_written(one) for one in Scenario.objects.filter(form=page.form_id)]

    def check(self, data: Any, page: Any, places: Places) -> Any:
        """Judge each scenario; two cannot have the same key."""
        if not isinstance(data, list) or len(data) > MOST:
            raise damaged()
        found = [_checked(one) for one in data]
        if len({one["uuid"] for one in found}) != len(found):
            raise damaged()
        return found

    def told(self, data: Any, page: Any, after: Any) -> Iterator[str]:
        """Say which scenarios come, change and stay; raises Refused for one that cannot be filled in."""
        schema, here = after.as_it_is(), _here(page)
        for one in data:
            _tried(one, schema)
            known = here.pop(one["uuid"], None)
            words = {"name": one["name"]}
            if known is None:
                yield _("The scenario “%(name)s” is added to the trials.") % words
            elif known.name != one["name"]:
                sentence = _("The scenario “%(before)s” is replaced: it is now called “%(name)s”.")
                yield sentence % {"before": known.name, **words}
            elif _written(known) != _written(Scenario(**one)):
                yield _("The scenario “%(name)s” is replaced by the one of the file.") % words
        for left in here.values():
            yield _("The scenario “%(name)s” exists only here: it stays.") % {"name": left.name}

    def follow(self, data: Any, page: Any) -> None:
        """Give the form the scenarios of the file; those that only it had stay."""
        for one in data:
            Scenario.objects.update_or_create(form_id=page.form_id, uuid=one["uuid"], defaults=one)


def _here(page: Any) -> dict[Any, Scenario]:
    return {one.uuid: one for one in Scenario.objects.filter(form=page.form_id)} if page.form_id else {}


def _written(one: Scenario) -> dict[str, Any]:
    return {
        "uuid": str(one.uuid),
        "title": one.name,
        "answers": one.answers,
        "facts": one.facts,
        "expected": {**one.expected, "known": sorted(one.expected.get("known", ()))},
    }


def _checked(data: Any) -> dict[str, Any]:
    """Return what a scenario is made of, as one that was just kept would be."""
    key, name = named(data, longest=LONGEST)
    try:
        scene = Scene.model_validate({**data["facts"], "answers": data["answers"]})
        expected = Outcome.model_validate(data["expected"])
    except (ValidationError, TypeError, KeyError, OverflowError) as fault:
        raise damaged() from fault
    facts = scene.model_dump(mode="json")
    answers, outcome = facts.pop("answers"), expected.model_dump(mode="json")
    return {"uuid": key, "name": name, "answers": answers, "facts": facts, "expected": outcome}


def _tried(one: dict[str, Any], schema: Any) -> None:
    try:
        replay(schema, Scene.model_validate({**one["facts"], "answers": one["answers"]}))
    except Exception as fault:
        # Whatever hostile answers make the engine raise, they are refused, and nothing of them is kept.
        raise damaged() from fault
