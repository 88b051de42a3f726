"""Reads a list typed by hand: words alone, or key; words; attributes under a line of titles."""

from dataclasses import dataclass

from django.utils.text import slugify
from django.utils.translation import gettext as _

from forms_blocks.blocks.asking import Choice
from forms_blocks.sources.item import folded, item

MOST = 2_000
KEYS = {"cle", "id", "code", "key", "identifiant"}


@dataclass(frozen=True, slots=True)
class Line:
    """What is wrong with one line: its number from 1, and the words."""

    number: int
    words: str


def parse(text: str) -> tuple[list[Choice], list[Line]]:
    """Return the answers and what is wrong, both in the order of the lines."""
    rows = [
        (number, [cell.strip() for cell in line.split(";")])
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip(" ;\t")
    ]
    titles: list[str] = []
    if rows and len(rows[0][1]) > 1 and folded(rows[0][1][0]) in KEYS:
        titles = rows.pop(0)[1][2:]
    found: dict[str, Choice] = {}
    faults = []
    for number, cells in rows[:MOST]:
        choice = _choice(cells, titles)
        fault = _fault(cells, choice, titles, found)
        if fault or choice is None:
            faults.append(Line(number, fault))
        else:
            found[choice["id"]] = choice
    if len(rows) > MOST:
        faults.append(Line(rows[MOST][0], _("A typed list holds 2,000 answers: send a file instead.")))
    return list(found.values()), faults


def _choice(cells: list[str], titles: list[str]) -> Choice | None:
    if len(cells) == 1:
        return item(slugify(cells[0])[:100] or cells[0], cells[0])
    return item(cells[0], cells[1], dict(zip(titles, cells[2:], strict=False)))


def _fault(cells: list[str], choice: Choice | None, titles: list[str], found: dict[str, Choice]) -> str:
    if choice is None:
        return _("The key or the words are missing.")
    if len(cells) - 2 > len(titles):
        return _("There are more values than titles: begin the list with a line such as “key; words; price”.")
    if choice["id"] in found:
        return _("The key “%(key)s” is already used by “%(text)s”.") % {
            "key": choice["id"],
            "text": found[choice["id"]]["text"],
        }
    return ""
