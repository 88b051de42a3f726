"""The expressions of a definition, where they are written: read and rewritten."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from forms_blocks.blocks.walk import LISTS, Found, Raw, blocks_of


@dataclass(frozen=True, slots=True)
class Written:
    """An expression: the raw block and the setting that hold it, whether it is a text, where it stands.

    `homes` are the steps and groups around it, the innermost first; `at` leads to it as a fault's does.
    """

    holder: Raw
    setting: str
    text: bool
    homes: tuple[Raw, ...]
    at: tuple[str, ...]

    @property
    def source(self) -> str:
        """What is written."""
        return self.holder.get(self.setting) or ""

    def rewrite(self, change: Callable[[str], str]) -> None:
        """Put another source in its place."""
        self.holder[self.setting] = change(self.source)


def expressions_in(stream: list[Raw]) -> Iterator[Written]:
    """Yield every expression of a form; nothing that is not written."""
    every = [written for step in stream for written in _conditions(step, (step,), (step["id"],))]
    for found in blocks_of(stream):
        every += [*_conditions(found.field, found.homes, found.at), *_texts(found)]
    yield from (written for written in every if written.source.strip())


def _texts(found: Found) -> Iterator[Written]:
    value: Any = found.field["value"]
    if found.field["type"] == "computed":
        yield Written(value, "value", True, found.homes, (*found.at, "value"))
    prefill = value.get("prefill") or {}
    if prefill.get("source") == "expression":
        yield Written(prefill, "value", True, found.homes, (*found.at, "prefill"))


def _conditions(block: Raw, homes: tuple[Raw, ...], at: tuple[str, ...]) -> Iterator[Written]:
    value = block["value"]
    places = [((*at, "condition"), value.get("condition"))]
    for name in LISTS:
        for number, item in enumerate(value.get(name) or []):
            places.append(((*at, name, str(number), "condition"), item["value"].get("condition")))
    for place, condition in places:
        if condition:
            yield Written(condition, "expression", False, homes, place)
