"""The word somebody meant, among the words of the pages they may read."""

from collections.abc import Iterable
from typing import NamedTuple

SHORTEST = 4
# From this length on, two letters may be wrong.
LONG = 7


class Known(NamedTuple):
    """A word of the pages: its stem, the word folded and as written, how many pages name it."""

    stem: str
    folded: str
    written: str
    pages: int


def nearest(folded: str, stem: str, vocabulary: Iterable[Known]) -> Known | None:
    """Return the known word the least different from one that is unknown, None when all are too far."""
    if len(folded) < SHORTEST:
        return None
    best: tuple[int, int, str] | None = None
    chosen = None
    for known in vocabulary:
        ways = _distance(folded, known.folded), _distance(stem, known.stem)
        away = min((way for way in ways if way is not None), default=None)
        if away is None:
            continue
        place = (away, -known.pages, known.folded)
        if best is None or place < best:
            best, chosen = place, known
    return chosen


def _distance(typed: str, known: str) -> int | None:
    if len(typed) < SHORTEST:
        return None
    allowed = 1 if len(typed) < LONG else 2
    away = distance(typed, known, allowed)
    return away if away <= allowed else None


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be put, taken, changed or swapped; above `most`, any larger number."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        previous, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != against))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == against:
                cost = min(cost, previous[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
