"""Sources read once: the same conditions are judged at each request."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.text import smart_split

from forms_blocks.expressions.engine import ENGINE, ExpressionEngine, ExpressionTemplate, Reading
from forms_blocks.expressions.errors import ExpressionError
from forms_blocks.expressions.faults import explained
from forms_blocks.expressions.operators import IfParser


@dataclass(frozen=True, slots=True)
class Compiled:
    """A condition or a text once read, or why it could not be; `readings` are the names it reads."""

    root: Any
    error: ExpressionError | None
    readings: tuple[Reading, ...] = ()


@lru_cache(maxsize=8_192)
def condition(source: str, engine: ExpressionEngine = ENGINE) -> Compiled:
    """Read a condition."""
    try:
        parser = engine.parser(source[:20_000])
        root = IfParser(parser, list(smart_split(source))).parse()
    except Exception as fault:
        return Compiled(None, explained(fault))
    return Compiled(root, None, tuple(parser.readings))


@lru_cache(maxsize=2_048)
def text(source: str, engine: ExpressionEngine = ENGINE) -> Compiled:
    """Read a text with expressions in it."""
    try:
        template: ExpressionTemplate = engine.read(source)
    except Exception as fault:
        return Compiled(None, explained(fault))
    return Compiled(template, None, tuple(template.readings))
