"""Who may write expressions: the functional administrator; everybody else keeps those that are there."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from django.utils.translation import gettext as _

from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.renaming import follow_names, names_of
from forms_blocks.blocks.walk import Raw, questions
from forms_blocks.blocks.written import expressions_in


def strangers(stream: list[Raw], former: Iterable[list[Raw]], names: Mapping[str, str]) -> Iterator[Fault]:
    """Yield where an expression is written that stands in none of the former forms.

    `names` are what the questions are now called, by id: an expression that only followed them is the same.
    """
    known = {source for one in former for source in _sources(one, names)}
    words = _(
        "Only the functional administrator writes expressions: this one is new or changed. "
        "Put it back as it was, use the menus, or ask the administrator."
    )
    for written in expressions_in(stream):
        if _plain(written.source) not in known:
            yield Fault(words, *written.at)


def _sources(former: list[Raw], names: Mapping[str, str]) -> Iterator[str]:
    renamed = deepcopy(former)
    for found in questions(renamed):
        now = names.get(found.field["id"])
        if now:
            found.field["value"]["identifier"] = now
    follow_names(renamed, names_of(former))
    yield from (_plain(written.source) for one in (former, renamed) for written in expressions_in(one))


def _plain(source: str) -> str:
    """Return a source as it was typed, whatever a browser made of its lines."""
    return "\n".join(source.split("\r\n")).strip()
