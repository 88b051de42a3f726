"""What keeps a form from being offered: the words, and the way to what must be mended."""

from typing import Self


class Fault(str):
    """One cause, in words; `at` leads from the definition to the block at fault.

    It is made of block ids and names of settings, such as `(step id, "fields", field id, "choices")`.
    """

    __slots__ = ("at",)
    at: tuple[str, ...]

    def __new__(cls, words: str, *at: str) -> Self:
        """Say it, and where; without a place, the whole form is at fault."""
        fault = super().__new__(cls, words)
        fault.at = at
        return fault

    def under(self, *at: str) -> "Fault":
        """Return the same fault seen from further up."""
        return Fault(self, *at, *self.at)
