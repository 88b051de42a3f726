"""How much a word says of a page, from where it stands."""

from collections import Counter
from dataclasses import dataclass

from search.register import Document
from search.words import normal, words_of

# Each place outweighs all those after it together, so that a weight tells its highest place.
TITLE, KEYWORDS, SUMMARY, TEXT = 20, 10, 4, 1
MOST_REPEATS = 3


@dataclass(slots=True)
class Weighed:
    """A word of a document; `folded` and `written` as its weightiest place has it."""

    stem: str
    folded: str
    written: str
    weight: int


def weigh(document: Document) -> list[Weighed]:
    """Return the words of a document, one a stem."""
    found: dict[str, Weighed] = {}
    places = (document.title, TITLE), (document.keywords, KEYWORDS), (document.summary, SUMMARY)
    for text, weight in places:
        _add(found, text, weight, most=1)
    _add(found, document.text, TEXT, most=MOST_REPEATS)
    return list(found.values())


def length(title: str) -> int:
    """Return how many words of a title say something."""
    return len({word.stem for word in words_of(normal(title)) if not word.is_empty})


def _add(found: dict[str, Weighed], text: str, weight: int, most: int) -> None:
    text = normal(text)
    repeats: Counter[str] = Counter()
    for word in words_of(text):
        if word.is_empty or repeats[word.stem] >= most:
            continue
        repeats[word.stem] += 1
        written = text[word.start : word.end].lower()[:60]
        known = found.setdefault(word.stem, Weighed(word.stem, word.folded, written, 0))
        known.weight += weight
