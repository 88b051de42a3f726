"""One change between two versions of a form, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

ADDED, REMOVED, MOVED, CHANGED = "added", "removed", "moved", "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One change: its nature, the words for it, and the title of its step ("" for the whole form)."""

    nature: str
    words: str
    where: str = ""


def by_place(found: Sequence[Difference]) -> dict[str, list[Difference]]:
    """Return the changes by the title of their step, in their order."""
    places: dict[str, list[Difference]] = {}
    for one in found:
        places.setdefault(one.where, []).append(one)
    return places
