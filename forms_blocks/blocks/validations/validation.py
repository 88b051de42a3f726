"""What a named way to write a text is, and which there are; upper floors may add theirs in `ready()`."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.core.exceptions import ValidationError

from forms_blocks.blocks import validations

LONGEST = 250
_VALIDATIONS: "dict[str, Validation]" = {}


@dataclass(frozen=True, slots=True)
class Validation:
    """A format that editors choose in a menu.

    `read` returns the text to keep and raises ValueError when it is not one; `show` writes a kept text
    as people do; `message` says how it should look; `keyboard` is HTML's inputmode.
    """

    name: str
    label: Any
    message: Any
    read: Callable[[str], str]
    show: Callable[[str], str] = str
    keyboard: str = "text"

    def clean(self, text: str) -> str:
        """Return the text to keep; raises ValidationError, in words."""
        try:
            if len(text) > LONGEST:
                raise ValueError(len(text))
            return self.read(text)
        except (ValueError, ValidationError) as error:
            raise ValidationError(self.message, code="invalid") from error


def register(*found: Validation) -> None:
    """Add validations, in the order of the menu."""
    _VALIDATIONS.update({validation.name: validation for validation in found})


def all_validations() -> dict[str, Validation]:
    """Return every validation by its name."""
    if "digits" not in _VALIDATIONS:
        for module in sorted(iter_modules(validations.__path__), key=lambda found: found.name):
            import_module(f"{validations.__name__}.{module.name}")
    return dict(_VALIDATIONS)


def validation_of(name: str) -> Validation | None:
    """Return a validation; None for no name, or one that is not installed."""
    return all_validations().get(name)


def menu() -> list[tuple[str, Any]]:
    """Return the choices of the editor's menu, in the order of their words."""
    return sorted(
        ((validation.name, validation.label) for validation in all_validations().values()),
        key=lambda item: str(item[1]).casefold(),
    )
