"""Names the questions of a form, each by a name of its own, and mends what duplicating broke.

The editor's "duplicate" renews every id of the copy and leaves the rest: the copy of a question
bears the name of the first one, and what stands in a copied step or group still reads the first.
"""

from copy import deepcopy

from forms_blocks.blocks.compile import proposed_identifier
from forms_blocks.blocks.copies import aim_at_copies
from forms_blocks.blocks.pointed import point_by_id
from forms_blocks.blocks.renaming import rename
from forms_blocks.blocks.walk import Found, Raw, questions
from forms_blocks.blocks.written import expressions_in

LONGEST = 60


def settled(stream: list[Raw]) -> list[Raw]:
    """Return the stream's raw JSON with one name a question, and copies that read themselves.

    A question keeps the name it has; the first to bear it wins, a later one takes a suffix. Settling
    twice changes nothing more.
    """
    stream = deepcopy(stream)
    point_by_id(stream)
    aim_at_copies(stream)
    _name(stream)
    return stream


def _name(stream: list[Raw]) -> None:
    taken: set[str] = set()
    nameless = []
    # By step or group, the names that its questions had and could not keep.
    lost: dict[str, dict[str, str]] = {}
    for found in questions(stream):
        written = (found.field["value"].get("identifier") or "").strip()
        if written:
            _give(found.field, proposed_identifier(written), taken)
            _note(found, written, lost)
        else:
            nameless.append(found.field)
    # Names that people gave come first: a proposal never takes one of them.
    for field in nameless:
        label = field["value"].get("label") or ""
        if label.strip():
            _give(field, proposed_identifier(label), taken)
    for found in questions(stream) if lost else ():
        # A name that another question of the same step still bears goes on meaning that one.
        lost.get(found.homes[0]["id"], {}).pop(found.field["value"].get("identifier") or "", None)
    for expression in expressions_in(stream) if lost else ():
        for home in expression.homes:
            rename(expression, lost.get(home["id"], {}), taken)


def _note(found: Found, written: str, lost: dict[str, dict[str, str]]) -> None:
    given = found.field["value"]["identifier"]
    if given != written:
        lost.setdefault(found.homes[0]["id"], {}).setdefault(written, given)


def _give(field: Raw, name: str, taken: set[str]) -> None:
    free = free_name(name, taken)
    taken.add(free)
    field["value"]["identifier"] = free


def free_name(name: str, taken: set[str]) -> str:
    """Return a name that nothing bears: the one wanted, or the first with a number after it."""
    number, free = 2, name
    while free in taken:
        suffix = f"_{number}"
        free, number = name[: LONGEST - len(suffix)] + suffix, number + 1
    return free
