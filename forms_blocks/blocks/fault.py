"""What keeps a form from being offered: the words, the way to what must be mended, and what mends it."""

from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Remedy:
    """One button: what it says, what it does to the block at fault, and with what.

    `act`: `forget_rule`, `forget_check`, `forget_choice_rule`, `forget_filter` and `forget_prefill` empty
    a setting,
    `forget_test` takes the comparison of that number away, `move_up` puts the question whose id is
    `target` before the block, `write` puts `target` in place of the name `wrong` in the text, `rename`
    gives a question the identifier `target`, `offer` adds the answers of `target`, one a line, `fill`
    writes `target` in the setting, `remove` takes the block away, `open` leads to the setting. With
    `when_asked`, it is only offered once somebody was refused to publish.
    """

    act: str
    label: Any
    target: str = ""
    wrong: str = ""
    when_asked: bool = False

    def said(self, fault: "Fault") -> dict[str, Any]:
        """Return what the editor's browser draws of a fault and its button."""
        return {
            "at": list(fault.at),
            "message": str(fault),
            "act": self.act,
            "label": str(self.label),
            "target": self.target,
            "wrong": self.wrong,
        }


class Fault(str):
    """One cause, in words; `at` leads from the definition to the block at fault.

    It is made of block ids and names of settings, such as `(step id, "fields", field id, "choices")`.
    With a `remedy`, it is said while the form is written, unless this one waits to be asked; without
    one, something is only not finished.
    """

    __slots__ = ("at", "remedy")
    at: tuple[str, ...]
    remedy: Remedy | None

    def __new__(cls, words: str, *at: str, remedy: Remedy | None = None) -> Self:
        """Say it, and where; without a place, the whole form is at fault."""
        fault = super().__new__(cls, words)
        fault.at, fault.remedy = at, remedy
        return fault

    def under(self, *at: str) -> "Fault":
        """Return the same fault seen from further up."""
        return Fault(self, *at, *self.at, remedy=self.remedy)
