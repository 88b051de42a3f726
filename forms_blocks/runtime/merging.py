"""Two pages open on the same step: what each changed since it was drawn, and what both did. Pure.

A mark stands for what is said to a question, right or wrong; the same words give the same mark.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Marks = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Merged:
    """The questions that only the other page changed, and those that both did, each in its way."""

    theirs: frozenset[str] = frozenset()
    torn: frozenset[str] = frozenset()

    @property
    def kept(self) -> frozenset[str]:
        """Return the questions whose answer stays as the other page left it."""
        return self.theirs | self.torn


def merged(drawn: Marks, now: Marks, posted: Marks) -> Merged:
    """Return what to do of a post, from what its page was drawn with, what is kept now, what it says.

    A question that the page said nothing of, or was not drawn with, is nobody's matter here.
    """
    moved = {key for key in posted if key in drawn and key in now and drawn[key] != now[key]}
    theirs = {key for key in moved if posted[key] == drawn[key]}
    torn = {key for key in moved - theirs if posted[key] != now[key]}
    return Merged(frozenset(theirs), frozenset(torn))
