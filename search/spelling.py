"""The word somebody meant, among the words of the pages."""

from collections.abc import Iterable
from typing import NamedTuple

SHORTEST = 4
# From this length on, two letters may be wrong.
LONG = 7


class Known(NamedTuple):
    """A word of the pages: its stem, and the word folded."""

    stem: str
    folded: str


def resembling(typed: Known, vocabulary: Iterable[Known]) -> dict[str, int]:
    """Return the stems of the known words that a wrong hand may have meant, each with how far it is."""
    near: dict[str, int] = {}
    ways = [
        (word, 1 if len(word) < LONG else 2, frozenset(word), place)
        for place, word in enumerate((typed.stem, typed.folded))
        if len(word) >= SHORTEST
    ]
    for known in vocabulary:
        for word, allowed, letters, place in ways:
            # A letter put, taken or changed changes at most two letters of the set: most words go here.
            if len(letters.symmetric_difference(known[place])) > 2 * allowed:
                continue
            away = distance(word, known[place], allowed)
            if away <= allowed:
                near[known.stem] = min(away, near.get(known.stem, away))
    return near


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
