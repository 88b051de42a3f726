"""Each fault put by chance in a form that works is found where it is, and its button mends it alone."""

import random
from typing import Any

import pytest

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.completeness import faults
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.walk import blocks_of
from forms_blocks.proving.prove import proven_faults
from tests.forms_blocks.proving.mending import mended
from tests.forms_blocks.proving.seeding import FAULTS, PROCEDURES, seeded

TIMES = 60
# What a list no longer offers, the rules that wait for it cannot have.
SPREADS = ("empty_list",)


def found_in(stream: list[dict[str, Any]]) -> list[Fault]:
    steps = steps_of(stream)
    known = list(faults(steps))
    return [*known, *proven_faults(steps, known)]


def parts(stream):
    """Return each block by its id, without the blocks in it."""
    blocks = [*stream, *(found.field for found in blocks_of(stream))]
    return {
        block["id"]: {name: value for name, value in block["value"].items() if name != "fields"}
        for block in blocks
    }


@pytest.mark.parametrize("name", PROCEDURES)
def test_a_procedure_that_works_raises_no_alarm(name):
    assert found_in(PROCEDURES[name]) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_put_by_chance_is_found_and_its_button_mends_it_and_nothing_else(fault):
    seed = random.randrange(10**9)
    print(f"seed {seed}")  # noqa: T201
    for name, stream, place in seeded(fault, TIMES, random.Random(seed)):
        here = [one for one in found_in(stream) if place in one.at and one.remedy]
        assert here, f"{name}: {fault} at {place} is not found"
        after = mended(stream, here[0])
        left = found_in(after)
        said = f"{name}: {here[0]} → {here[0].remedy} leaves {[(str(one), one.at) for one in left]}"
        assert (str(here[0]), here[0].at) not in [(str(one), one.at) for one in left], said
        assert fault in SPREADS or not left, said
        kept, made = parts(stream), parts(after)
        assert set(kept) == set(made)
        assert {key for key, value in made.items() if kept[key] != value} <= {place}
