"""French spaces: no line ever begins with a colon, a guillemet or a euro sign."""

import re
from typing import Any

HARD = "\u00a0"
BEFORE = re.compile(r" (?=[:;?!»€%])")
AFTER = re.compile(r"(?<=«) ")
# 25 €, 14 h 30, 3 mois: a number keeps its unit.
UNIT = re.compile(r"(?<=\d) (?=(?:h|ans?|mois|jours?|litres?|m²|km|kg|cm|€)\b|€)")
HOUR = re.compile(r"(?<=\d[ \u00a0]h) (?=\d)")
NUMBER = re.compile(r"(?<=\d) (?=\d)|(?<=\bn°) |(?<=\bL\.) (?=\d)|(?<=\bR\.) (?=\d)|(?<=\bD\.) (?=\d)")

CODE = frozenset({"expression", "pattern", "identifier", "id", "source"})
"""What an editor writes for the machine: no space of it is touched, nor of a text with answers in it."""


def french(value: Any) -> Any:
    """Return the same text, or the same lists and dictionaries of texts, with hard spaces."""
    if isinstance(value, str):
        if "{{" in value or "{%" in value:
            return value
        for pattern in (BEFORE, AFTER, UNIT, HOUR, NUMBER):
            value = pattern.sub(HARD, value)
        return value
    if isinstance(value, dict):
        return {key: item if key in CODE else french(item) for key, item in value.items()}
    if isinstance(value, list):
        return [french(item) for item in value]
    return value
