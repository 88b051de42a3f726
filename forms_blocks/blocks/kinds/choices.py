"""Several answers among several."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks import offer
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import CHOOSE, Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.words import NOT_OFFERED


@register
class SeveralChoices(Kind):
    """Asks to choose as many as apply."""

    kind = "choices"
    order = 9
    operators: ClassVar = ("contains", "lacks", "filled", "empty")
    publik: ClassVar = ("items",)
    words: ClassVar = {"contains": _("includes"), "lacks": _("does not include")}
    own: ClassVar = ("choices",)
    main: ClassVar = ("choices",)
    compares = "choices"

    choices = offer.choices_block()

    class Meta:
        label = _("Several answers")
        icon = "tasks"
        group = CHOOSE

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return boxes to tick."""
        common = self.common(field)
        common["error_messages"]["invalid_choice"] = NOT_OFFERED
        return forms.MultipleChoiceField(
            choices=offer.offered(field), widget=forms.CheckboxSelectMultiple, **common
        )

    def stored(self, field: FieldSchema, cleaned: Any) -> list[dict[str, str]] | None:
        """Keep keys and words, in the order offered."""
        kept = [offer.frozen(field, key) for key, _text in offer.offered(field) if key in cleaned]
        return kept or None

    def given(self, field: FieldSchema, answer: Any) -> list[str]:
        """Show the kept keys."""
        return [choice["id"] for choice in answer]

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the words chosen, one a line."""
        return "\n".join(choice["text"] for choice in answer)

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Put the words chosen in one cell."""
        return [" ; ".join(choice["text"] for choice in answer or [])]

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take the list of answers."""
        return {"choices": offer.choices_of(raw)}

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question and at least two answers."""
        return super().faults(field) + offer.faults_of(field)

    def may_answer(self, field: FieldSchema, value: str) -> bool:
        """Want one of the answers offered."""
        return offer.among(field, value)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "array", "items": {"type": "object", "required": ["id", "text"]}}
