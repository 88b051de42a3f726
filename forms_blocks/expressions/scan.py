"""Finds the names in a source without reading it whole: broken sources have names too."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from forms_blocks.expressions.vocabulary import Vocabulary

TAGS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
WORDS = re.compile(
    r""""[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'"""
    r"|(?P<filter>\|\s*\w+)|(?P<name>[A-Za-z_]\w*(?:\.\w+)*)|\d[\w.]*",
    re.DOTALL,
)
SET_BY_WITH, SET_BY_FOR = re.compile(r"(\w+)="), re.compile(r"\{%\s*for\s+(\w+)\s+in\s")
SET_BY_AS = re.compile(r"\sas\s+(\w+)\s*%\}\Z")
FIELDS, SHOWN = "champs", "form_var_"


@dataclass(frozen=True, slots=True)
class Found:
    """A name of a form's field in a source: what it is called, and what is read of it."""

    identifier: str
    rest: str
    written: str
    start: int


def rewritten(source: str, change: Callable[[str, int], str], *, text: bool) -> str:
    """Return the source with each name changed; `text` says that names stand between braces only."""
    if not text:
        return _words(source, 0, change)
    return TAGS.sub(lambda tag: _words(tag[0], tag.start(), change), source)


def _words(source: str, offset: int, change: Callable[[str, int], str]) -> str:
    def one(found: re.Match[str]) -> str:
        return change(found[0], offset + found.start()) if found["name"] else found[0]

    return WORDS.sub(one, source)


def names_in(source: str, *, text: bool) -> list[tuple[str, int]]:
    """Return the names of a source with their places, words of the grammar among them."""
    found: list[tuple[str, int]] = []

    def keep(name: str, start: int) -> str:
        found.append((name, start))
        return name

    rewritten(source, keep, text=text)
    return found


def fields_in(source: str, vocabulary: Vocabulary, *, text: bool) -> Iterator[Found]:
    """Yield the fields that a source reads, in order."""
    for name, start in names_in(source, text=text):
        flat = flat_of(name)
        parted = vocabulary.part(flat) if flat else None
        if parted:
            yield Found(*parted, name, start)


def flat_of(name: str) -> str:
    """Return what follows `champs.` or `form_var_` up to the next point; nothing for other names."""
    head, _dot, tail = name.partition(".")
    if head == FIELDS:
        return tail.partition(".")[0]
    return head[len(SHOWN) :] if head.startswith(SHOWN) else ""


def set_here(source: str) -> set[str]:
    """Return the names that a text sets for itself."""
    found = {"forloop"}
    for tag in TAGS.findall(source):
        if re.match(r"\{%\s*with\s", tag):
            found.update(SET_BY_WITH.findall(tag))
        for pattern in (SET_BY_FOR, SET_BY_AS):
            found.update(pattern.findall(tag))
    return found
