"""Mends what "duplicate" leaves behind: what stands in a copy must read the questions of the copy."""

from collections.abc import Iterator

from forms_blocks.blocks.choice_rules import follow_copies
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.walk import Found, Raw, blocks_of, conditions_of, questions, tests_of

Mark = tuple[str, str]


def aim_at_copies(stream: list[Raw]) -> None:
    """Make the rules of a copied step or group ask the questions of the copy.

    A copy is known by the names it repeats: once settled, no two questions bear the same.
    """
    homes = {found.field["id"]: found for found in questions(stream)}
    twins: dict[str, dict[Mark, Raw]] = {}
    fields = [found.field for found in homes.values()]
    for found in blocks_of(stream):
        follow_copies(found.field, fields)
        for reference in _references(found.field):
            _aim(reference, found.homes, homes, twins)
        if found.field["value"].get("identifier"):
            twins.setdefault(found.homes[0]["id"], {}).setdefault(_mark(found.field), found.field)
    _aim_pointers(stream, homes, twins)
    for step in stream:
        for condition in conditions_of({"value": {"checks": step["value"].get("checks")}}):
            for test in tests_of(condition):
                _aim((test, "field"), (step,), homes, twins)


def _aim_pointers(stream: list[Raw], homes: dict[str, Found], twins: dict[str, dict[Mark, Raw]]) -> None:
    """Aim what may name a question that stands further down, such as what a place on the map fills in."""
    for found in blocks_of(stream):
        for name in kind_of(found.field["type"]).points_at:
            _aim((found.field["value"], name), found.homes, homes, twins)


def _references(field: Raw) -> Iterator[tuple[Raw, str]]:
    """Yield where a field says which question it reads, by the id of that question."""
    for condition in conditions_of(field):
        yield from ((test, "field") for test in tests_of(condition))
    prefill = field["value"].get("prefill") or {}
    if prefill.get("source") == "field":
        yield prefill, "value"
    if field["value"].get("filter_by"):
        yield field["value"], "filter_by"


def _aim(
    reference: tuple[Raw, str],
    around: tuple[Raw, ...],
    homes: dict[str, Found],
    twins: dict[str, dict[Mark, Raw]],
) -> None:
    holder, setting = reference
    found = homes.get(holder.get(setting) or "")
    if found is None or any(found.homes[0] is home for home in around):
        return
    for home in around:
        twin = twins.get(home["id"], {}).get(_mark(found.field))
        if twin is not None:
            holder[setting] = twin["id"]
            if "operator" in holder:
                _aim_value(holder, found.field, twin)
            return


def _mark(field: Raw) -> Mark:
    return field["type"], field["value"].get("identifier") or ""


def _aim_value(test: Raw, asked: Raw, twin: Raw) -> None:
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
