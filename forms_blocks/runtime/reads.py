"""Which answers a field depends on: by the id of a field, or by its identifier."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from forms_blocks.blocks.schema import Condition, FieldSchema
from forms_blocks.expressions.compiled import condition as compiled_condition
from forms_blocks.expressions.compiled import text as compiled_text
from forms_blocks.expressions.engine import Reading
from forms_blocks.expressions.rule import Rule


def governing(fields: Sequence[FieldSchema]) -> set[str]:
    """Return the fields whose answers change what another of these fields shows, offers or computes."""
    named: dict[str, list[str]] = {}
    for field in fields:
        named.setdefault(field.identifier, []).append(field.id)
    wanted = {read for field in fields for read in reads(field)}
    ids = {field.id for field in fields if field.id in wanted}
    return ids | {key for name in wanted for key in named.get(name, [])}


def reads(field: FieldSchema) -> Iterator[str]:
    """Yield what a field reads: for its condition, its list, its value, its first answer, its rows."""
    yield from _of_condition(field.condition)
    for rule in field.choice_rules:
        yield from _of_condition(rule.condition)
    if field.settings.get("filter_by"):
        yield field.settings["filter_by"]
    if field.kind == "computed":
        yield from _names(field.settings.get("value") or "", text=True)
    if field.prefill is not None and field.prefill.lock != "no":
        if field.prefill.source == "field":
            yield field.prefill.value
        elif field.prefill.source == "expression":
            yield from _names(field.prefill.value, text=True)
    for inner in field.fields:
        yield from reads(inner)


def _of_condition(condition: Condition) -> Iterator[str]:
    if isinstance(condition, Rule):
        yield from (test.field for test in condition.tests)
    elif condition:
        yield from _names(condition, text=False)


@lru_cache(maxsize=4_096)
def _names(source: str, *, text: bool) -> tuple[str, ...]:
    read = compiled_text(source) if text else compiled_condition(source)
    return tuple(dict.fromkeys(name for reading in read.readings for name in _candidates(reading)))


def _candidates(reading: Reading) -> Iterator[str]:
    """Yield every identifier a reading may mean: `form_var_a_b` reads `a_b`, or a part of `a`."""
    for path in reading.paths:
        name = path[1] if path[0] == "champs" and len(path) > 1 else path[0].removeprefix("form_var_")
        bits = name.split("_")
        yield from ("_".join(bits[:length]) for length in range(len(bits), 0, -1))
