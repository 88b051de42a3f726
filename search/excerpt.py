"""A text cut where the words asked stand, for a template to mark: no HTML is made here."""

from collections.abc import Collection
from dataclasses import dataclass

from search.words import words_of

LENGTH = 220


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text; `is_hit` when it is a word asked."""

    text: str
    is_hit: bool = False


def marked(text: str, stems: Collection[str]) -> tuple[Part, ...]:
    """Return the whole text in parts."""
    parts, done = [], 0
    for word in words_of(text):
        if word.stem in stems and not word.is_empty:
            if word.start > done:
                parts.append(Part(text[done : word.start]))
            parts.append(Part(text[word.start : word.end], is_hit=True))
            done = word.end
    if done < len(text):
        parts.append(Part(text[done:]))
    return tuple(parts)


def excerpt(summary: str, text: str, stems: Collection[str]) -> tuple[Part, ...]:
    """Return the summary when it holds a word asked or nothing better does, else the text around one."""
    if not _first(summary, stems) and (place := _first(text, stems)):
        return marked(_around(text, place[0]), stems)
    return marked(_shortened(summary or text), stems)


def _first(text: str, stems: Collection[str]) -> tuple[int] | None:
    return next(((word.start,) for word in words_of(text) if word.stem in stems), None)


def _around(text: str, place: int) -> str:
    start = 0 if place < LENGTH // 3 else text.rfind(" ", 0, place - LENGTH // 4) + 1
    cut = _shortened(text[start:])
    return f"… {cut}" if start else cut


def _shortened(text: str) -> str:
    if len(text) <= LENGTH:
        return text
    return text[:LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
