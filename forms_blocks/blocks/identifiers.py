"""Names the questions of a form, each by a name of its own, and mends what duplicating broke.

The editor's "duplicate" renews every id of the copy and leaves the rest: the copy of a question
bears the name of the first one, and the rules of a copied step still ask the questions of the first.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from forms_blocks.blocks.compile import proposed_identifier
from forms_blocks.blocks.registry import all_kinds

Raw = dict[str, Any]
LONGEST = 60


def settled(stream: list[Raw]) -> list[Raw]:
    """Return the stream's raw JSON with one name a question, and rules that ask within their own copy.

    A question keeps the name it has; the first to bear it wins, a later one takes a suffix. Settling
    twice changes nothing more.
    """
    stream = deepcopy(stream)
    _aim_at_copies(stream)
    _name(stream)
    return stream


def _questions(steps: list[Raw]) -> Iterator[Raw]:
    kinds = all_kinds()
    for step in steps:
        for field in step["value"].get("fields") or []:
            if kinds[field["type"]].asks:
                yield field


def _name(stream: list[Raw]) -> None:
    taken: set[str] = set()
    nameless = []
    for field in _questions(stream):
        written = (field["value"].get("identifier") or "").strip()
        if written:
            _give(field, proposed_identifier(written), taken)
        else:
            nameless.append(field)
    # Names that people gave come first: a proposal never takes one of them.
    for field in nameless:
        label = field["value"].get("label") or ""
        if label.strip():
            _give(field, proposed_identifier(label), taken)


def _give(field: Raw, name: str, taken: set[str]) -> None:
    number, free = 2, name
    while free in taken:
        suffix = f"_{number}"
        free, number = name[: LONGEST - len(suffix)] + suffix, number + 1
    taken.add(free)
    field["value"]["identifier"] = free


def _aim_at_copies(stream: list[Raw]) -> None:
    """Make the rules of a copied step ask the questions of the copy.

    A copy is known by the names it repeats: once settled, no two questions bear the same.
    """
    homes = {field["id"]: (step, field) for step in stream for field in _questions([step])}
    for step in stream:
        twins: dict[tuple[str, str], Raw] = {}
        for field in step["value"].get("fields") or []:
            for test in _tests(field):
                home, asked = homes.get(test.get("field") or "", (step, None))
                twin = twins.get(_mark(asked)) if asked and home is not step else None
                if asked and twin:
                    _aim(test, asked, twin)
            if field["value"].get("identifier"):
                twins.setdefault(_mark(field), field)


def _mark(field: Raw) -> tuple[str, str]:
    return field["type"], field["value"].get("identifier") or ""


def _tests(field: Raw) -> list[Raw]:
    return [item["value"] for item in (field["value"].get("condition") or {}).get("tests") or []]


def _aim(test: Raw, asked: Raw, twin: Raw) -> None:
    test["field"] = twin["id"]
    before, after = (field["value"].get("choices") or [] for field in (asked, twin))
    places = {item["id"]: place for place, item in enumerate(before)}
    place = places.get(test.get("value"))
    if place is None:
        return
    words = before[place]["value"]
    same = [item["id"] for item in after if item["value"] == words]
    if same:
        test["value"] = same[0]
    elif place < len(after):
        test["value"] = after[place]["id"]
