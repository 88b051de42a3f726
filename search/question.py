"""What one asks, and what an engine answers: the contract between the facade and the engines."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from search.excerpt import Part
from search.register import Document
from search.words import Word, normal, words_of

LONGEST = 200
MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Question:
    """Some words, where to look for them and where not.

    `scope`, `hidden` and `themes` are tree paths: what stands under them is looked at, never shown, kept.
    A theme is a page `theme_depth` deep in the tree.
    """

    text: str
    hidden: tuple[str, ...]
    scope: str = ""
    kinds: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    theme_depth: int = 4
    page: int = 1
    size: int = 10

    def words(self) -> list[Word]:
        """Return the words that say something, each stem once."""
        seen: dict[str, Word] = {}
        for word in words_of(self._typed()):
            if not word.is_empty:
                seen.setdefault(word.stem, word)
        return list(seen.values())[:MOST_WORDS]

    def written(self, word: Word) -> str:
        """Return a word as it was typed."""
        return self._typed()[word.start : word.end]

    def corrected(self, instead: dict[Word, str]) -> str:
        """Return the text with some words replaced, "" when none is."""
        text = self._typed()
        for word in sorted(instead, key=lambda one: -one.start):
            text = text[: word.start] + instead[word] + text[word.end :]
        return text if instead else ""

    def _typed(self) -> str:
        return normal(self.text[:LONGEST])


@dataclass(frozen=True, slots=True)
class Hit:
    """A page found, its title and an excerpt cut where the words asked stand."""

    page_id: int
    kind: str
    path: str
    title: tuple[Part, ...]
    excerpt: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, one page of it.

    `kinds` and `themes` count what each filter would leave; `corrected` is the text as understood when a word
    was unknown ("" otherwise), `unknown` the words nothing resembles; `is_partial`: no page has every word.
    """

    total: int = 0
    hits: tuple[Hit, ...] = ()
    page: int = 1
    pages: int = 1
    kinds: dict[str, int] = field(default_factory=dict)
    themes: dict[str, int] = field(default_factory=dict)
    corrected: str = ""
    unknown: tuple[str, ...] = ()
    is_partial: bool = False
    is_empty_question: bool = False


class Engine(Protocol):
    """Keeps documents and answers questions. Text is compared by `search.words` only, whatever the engine."""

    def write(self, page_id: int, document: Document) -> None:
        """Keep a page, in place of what was known of it."""

    def erase(self, page_ids: Iterable[int]) -> None:
        """Forget pages."""

    def showing(self, page_id: int) -> list[int]:
        """Return the pages that show this one."""

    def clear(self) -> None:
        """Forget everything."""

    def find(self, question: Question) -> Results:
        """Answer; never raises for what was typed."""
