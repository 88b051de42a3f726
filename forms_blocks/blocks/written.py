"""The expressions of a definition, where they are written: read and rewritten."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from forms_blocks.blocks.walk import Raw, blocks_of, conditions_of


@dataclass(frozen=True, slots=True)
class Written:
    """An expression: the raw block and the setting that hold it, whether it is a text, where it stands.

    `homes` are the steps and groups around it, the innermost first.
    """

    holder: Raw
    setting: str
    text: bool
    homes: tuple[Raw, ...]

    @property
    def source(self) -> str:
        """What is written."""
        return self.holder.get(self.setting) or ""

    def rewrite(self, change: Callable[[str], str]) -> None:
        """Put another source in its place."""
        self.holder[self.setting] = change(self.source)


def expressions_in(stream: list[Raw]) -> Iterator[Written]:
    """Yield every expression of a form; nothing that is not written."""
    for step in stream:
        yield from _conditions(step, (step,))
    for found in blocks_of(stream):
        yield from _conditions(found.field, found.homes)
        value: Any = found.field["value"]
        if found.field["type"] == "computed":
            yield from _kept(Written(value, "value", True, found.homes))
        prefill = value.get("prefill") or {}
        if prefill.get("source") == "expression":
            yield from _kept(Written(prefill, "value", True, found.homes))


def _conditions(block: Raw, homes: tuple[Raw, ...]) -> Iterator[Written]:
    for condition in conditions_of(block):
        yield from _kept(Written(condition, "expression", False, homes))


def _kept(written: Written) -> Iterator[Written]:
    if written.source.strip():
        yield written
