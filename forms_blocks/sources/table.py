"""Reads a CSV file as spreadsheets write it, whatever its signs and its separator."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from forms_blocks.blocks.asking import Choice
from forms_blocks.sources.item import folded, item

LARGEST = 10 * 1024 * 1024
MOST_ROWS, MOST_COLUMNS = 100_000, 60
MARKS = ";,\t|"
KEYS = ("id", "cle", "key", "code", "identifiant", "code insee")
WORDS = ("text", "texte", "libelle", "label", "nom", "intitule", "name")


class NotATable(ValueError):
    """The file cannot be read as a table; the message says why."""


@dataclass(frozen=True, slots=True)
class Table:
    """A heading and its rows, all of the same width."""

    heading: list[str]
    rows: list[list[str]]

    def guessed(self) -> tuple[int, int]:
        """Return the columns that look like the key and the words."""
        names = [folded(name) for name in self.heading]
        key = next((names.index(name) for name in KEYS if name in names), None)
        words = next((names.index(name) for name in WORDS if name in names), None)
        if key is None and words is None:
            return 0, min(1, len(names) - 1)
        if words is None:
            words = next((place for place in range(len(names)) if place != key), key)
        return (words if key is None else key) or 0, words or 0


def read_table(content: bytes) -> Table:
    """Return the table in a file; raises NotATable."""
    if len(content) > LARGEST:
        raise NotATable(_("The file is larger than 10 MB."))
    text = _text(content)
    if "\x00" in text:
        raise NotATable(_("This is not a CSV file. In your spreadsheet, save it as “CSV UTF-8”."))
    csv.field_size_limit(100_000)
    try:
        lines = [
            cells
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=_mark(text), strict=False)
            if any(cells := [" ".join(cell.split()) for cell in row])
        ]
    except csv.Error as fault:
        raise NotATable(_("The file cannot be read as a table.")) from fault
    if len(lines) < 2:
        raise NotATable(_("The file needs a line of titles, then one line an answer."))
    if len(lines) - 1 > MOST_ROWS or len(lines[0]) > MOST_COLUMNS:
        raise NotATable(_("The file is too long: 100,000 lines and 60 columns at most."))
    width = len(lines[0])
    heading = [name or _("Column %(number)s") % {"number": place} for place, name in enumerate(lines[0], 1)]
    return Table(heading, [(row + [""] * width)[:width] for row in lines[1:]])


@dataclass(slots=True)
class Read:
    """The answers of a table, and the lines left out: without key or words, or whose key is taken."""

    choices: list[Choice]
    bare: list[int]
    twice: list[int]


def answers_of(heading: Sequence[str], rows: Sequence[Sequence[str]], key: int, words: int) -> Read:
    """Return the answers of a table, given the columns of the key and of the words."""
    read, taken = Read([], [], []), set()
    for number, row in enumerate(rows, 2):
        others = {
            name: row[place] for place, name in enumerate(heading) if place not in (key, words) and name
        }
        choice = item(row[key], row[words], others)
        if choice is None:
            read.bare.append(number)
        elif choice["id"] in taken:
            read.twice.append(number)
        else:
            taken.add(choice["id"])
            read.choices.append(choice)
    return read


def _text(content: bytes) -> str:
    """Decode what Excel, LibreOffice and exports write: UTF-8, UTF-16 with its mark, or Windows'."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _mark(text: str) -> str:
    """Return the separator: the one that the line of titles holds most, outside quotes."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    bare = "".join(first.split('"')[::2])
    return max(MARKS, key=bare.count)
