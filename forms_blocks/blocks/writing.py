"""Write a definition in code: what the demonstration, importers and tests build forms with.

Ids are derived from the names given, so writing the same form twice gives the same stream.
"""

from typing import Any
from uuid import UUID, uuid5

Raw = dict[str, Any]
NAMESPACE = UUID("6f0cd2c1-6e0e-4f3e-9d0e-5a2d0c1e7b11")


def key(*names: str) -> str:
    """Return the uuid that stands for these names."""
    return str(uuid5(NAMESPACE, "/".join(names)))


def field(kind: str, name: str, label: str, **settings: Any) -> Raw:
    """Return a field; `name` is its identifier and gives its uuid.

    `choices` are texts, `shown_if` is what `when` or `rule` returns; the rest are the kind's settings.
    """
    if "choices" in settings:
        settings["choices"] = [
            {"type": "item", "id": key(name, text), "value": text} for text in settings.pop("choices")
        ]
    condition = settings.pop("shown_if", None)
    if condition:
        settings["condition"] = condition
    return {"type": kind, "id": key(name), "value": {"label": label, "identifier": name, **settings}}


def step(title: str, *fields: Raw, intro: str = "", shown_if: Raw | None = None) -> Raw:
    """Return a step with its fields."""
    value: Raw = {"title": title, "intro": intro, "fields": list(fields)}
    if shown_if:
        value["condition"] = shown_if
    return {"type": "step", "id": key("step", title), "value": value}


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
