"""Fillings that nobody would make: answers of any shape to any field."""

import random
from typing import Any

from tests.corpus.exports import Export

SCALARS = (
    None,
    "",
    "0",
    "-1,5",
    "1e400",
    "NaN",
    "2025-02-30",
    "31/12/2024",
    "é" * 300,
    "<b>",
    "{{ x }}",
    "\x00",
    True,
    False,
)


def random_filling(form: Export, recorded: dict[str, Any], seed: int) -> dict[str, Any]:
    """Return a filling like a recorded one, with answers drawn from anything."""
    draw = random.Random(f"{form.name} {seed}")
    return {
        **recorded["fillings"][seed],
        "answers": {one.id: _any(draw, 2) for one in form.fields},
        "display": {},
    }


def _any(draw: random.Random, depth: int) -> Any:
    if depth and draw.random() < 0.3:
        rows = [_any(draw, depth - 1) for _turn in range(draw.randrange(4))]
        return (
            rows
            if draw.random() < 0.5
            else {"id": draw.choice(SCALARS), "text": draw.choice(SCALARS), "x": rows}
        )
    return draw.choice(SCALARS)
