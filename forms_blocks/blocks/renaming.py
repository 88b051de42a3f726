"""Keeps expressions reading the same questions when the names of these change."""

from collections.abc import Mapping

from forms_blocks.blocks.walk import Raw, questions
from forms_blocks.blocks.written import Written, expressions_in
from forms_blocks.expressions.rename import renamed
from forms_blocks.expressions.scan import rewritten
from forms_blocks.expressions.vocabulary import Vocabulary

ROW = ("bloc.", "block_var_")


def names_of(stream: list[Raw]) -> dict[str, str]:
    """Return the name of each question by its id."""
    return {found.field["id"]: found.field["value"].get("identifier") or "" for found in questions(stream)}


def follow_names(stream: list[Raw], before: Mapping[str, str]) -> None:
    """Rewrite in place the expressions of a form whose questions were called as `before` says, by id."""
    after = names_of(stream)
    changed = {old: after[key] for key, old in before.items() if old and after.get(key) and after[key] != old}
    # A name that another question still bears goes on meaning that one.
    kept = {after[key] for key, old in before.items() if after.get(key) == old}
    moves = {old: new for old, new in changed.items() if old not in kept}
    # What was written meant the names of before: `nom_raw` read `nom` until a question took that name.
    known = {name for name in before.values() if name}
    for written in expressions_in(stream) if moves else ():
        rename(written, moves, known)


def rename(written: Written, moves: Mapping[str, str], known: set[str]) -> None:
    """Rewrite one expression; the moves are made at once, so that two names may be exchanged."""
    stops = {old: f"parvis_{place}_x" for place, old in enumerate(moves)}
    here = set(known) | set(moves)
    for old, stop in stops.items():
        _one(written, old, stop, here)
        here = (here - {old}) | {stop}
    for old, new in moves.items():
        _one(written, stops[old], new, here)
        here = (here - {stops[old]}) | {new}


def _one(written: Written, old: str, new: str, known: set[str]) -> None:
    vocabulary, text = Vocabulary(known), written.text

    def in_row(name: str, _start: int) -> str:
        for prefix in ROW:
            if name.startswith(prefix):
                head, dot, rest = name[len(prefix) :].partition(".")
                return f"{prefix}{new}{dot}{rest}" if head == old else name
        return name

    def change(source: str) -> str:
        return rewritten(renamed(source, old, new, vocabulary, text=text), in_row, text=text)

    written.rewrite(change)
