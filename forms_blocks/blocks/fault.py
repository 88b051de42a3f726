"""What keeps a form from being offered: the words, the way to what must be mended, and what mends it."""

from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Remedy:
    """One button: what it says, what it does to the block at fault, and with what.

    `act`: `forget_rule`, `forget_check`, `forget_choice_rule` and `forget_prefill` empty a setting,
    `optional` needs no answer any more, `move_up` puts the question whose id is `target` before the
    block, `write` puts `target` in place of the name `wrong` in the text, `open` leads to the setting.
    """

    act: str
    label: Any
    target: str = ""
    wrong: str = ""


class Fault(str):
    """One cause, in words; `at` leads from the definition to the block at fault.

    It is made of block ids and names of settings, such as `(step id, "fields", field id, "choices")`.
    With a `remedy`, it is said while the form is written; without one, something is only not finished.
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
