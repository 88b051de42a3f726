"""What a form can never do is found by filling it in; a form that works raises no alarm."""

from copy import deepcopy
from importlib import import_module
from pkgutil import iter_modules

import pytest

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.completeness import faults
from forms_blocks.blocks.walk import blocks_of
from forms_blocks.blocks.writing import field, key, rule, step
from forms_blocks.proving.prove import proven_faults
from home.demo.content import forms

EVERY = {
    module.name: steps
    for module in iter_modules(forms.__path__)
    if (steps := getattr(import_module(f"{forms.__name__}.{module.name}"), "STEPS", None))
}
FORMS = {name: EVERY[name] for name in ("certificate", "composter", "report")}
AT_LEAST = 20
CONTRADICTIONS = {
    "yes_no": [(("is", "true"), ("is", "false"))],
    "number": [(("more", "4"), ("less", "2"))],
    "date": [(("more", "2020-01-01"), ("less", "2019-01-01"))],
    "text": [(("filled", ""), ("empty", ""))],
}


def found_in(stream):
    steps = steps_of(stream)
    known = list(faults(steps))
    return [*known, *proven_faults(steps, known)]


def impossible(asked):
    """Return conditions on a field that no answer meets."""
    name = asked["value"]["identifier"]

    def both(*tests):
        made = rule(*((name, operator, value) for operator, value in tests))
        for item in made["tests"]:
            item["value"]["field"] = asked["id"]
        return made

    for tests in CONTRADICTIONS.get(asked["type"], []):
        yield both(*tests)
    choices = asked["value"].get("choices") or []
    if asked["type"] == "choice" and len(choices) > 1:
        (one, first), (two, second) = ((item["value"], item["id"]) for item in choices[:2])
        yield both(("is", first), ("is", second))
        yield both(("is", first), ("is_not", first))
        yield both(("is", first), ("empty", ""))
        yield {"expression": f'champs.{name} == "{one}" and champs.{name} == "{two}"'}
    if asked["type"] == "number":
        yield {"expression": f"champs.{name} > 4 and champs.{name} < 2"}
        if asked["value"].get("largest"):
            yield both(("more", asked["value"]["largest"]))
    if asked["type"] == "yes_no":
        yield {"expression": f"champs.{name} and not champs.{name}"}


def choosing(stream):
    return [found for found in blocks_of(stream) if found.field["type"] not in ("heading", "note")]


def hidden_questions():
    """Yield forms in which one question can never be shown, with its id."""
    for name, original in FORMS.items():
        stream = deepcopy(original)
        asked = choosing(stream)
        for place, found in enumerate(asked):
            for condition in impossible(found.field) if place + 1 < len(asked) else ():
                spoiled = deepcopy(original)
                target = choosing(spoiled)[place + 1].field
                target["value"]["condition"] = condition
                yield f"{name}-{target['value']['identifier']}", spoiled, target["id"]


def unreachable_steps():
    """Yield forms in which one step can never be reached, with its id."""
    for name, original in FORMS.items():
        for number in range(1, len(original)):
            for found in choosing(original[:number]):
                for condition in impossible(found.field):
                    spoiled = deepcopy(original)
                    spoiled[number]["value"]["condition"] = condition
                    yield f"{name}-{number}", spoiled, spoiled[number]["id"]


def shut_steps():
    """Yield forms in which one step can never be left, with its id."""
    for name, original in FORMS.items():
        for number, one in enumerate(original):
            for found in choosing([one]):
                for condition in impossible(found.field):
                    spoiled = deepcopy(original)
                    check = {"condition": condition, "message": "Adressez-vous à la mairie."}
                    spoiled[number]["value"]["checks"] = [{"type": "item", "id": key("c"), "value": check}]
                    yield f"{name}-{number}", spoiled, spoiled[number]["id"]


def forward_rules():
    """Yield forms in which one question depends on one that comes later."""
    for name, original in FORMS.items():
        count = len(choosing(original))
        for place in range(count - 1):
            spoiled = deepcopy(original)
            asked = choosing(spoiled)
            asked[place].field["value"]["condition"] = {
                "mode": "all",
                "tests": [
                    {
                        "type": "item",
                        "id": key("t"),
                        "value": {"field": asked[place + 1].field["id"], "operator": "filled", "value": ""},
                    }
                ],
            }
            yield name, spoiled, asked[place].field["id"]


@pytest.mark.parametrize("name", EVERY)
def test_a_procedure_that_works_raises_no_alarm(name):
    assert found_in(EVERY[name]) == []


@pytest.mark.parametrize("seeded", [hidden_questions, unreachable_steps, shut_steps, forward_rules])
def test_every_seeded_fault_is_found_at_its_place_with_a_button(seeded):
    cases = list(seeded())
    assert len(cases) >= AT_LEAST
    missed = []
    for name, stream, place in cases:
        found = [fault for fault in found_in(stream) if place in fault.at and fault.remedy]
        if not found:
            missed.append(name)
    assert missed == []


@pytest.mark.parametrize("seeded", [hidden_questions, unreachable_steps, shut_steps])
def test_one_cause_is_said_once(seeded):
    for _name, stream, place in list(seeded())[::4]:
        assert [fault.at for fault in found_in(stream) if place not in fault.at] == []


def test_a_condition_that_examples_cannot_settle_raises_no_alarm():
    stream = [
        step(
            "Une",
            field("number", "a", "A"),
            field("number", "b", "B"),
            field("text", "c", "C"),
        )
    ]
    stream[0]["value"]["fields"][2]["value"]["condition"] = {"expression": "champs.a > champs.b|add:1000"}
    assert found_in(stream) == []


def test_a_required_question_cannot_stay_empty_on_the_way_to_a_later_step():
    later = step("Deux", field("text", "suite", "Suite"), shown_if=rule(("nom", "empty", "")))
    (fault,) = found_in([step("Une", field("text", "nom", "Nom")), later])
    assert fault.remedy.act == "forget_rule"
    assert found_in([step("Une", field("text", "nom", "Nom", required=False)), later]) == []
