"""The admin form of a page that offers a form: any draft is saved, only a complete form is published."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.blocks import StreamBlockValidationError, StreamValue, StructBlockValidationError
from wagtail.blocks.struct_block import StructValue

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.completeness import faults
from forms_blocks.blocks.fault import Fault

DEFINITION = "definition"
# Wagtail's own sentences when it refuses, which our catalogue says in plainer words.
REFUSALS = (
    gettext_noop("The page could not be created due to validation errors."),
    gettext_noop("The page could not be saved due to validation errors."),
)


class CompleteForm(WagtailAdminModelForm):
    """Judges, when publishing or submitting for review, that people can be offered the form.

    Wagtail says which act it is by deferring validation when it only saves. The blocks themselves
    require nothing: what several threads share is never changed to let a draft through.
    """

    def clean(self) -> dict[str, Any]:
        """Add each cause at its place: on the block at fault, on the contact."""
        cleaned = super().clean()
        if not self.is_deferred_validation:
            self._judge_definition(cleaned)
            self._judge_contact(cleaned)
        return cleaned

    def _judge_definition(self, cleaned: dict[str, Any]) -> None:
        value = cleaned.get(DEFINITION)
        if value is None:
            return
        found = list(faults(steps_of(value.stream_block.get_prep_value(value))))
        if found:
            self.add_error(DEFINITION, error_of(value, [(fault, fault.at) for fault in found]))

    def _judge_contact(self, cleaned: dict[str, Any]) -> None:
        if "service" in self.fields and not (cleaned.get("service") or cleaned.get("contact")):
            self.add_error(
                "service",
                _(
                    "Nobody is named: write the department in charge, or a contact for personal data. "
                    "People must know whom to turn to before they send anything."
                ),
            )


Placed = list[tuple[Fault, tuple[str, ...]]]


def error_of(value: Any, placed: Placed) -> ValidationError:
    """Return the error that puts each fault on its block; each comes with the way left to it."""
    here: list[ValidationError] = []
    below: dict[Any, Placed] = {}
    for fault, at in placed:
        key = _key(value, at[0]) if at else None
        if key is None:
            here.append(ValidationError(str(fault)))
        else:
            below.setdefault(key, []).append((fault, at[1:]))
    errors = {key: error_of(_inside(value, key), rest) for key, rest in below.items()}
    if isinstance(value, StreamValue):
        return StreamBlockValidationError(block_errors=errors, non_block_errors=here)
    if isinstance(value, StructValue):
        return StructBlockValidationError(block_errors=errors, non_block_errors=here)
    return ValidationError(here)


def _key(value: Any, name: str) -> Any:
    if isinstance(value, StreamValue):
        return next((place for place, child in enumerate(value) if child.id == name), None)
    return name if isinstance(value, StructValue) and name in value else None


def _inside(value: Any, key: Any) -> Any:
    return value[key].value if isinstance(value, StreamValue) else value[key]
