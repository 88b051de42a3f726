"""Which answers of a typed list are offered here: some may wait for a rule."""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.asking import Choice, typed_list
from forms_blocks.blocks.offer import Few
from forms_blocks.blocks.schema import Condition, FieldSchema

NOTHING_YET = _(
    "With what you have answered so far, there is nothing to choose here. Please check your answers above."
)
Shows = Callable[[Condition], bool]


def offered_here(field: FieldSchema, shows: Shows) -> Sequence[Choice]:
    """Return the typed answers that are offered where `shows` judges conditions."""
    shut = _shut(field, shows)
    if not shut:
        return typed_list(field)
    kept = [choice for choice in typed_list(field) if choice["id"] not in shut]
    return Few(kept, notice="" if kept else NOTHING_YET)


def hidden_in(field: FieldSchema, answer: Any, shows: Shows) -> list[Choice]:
    """Return what an answer holds that is not offered here any more."""
    shut = _shut(field, shows) if answer else frozenset()
    given = answer if isinstance(answer, list) else [answer]
    return [one for one in given if isinstance(one, dict) and one.get("id") in shut] if shut else []


def still_offered(field: FieldSchema, answer: Any, shows: Shows) -> Any:
    """Return an answer less what is not offered here any more; None when nothing is left of it."""
    hidden = hidden_in(field, answer, shows)
    if not hidden:
        return answer
    return [one for one in answer if one not in hidden] or None if isinstance(answer, list) else None


def _shut(field: FieldSchema, shows: Shows) -> frozenset[str]:
    return frozenset(rule.choice for rule in field.choice_rules if not shows(rule.condition))
