"""What each button of a fault does to a form, said in Python: the browser must do the same."""

from copy import deepcopy
from typing import Any

from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.writing import key

Raw = dict[str, Any]


def mended(stream: list[Raw], fault: Fault) -> list[Raw]:
    """Return the form once the button of a fault was pressed."""
    stream = deepcopy(stream)
    assert fault.remedy
    holder, index, home = find(stream, fault.at[:-1])
    value, target = holder[index]["value"], fault.remedy.target
    match fault.remedy.act:
        case "forget_rule" | "forget_prefill":
            value.pop(fault.at[-1], None)
        case "forget_test":
            del value["condition"]["tests"][int(target)]
        case "forget_check" | "forget_choice_rule" | "remove":
            del holder[index]
        case "move_up":
            _move(stream, target, (holder, index, home), of_check="checks" in fault.at)
        case "write":
            _write(value, fault.remedy.wrong, target)
        case "rename":
            value["identifier"] = target
        case "offer":
            kept = [item for item in value.get("choices") or [] if item["value"].strip()]
            added = [{"type": "item", "id": key("new", text), "value": text} for text in target.split("\n")]
            value["choices"] = [*kept, *added]
        case act:
            raise AssertionError(f"{act} leads somewhere and mends nothing")
    return stream


def find(stream: list[Raw], at: tuple[str, ...]) -> tuple[list[Raw], int, Raw | None]:
    """Return the list that holds the block a place leads to, its index, and the block around it."""
    holder, home = stream, None
    while True:
        index = int(at[0]) if at[0].isdecimal() else next(i for i, b in enumerate(holder) if b["id"] == at[0])
        if len(at) < 3:
            return holder, index, home
        home = holder[index]
        holder, at = home["value"][at[1]], at[2:]


def _move(stream: list[Raw], target: str, here: tuple[list[Raw], int, Raw | None], *, of_check: bool) -> None:
    holder, index, home = here
    block = holder[index]
    source = next(fields for fields in _lists(stream) if any(one["id"] == target for one in fields))
    asked = next(one for one in source if one["id"] == target)
    if of_check:
        assert home
        goal, before = home["value"]["fields"], None
    elif holder is stream:
        goal, before = stream[index - 1]["value"]["fields"], None
    else:
        goal, before = holder, block
    source.remove(asked)
    goal.insert(goal.index(before) if before else len(goal), asked)


def _lists(stream: list[Raw]) -> list[list[Raw]]:
    steps = [step["value"].get("fields") or [] for step in stream]
    return [
        *steps,
        *(field["value"]["fields"] for fields in steps for field in fields if "fields" in field["value"]),
    ]


def _write(value: Raw, wrong: str, right: str) -> None:
    for holder, setting in (
        (value.get("condition"), "expression"),
        (value.get("prefill"), "value"),
        (value, "value"),
    ):
        if holder and isinstance(holder.get(setting), str):
            holder[setting] = holder[setting].replace(wrong, right)
