"""What a kind may know when it asks: the day, and which answers are offered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from forms_blocks.blocks.schema import FieldSchema

Choice = dict[str, Any]
"""An answer given or offered: `id`, the key that stays, `text`, the words, and any attributes."""


def typed_list(field: FieldSchema) -> Sequence[Choice]:
    """Return the answers an editor typed for a field."""
    return field.settings.get("choices") or ()


@dataclass(frozen=True, slots=True)
class Asking:
    """Given by the engine to a kind; kinds have no clock and no database of their own."""

    today: date
    offers: Callable[[FieldSchema], Sequence[Choice]] = typed_list
