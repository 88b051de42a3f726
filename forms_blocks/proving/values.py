"""The answers worth trying: those that conditions speak of, their neighbours, and another one."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from typing import Any

from forms_blocks.blocks import days
from forms_blocks.blocks.asking import Choice
from forms_blocks.blocks.kind import Kind
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema, StepSchema
from forms_blocks.expressions.compare import date_of, number_of
from forms_blocks.runtime.judging import problems
from forms_blocks.runtime.world import World

MOST = 60
ANSWERED = "une réponse"
# Kinds whose answers are not judged here: a file is an id, and anything will do.
UNJUDGED = ("file",)


def answers_worth_trying(field: FieldSchema, spoken: set[str], world: World) -> list[Any]:
    """Return answers that the field accepts, none of them absent; those spoken of come first.

    Empty when its kind takes answers that this cannot make up, or when there would be too many.
    """
    kind = kind_of(field.kind)
    if kind.json_schema(field).get("type") == "object" and kind.compares == "text":
        # An answer of several parts, which this cannot make up.
        return []
    makers = {"choices": _choices, "yes_no": _yes_no, "number": _numbers, "date": _dates, "text": _texts}
    made = list(makers[kind.compares](field, spoken, world)) if kind.compares in makers else []
    if field.kind in UNJUDGED:
        return [[ANSWERED]]
    accepted = [answer for answer in made if _accepts(field, answer, world)]
    if not accepted and not spoken and type(kind).parts is Kind.parts and kind.compares == "text":
        # Written in a way that this cannot make up; whether it is answered is all that anybody asks.
        return [ANSWERED]
    return accepted if len(accepted) <= MOST else []


def _accepts(field: FieldSchema, answer: Any, world: World) -> bool:
    alone = field.model_copy(update={"condition": None, "prefill": None, "choice_rules": ()})
    schema = FormSchema(title="", steps=(StepSchema(id="one", title="", fields=(alone,)),))
    try:
        return not problems(schema, {field.id: answer}, world)
    except (AttributeError, TypeError, KeyError, ValueError):
        # An answer in the shape of another kind.
        return False


def _choices(field: FieldSchema, spoken: set[str], _world: World) -> Iterator[Any]:
    offered: list[Choice] = list(field.settings.get("choices") or [])
    # An answer that is not always offered never stands for the others.
    ruled = {rule.choice for rule in field.choice_rules}
    wanted = {value.strip().casefold() for value in (*spoken, *ruled)}
    named = [one for one in offered if {one["id"].casefold(), one["text"].strip().casefold()} & wanted]
    others = [one for one in offered if one not in named]
    tried = [{"id": one["id"], "text": one["text"]} for one in [*named, *others[:1]]]
    if field.kind == "choice":
        yield from tried
        return
    for size in range(1, len(tried) + 1) if len(tried) < 6 else ():
        yield from (list(some) for some in combinations(tried, size))


def _yes_no(_field: FieldSchema, _spoken: set[str], _world: World) -> Iterator[Any]:
    yield from (True, False)


def _numbers(field: FieldSchema, spoken: set[str], _world: World) -> Iterator[Any]:
    bounds = [field.settings.get("smallest"), field.settings.get("largest")]
    found = {number for text in [*spoken, *bounds] if text and (number := number_of(text)) is not None}
    for number in sorted(found) or [Decimal(1)]:
        yield from (f"{number + away:f}" for away in (0, -1, 1))
        if number == number.to_integral_value():
            yield f"{number + Decimal('0.5'):f}"


def _dates(field: FieldSchema, spoken: set[str], world: World) -> Iterator[Any]:
    found = {day for text in spoken if (day := date_of(text))} | {world.today}
    found |= {day for day in days.fixed(field.settings) if day}
    for day in sorted(found):
        yield from ((day + timedelta(days=away)).isoformat() for away in (0, -1, 1))
    for away in (-365 * 30, -365 * 10, -365, -60, -20, -7, 7, 20, 60, 365):
        yield (world.today + timedelta(days=away)).isoformat()


def _texts(field: FieldSchema, spoken: set[str], _world: World) -> Iterator[Any]:
    yield from sorted(spoken)
    if spoken:
        yield " ".join(sorted(spoken))
    yield from (ANSWERED, "57000", "a@exemple.fr", "+33387555555", date(2020, 1, 1).isoformat())
