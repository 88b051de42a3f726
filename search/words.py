"""The words of a text as they are indexed and asked: without accents, without plurals, words only.

Accents go before the stem is taken: « ecole », « École » and « ÉCOLES » must end at the same place, and a
stemmer gives different ends to words with and without accents.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
NOT_WORD = re.compile(r"[\W_]+")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
LONGEST = 40
# What carries no meaning in a question put to a town hall; without accents.
_SAYS_NOTHING = (
    "a ai ait as au aux avec avez avoir avons c ce ceci cela ces cet cette ceux chez comme comment d "
    "dans de des du dont donc e elle elles en entre es est et etait ete etes etre eu faire fait faut "
    "font il ils j je jusqu l la le les leur leurs lorsqu lui m ma mais me mes moi mon n ne ni nos "
    "notre nous on ont ou par pas peut peux plus pour puis puisqu pourquoi qu quand que quel quelle "
    "quelles quels qui quoi s sa sans se sera ses si soi soit son sont sous suis sur t ta te tes toi "
    "ton tous tout toute toutes tu u un une va vais vers veux veut voudrais vos votre vous y "
)
STOP_WORDS = frozenset(_SAYS_NOTHING.split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: `[start:end]` is where it stands."""

    start: int
    end: int
    folded: str

    @property
    def stem(self) -> str:
        """Return what its singular, its plural and its cousins share."""
        return stem(self.folded)

    @property
    def is_empty(self) -> bool:
        """Tell a word that says nothing, such as « le »."""
        return self.folded in STOP_WORDS


def normal(text: str) -> str:
    """Return a text with composed letters and without what a database refuses (NUL, lone surrogates)."""
    kept = text.encode("utf-8", "ignore").decode().replace("\x00", " ")
    return unicodedata.normalize("NFC", kept)


def fold(word: str) -> str:
    """Return a word in small letters, without accents nor signs."""
    letters = unicodedata.normalize("NFKD", word.lower().translate(LIGATURES))
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return NOT_WORD.sub("", plain)[:LONGEST]


@lru_cache(maxsize=20_000)
def stem(folded: str) -> str:
    """Return the stem of a folded word."""
    # A stemmer keeps its word while it works: each call takes its own, so that threads may share this.
    return snowballstemmer.stemmer("french").stemWord(folded)


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a normal text, in order, the empty ones too."""
    for found in WORD.finditer(text):
        folded = fold(found.group())
        if folded:
            yield Word(found.start(), found.end(), folded)
