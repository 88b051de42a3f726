"""From an exception to what the administrator is told; no answer is ever part of it."""

import re
from typing import Any

from django.template.exceptions import TemplateSyntaxError

from forms_blocks.expressions.errors import ExpressionError, UnknownName
from forms_blocks.expressions.limits import LimitReached

PATTERNS = (
    ("filter", re.compile(r"Invalid filter: '(?P<detail>.*)'")),
    ("filter_arguments", re.compile(r"(?P<detail>\w+) requires \d+ arguments")),
    ("unclosed", re.compile(r"Unclosed tag on line \d+: '(?P<detail>\w+)'")),
    ("tag", re.compile(r"Invalid block tag on line \d+: '(?P<detail>[^']*)'")),
    ("end", re.compile(r"Unexpected end of expression")),
    ("unexpected", re.compile(r"(?:Not expecting|Unused) '(?P<detail>.*)' (?:in this|as infix|at end)")),
    ("underscore", re.compile(r"may not begin with underscores: '(?P<detail>.*)'")),
    ("rest", re.compile(r"Could not parse the remainder: '(?P<detail>.*)' from", re.DOTALL)),
)


def explained(fault: Any) -> ExpressionError:
    """Say what an exception means: its code, the word it is about, the line where it is known."""
    line = getattr(getattr(fault, "token", None), "lineno", None)
    if isinstance(fault, LimitReached):
        return ExpressionError("limit", str(fault), line)
    if isinstance(fault, UnknownName):
        return ExpressionError("name", str(fault)[:100], line)
    if isinstance(fault, TemplateSyntaxError):
        for code, pattern in PATTERNS:
            found = pattern.search(str(fault))
            if found:
                return ExpressionError(code, found.groupdict().get("detail", "")[:100], line)
        return ExpressionError("syntax", "", line)
    return ExpressionError("failure", type(fault).__name__, line)
