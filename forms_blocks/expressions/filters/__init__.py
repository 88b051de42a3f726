"""The filters of the language: a closed list, by the name people write."""

from collections.abc import Callable
from typing import Any

from forms_blocks.expressions.filters import choices, dates, numbers, presence, texts

FILTERS: dict[str, Callable[..., Any]] = {
    **presence.FILTERS,
    **numbers.FILTERS,
    **dates.FILTERS,
    **texts.FILTERS,
    **choices.FILTERS,
}
