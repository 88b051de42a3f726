"""Time requests in process, in turn, so that a machine that slows down slows all of them."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

WARM_UP = 5
CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK", "PRAGMA")


@dataclass(frozen=True)
class Figure:
    """The median time of a request in milliseconds, and its queries without transaction control."""

    name: str
    milliseconds: float
    queries: int
    status: int


def figures(requests: dict[str, Callable[[], Any]], rounds: int) -> dict[str, Figure]:
    """Run every request once a round and return what each cost; five more rounds warm up.

    Each request is asked `rounds` + 6 times in all: once more to count its queries.
    """
    times: dict[str, list[float]] = {name: [] for name in requests}
    for _ in range(rounds + WARM_UP):
        for name, act in requests.items():
            begun = time.perf_counter()
            act()
            times[name].append((time.perf_counter() - begun) * 1000)
    return {name: _figure(name, times[name][WARM_UP:], act) for name, act in requests.items()}


def report(title: str, found: dict[str, Figure], unit: str) -> None:
    """Print what was measured, each time as a ratio to the figure named `unit`."""
    print(f"\n{title} ({connection.vendor})")  # noqa: T201
    for figure in found.values():
        ratio = figure.milliseconds / found[unit].milliseconds
        print(f"  {figure.name:<32}{figure.milliseconds:8.2f} ms{ratio:7.2f} ×{figure.queries:5d} queries")  # noqa: T201


def _figure(name: str, times: list[float], act: Callable[[], Any]) -> Figure:
    with CaptureQueriesContext(connection) as captured:
        response = act()
    queries = sum(not query["sql"].upper().startswith(CONTROL) for query in captured)
    return Figure(name, statistics.median(times), queries, getattr(response, "status_code", 0))
