"""The order of what was found. Pure: the same rows give the same order on every database."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from search.weights import KEYWORDS, TITLE
from search.words import Word


@dataclass(slots=True)
class Meaning:
    """A word asked, and the stems that answer it; `instead` is the word it was corrected to."""

    word: Word
    stems: set[str]
    instead: str = ""


class Row(NamedTuple):
    """A word of an entry, as the database gives it."""

    entry: int
    kind: str
    rank: int
    title_length: int
    path: str
    stem: str
    weight: int
    over: bool = False


@dataclass(slots=True)
class Found:
    """An entry, with the weight of each word asked that it holds (by its number)."""

    row: Row
    weights: dict[int, int] = field(default_factory=dict)


def ranked(rows: Iterable[Row], meanings: list[Meaning]) -> tuple[list[Found], bool]:
    """Return the entries that hold every word, best first, and False; else the closest ones, and True."""
    found = _gathered(rows, meanings)
    whole = [one for one in found if len(one.weights) == len(meanings)]
    rarity = _rarity(found, len(meanings))
    kept = whole or _closest(found, rarity)
    kept.sort(key=lambda one: _place(one, rarity))
    return kept, not whole and bool(found)


def _gathered(rows: Iterable[Row], meanings: list[Meaning]) -> list[Found]:
    asked: dict[str, list[int]] = {}
    for number, meaning in enumerate(meanings):
        for stem in meaning.stems:
            asked.setdefault(stem, []).append(number)
    found: dict[int, Found] = {}
    for row in rows:
        one = found.setdefault(row.entry, Found(row))
        for number in asked.get(row.stem, ()):
            one.weights[number] = max(one.weights.get(number, 0), row.weight)
    return list(found.values())


def _rarity(found: list[Found], words: int) -> list[float]:
    """Return how much each word distinguishes."""
    holding = [sum(number in one.weights for one in found) for number in range(words)]
    return [math.log(1 + len(found) / (count or 1)) for count in holding]


def _closest(found: list[Found], rarity: list[float]) -> list[Found]:
    """Keep what comes near the best: a page with one common word out of five answers nothing."""

    def worth(one: Found) -> float:
        return sum(rarity[number] for number in one.weights)

    best = max(map(worth, found), default=0)
    return [one for one in found if worth(one) >= best * 0.7]


def _place(one: Found, rarity: list[float]) -> tuple[float, bool, int, int, float, str]:
    in_title = [number for number, weight in one.weights.items() if weight >= TITLE]
    named = [number for number, weight in one.weights.items() if weight >= KEYWORDS]
    worth = sum(rarity[number] for number in one.weights)
    score = sum(rarity[number] * weight for number, weight in one.weights.items())
    score += 10 * len(in_title) / (one.row.title_length or 1)
    return -round(worth, 6), one.row.over, -len(named), one.row.rank, -round(score, 6), one.row.path
