"""Faults put in forms that work, one at a time: each returns the spoiled form and the block at fault."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import Any

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.walk import questions
from forms_blocks.blocks.writing import key, rule
from forms_blocks.blocks.written import expressions_in
from home.demo.content import forms

Raw = dict[str, Any]
Seeded = tuple[list[Raw], str]
PROCEDURES = {
    module.name: steps
    for module in iter_modules(forms.__path__)
    if (steps := getattr(import_module(f"{forms.__name__}.{module.name}"), "STEPS", None))
}
CONTRADICTIONS = {
    "yes_no": [(("is", "true"), ("is", "false"))],
    "number": [(("more", "4"), ("less", "2"))],
    "date": [(("more", "2020-01-01"), ("less", "2019-01-01"))],
    "text": [(("filled", ""), ("empty", ""))],
}


def top(step: Raw) -> list[Raw]:
    """Return the questions of a step, those of rows left out."""
    return [found.field for found in questions([step]) if found.homes[0] is step]


def on(asked: Raw, *tests: tuple[str, str]) -> Raw:
    """Return a rule that compares one question, in all these ways at once."""
    made = rule(*((asked["value"]["identifier"], operator, value) for operator, value in tests))
    for item in made["tests"]:
        item["value"]["field"] = asked["id"]
    return made


def impossible(asked: Raw) -> list[Raw]:
    """Return conditions on a question that no answer meets."""
    name, value = f"champs.{asked['value']['identifier']}", asked["value"]
    made = [on(asked, *tests) for tests in CONTRADICTIONS.get(asked["type"], [])]
    choices = value.get("choices") or []
    if asked["type"] == "choice" and len(choices) > 1:
        (one, first), (two, second) = ((item["value"], item["id"]) for item in choices[:2])
        made += [
            on(asked, ("is", first), other) for other in (("is", second), ("is_not", first), ("empty", ""))
        ]
        made.append({"expression": f'{name} == "{one}" and {name} == "{two}"'})
    if asked["type"] == "number":
        made.append({"expression": f"{name} > 4 and {name} < 2"})
        if value.get("largest"):
            made.append(on(asked, ("more", value["largest"])))
    if asked["type"] == "yes_no":
        made.append({"expression": f"{name} and not {name}"})
    return made


def _never(random: Random, stream: list[Raw], steps: int, fields: int | None = None) -> Raw | None:
    """Return a condition that cannot hold on a question of these steps, and of these fields of the next."""
    before = [asked for step in stream[:steps] for asked in top(step)]
    before += top(stream[steps])[:fields] if fields is not None else []
    found = [made for asked in before for made in impossible(asked)]
    return random.choice(found) if found else None


def _hidden(random: Random, stream: list[Raw], *, required: bool) -> Seeded | None:
    number = random.randrange(len(stream))
    place = random.randrange(len(top(stream[number])))
    condition = _never(random, stream, number, place)
    target = top(stream[number])[place]
    if condition is None or not kind_of(target["type"]).asks:
        return None
    target["value"] |= {"condition": condition, "required": required}
    return stream, target["id"]


def unreachable_step(random: Random, stream: list[Raw]) -> Seeded | None:
    """Let a step wait for what cannot be."""
    number = random.randrange(len(stream))
    stream[number]["value"]["condition"] = _never(random, stream, number)
    return (stream, stream[number]["id"]) if stream[number]["value"]["condition"] else None


def condition_that_never_holds(random: Random, stream: list[Raw]) -> Seeded | None:
    """Let a question nobody needs wait for what cannot be."""
    return _hidden(random, stream, required=False)


def required_and_always_hidden(random: Random, stream: list[Raw]) -> Seeded | None:
    """Let a needed question wait for what cannot be."""
    return _hidden(random, stream, required=True)


def exit_check_that_never_passes(random: Random, stream: list[Raw]) -> Seeded | None:
    """Let nobody out of a step."""
    number = random.randrange(len(stream))
    condition = _never(random, stream, number, len(top(stream[number])))
    check = {"condition": condition, "message": "Adressez-vous à la mairie."}
    item = {"type": "item", "id": key("c"), "value": check}
    checks = stream[number]["value"].setdefault("checks", [])
    checks.insert(random.randint(0, len(checks)), item)
    return (stream, stream[number]["id"]) if condition else None


def condition_on_a_later_question(random: Random, stream: list[Raw]) -> Seeded | None:
    """Let a question, a step or a check read what is asked further down."""
    asked = [field for step in stream for field in top(step)]
    place = random.randrange(len(asked) - 1)
    later = random.choice(asked[place + 1 :])
    name = later["value"]["identifier"]
    made = random.choice([on(later, ("filled", "")), {"expression": f"champs.{name}"}])
    asked[place]["value"]["condition"] = made
    return stream, asked[place]["id"]


def condition_on_an_unknown_question(random: Random, stream: list[Raw]) -> Seeded | None:
    """Let a question read what is not there, or a name with a slip of the pen."""
    asked = [field for step in stream for field in top(step)]
    place = random.randrange(1, len(asked))
    names = [one["value"]["identifier"] for one in asked]
    # Yes or no may be settled by a check.
    sure = [one for one in _asked_of_all(stream) if one["type"] in ("text", "email", "choice")]
    told = [
        one["value"]["identifier"] for one in sure if one in asked[:place] and not one["value"].get("source")
    ]
    whole = [name for name in told if f"{name}_xq" not in names]
    if not whole:
        return None
    name = random.choice(whole)
    ghost = {**asked[0], "id": key("ghost", str(random.random()))}
    both = on(asked[0], ("filled", ""))
    both["tests"] += on(ghost, ("filled", ""))["tests"]
    # A slip of the pen after a whole name looks like something read of its answer.
    slips = [{"expression": f"champs.{name}{end}"} for end in ("xq", "_xq", ".xq")]
    made = random.choice([on(ghost, ("filled", "")), both, *slips, {"expression": "champs.zzzzqqqq"}])
    asked[place]["value"]["condition"] = made
    return stream, asked[place]["id"]


def empty_list(random: Random, stream: list[Raw]) -> Seeded | None:
    """Leave no answer, or one, to choose from."""
    lists = [field for step in stream for field in top(step) if len(field["value"].get("choices") or []) > 1]
    if not lists:
        return None
    target = random.choice(lists)
    target["value"]["choices"] = target["value"]["choices"][: random.randint(0, 1)]
    return stream, target["id"]


def duplicate_identifier(random: Random, stream: list[Raw]) -> Seeded | None:
    """Give a question the name of another that everybody is asked too."""
    read = str([written.source for written in expressions_in(stream)])
    always = [field for field in _asked_of_all(stream) if field["value"]["identifier"] not in read]
    if len(always) < 2:
        return None
    first, second = sorted(random.sample(range(len(always)), 2))
    always[second]["value"]["identifier"] = always[first]["value"]["identifier"]
    return stream, always[second]["id"]


def list_that_may_offer_nothing(random: Random, stream: list[Raw]) -> Seeded | None:
    """Let every answer of a needed list wait for the same answer to a question before."""
    read = str([written.source for written in expressions_in(stream)])
    always = _asked_of_all(stream)
    lists = [
        (place, one)
        for place, one in enumerate(always)
        if len(one["value"].get("choices") or []) > 1
        and not one["value"].get("choice_rules")
        and str(stream).count(one["id"]) == 1
        and one["value"]["identifier"] not in read
    ]
    if not lists:
        return None
    place, target = random.choice(lists)
    checks = str([step["value"].get("checks") for step in stream])
    deciding = [
        one
        for one in always[:place]
        if one["type"] in ("yes_no", "choice")
        and not one["value"].get("source")
        and not one["value"].get("choice_rules")
        and (one.get("value", {}).get("prefill") or {}).get("lock", "no") == "no"
        and one["id"] not in checks
        and one["value"]["identifier"] not in checks
    ]
    if not deciding:
        return None
    asked = random.choice(deciding)
    wanted = "true" if asked["type"] == "yes_no" else random.choice(asked["value"]["choices"])["id"]
    target["value"] |= {
        "required": True,
        "choice_rules": [
            {
                "type": "item",
                "id": key("cr", item["id"]),
                "value": {"choice": item["id"], "condition": on(asked, ("is", wanted))},
            }
            for item in target["value"]["choices"]
        ],
    }
    return stream, target["id"]


def condition_in_a_row_that_never_holds(random: Random, stream: list[Raw]) -> Seeded | None:
    """Let a question of a row wait for what cannot be, in the row or before it."""
    groups = [
        (number, place, one)
        for number, step in enumerate(stream)
        for place, one in enumerate(top(step))
        if len(one["value"].get("fields") or []) > 1
    ]
    if not groups:
        return None
    number, place, group = random.choice(groups)
    inner = group["value"]["fields"]
    at = random.randrange(1, len(inner))
    above = [made for asked in inner[:at] for made in impossible(asked)]
    before = _never(random, stream, number, place)
    found = [*above, *([before] if before else [])]
    if not found or not kind_of(inner[at]["type"]).asks:
        return None
    inner[at]["value"]["condition"] = random.choice(found)
    return stream, inner[at]["id"]


def _asked_of_all(stream: list[Raw]) -> list[Raw]:
    free = [step for step in stream if not step["value"].get("condition")]
    return [field for step in free for field in top(step) if not field["value"].get("condition")]


FAULTS: dict[str, Callable[[Random, list[Raw]], Seeded | None]] = {
    made.__name__: made
    for made in (
        unreachable_step,
        condition_that_never_holds,
        condition_on_a_later_question,
        condition_on_an_unknown_question,
        required_and_always_hidden,
        empty_list,
        duplicate_identifier,
        exit_check_that_never_passes,
        list_that_may_offer_nothing,
        condition_in_a_row_that_never_holds,
    )
}


def seeded(fault: str, count: int, random: Random) -> Iterator[tuple[str, list[Raw], str]]:
    """Yield so many spoiled forms: the name of the procedure, the form, the id of the block at fault."""
    made = 0
    while made < count:
        name = random.choice(sorted(PROCEDURES))
        found = FAULTS[fault](random, deepcopy(PROCEDURES[name]))
        if found:
            made += 1
            yield name, *found
