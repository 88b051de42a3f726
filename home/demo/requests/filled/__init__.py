"""What people type in the forms, drawn so that every way is taken by somebody."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from home.demo.requests.resident import Resident

Typed = dict[str, Any]
Fill = Callable[[Random, Resident, date], Typed]


def day(draw: Random, today: date, least: int, most: int) -> str:
    """Return a day, that many days before another one."""
    return (today - timedelta(days=draw.randrange(least, most))).isoformat()


def later(draw: Random, today: date, least: int, most: int) -> str:
    """Return a day, that many days after another one."""
    return (today + timedelta(days=draw.randrange(least, most))).isoformat()
