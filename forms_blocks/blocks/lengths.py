"""How short and how long a text may be: what editors write, what people are told."""

from collections.abc import Mapping
from typing import Any

from django.core.validators import BaseValidator, MaxLengthValidator, MinLengthValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.words import TOO_LONG, TOO_SHORT


def shortest_block(limit: int) -> blocks.IntegerBlock:
    """Return the editor's block for the fewest characters."""
    return blocks.IntegerBlock(
        label=_("Shortest answer (characters)"),
        required=False,
        min_value=1,
        max_value=limit,
        help_text=_("Leave empty to accept any short answer."),
    )


def longest_block(limit: int) -> blocks.IntegerBlock:
    """Return the editor's block for the most characters."""
    return blocks.IntegerBlock(
        label=_("Longest answer (characters)"),
        required=False,
        min_value=1,
        max_value=limit,
        help_text=_("Leave empty unless the answer must fit somewhere."),
    )


def validators(settings: Mapping[str, Any], limit: int) -> list[BaseValidator]:
    """Return what judges an answer; a pasted text is told to be too long, never cut in silence."""
    shortest, longest = _bounds(settings, limit)
    return [MaxLengthValidator(longest, message=TOO_LONG), MinLengthValidator(shortest, message=TOO_SHORT)]


def faults(settings: Mapping[str, Any], limit: int) -> list[Fault]:
    """Return the fault of limits that no answer can meet."""
    shortest, longest = _bounds(settings, limit)
    if shortest <= longest:
        return []
    return [Fault(gettext("The shortest answer is longer than the longest one."), "min_length")]


def _bounds(settings: Mapping[str, Any], limit: int) -> tuple[int, int]:
    return settings.get("min_length") or 0, settings.get("max_length") or limit
