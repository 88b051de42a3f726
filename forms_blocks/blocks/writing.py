"""Write a definition in code: what the demonstration, importers and tests build forms with.

Ids are derived from the names given, so writing the same form twice gives the same stream.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID, uuid5

Raw = dict[str, Any]
NAMESPACE = UUID("6f0cd2c1-6e0e-4f3e-9d0e-5a2d0c1e7b11")


def key(*names: str) -> str:
    """Return the uuid that stands for these names."""
    return str(uuid5(NAMESPACE, "/".join(names)))


def field(kind: str, name: str, label: str, **settings: Any) -> Raw:
    """Return a field; `name` is its identifier and gives its uuid.

    `choices` are texts; `choice_rules` says by text when one of them is offered; `shown_if` is what
    `when`, `chosen` or `rule` returns, or the text of an expression; `prefill` is what `prefill`
    returns; the rest are the kind's settings.
    """
    if "choices" in settings:
        settings["choices"] = [
            {"type": "item", "id": key(name, text), "value": text} for text in settings.pop("choices")
        ]
    if "choice_rules" in settings:
        settings["choice_rules"] = list(_choice_rules(name, settings.pop("choice_rules")))
    condition = settings.pop("shown_if", None)
    if condition:
        settings["condition"] = _condition(condition)
    return {"type": kind, "id": key(name), "value": {"label": label, "identifier": name, **settings}}


def _choice_rules(name: str, rules: dict[str, Raw | str]) -> Iterator[Raw]:
    for text, condition in rules.items():
        value = {"choice": key(name, text), "condition": _condition(condition)}
        yield {"type": "item", "id": key(name, text, "rule"), "value": value}


def group(name: str, label: str, *fields: Raw, **settings: Any) -> Raw:
    """Return a repeatable group of fields."""
    return field("group", name, label, fields=list(fields), **settings)


def step(
    title: str,
    *fields: Raw,
    intro: str = "",
    shown_if: Raw | str | None = None,
    checks: Iterable[tuple[Raw | str, str]] = (),
) -> Raw:
    """Return a step with its fields; each check is what must hold to leave it, and what to say if not."""
    value: Raw = {"title": title, "intro": intro, "fields": list(fields)}
    if shown_if:
        value["condition"] = _condition(shown_if)
    value["checks"] = [
        {
            "type": "item",
            "id": key("check", title, message),
            "value": {"condition": _condition(condition), "message": message},
        }
        for condition, message in checks
    ]
    return {"type": "step", "id": key("step", title), "value": value}


def prefill(source: str, value: str, lock: str = "no") -> Raw:
    """Return where a first answer comes from; for another field, `value` is its name."""
    return {"source": source, "value": key(value) if source == "field" else value, "lock": lock}


def _condition(condition: Raw | str) -> Raw:
    return {"expression": condition} if isinstance(condition, str) else condition


def when(name: str, operator: str, *values: str) -> Raw:
    """Return a rule on the field of that name that holds for any of the values."""
    return rule(*((name, operator, value) for value in values or ("",)), mode="any")


def chosen(name: str, *texts: str, operator: str = "is") -> Raw:
    """Return a rule that holds when one of these choices was taken, whatever its words become."""
    return when(name, operator, *(key(name, text) for text in texts))


def rule(*tests: tuple[str, str, str], mode: str = "all") -> Raw:
    """Return a rule; each test is the name of a field, an operator, a value."""
    return {
        "mode": mode,
        "tests": [
            {
                "type": "item",
                "id": key(name, operator, value),
                "value": {"field": key(name), "operator": operator, "value": value},
            }
            for name, operator, value in tests
        ],
    }
