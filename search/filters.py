"""Filters, their honest counts, and one page of what is left."""

from collections import Counter
from dataclasses import dataclass

from search.question import Question
from search.ranking import Found, Row

STEP = 4  # signs of a tree path a level


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of results, and what each filter would leave."""

    rows: list[Row]
    total: int
    page: int
    pages: int
    kinds: dict[str, int]
    themes: dict[str, int]


def filtered(found: list[Found], question: Question) -> Shown:
    """Keep the kinds and themes asked; each filter is counted as if only the other one were set."""
    length = question.theme_depth * STEP
    rows = [one.row for one in found]

    def of_kind(row: Row) -> bool:
        return not question.kinds or row.kind in question.kinds

    def of_theme(row: Row) -> bool:
        return not question.themes or row.path.startswith(question.themes)

    kept = [row for row in rows if of_kind(row) and of_theme(row)]
    pages = max(1, -(-len(kept) // question.size))
    page = min(max(1, question.page), pages)
    start = (page - 1) * question.size
    return Shown(
        rows=kept[start : start + question.size],
        total=len(kept),
        page=page,
        pages=pages,
        kinds=dict(Counter(row.kind for row in rows if of_theme(row))),
        themes=dict(Counter(row.path[:length] for row in rows if of_kind(row) and len(row.path) >= length)),
    )
