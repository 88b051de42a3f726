"""One answer among several."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks import offer
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import CHOOSE, Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.words import NOT_OFFERED

FEW = 7


@register
class OneChoice(Kind):
    """Asks to choose one."""

    kind = "choice"
    order = 8
    operators: ClassVar = ("is", "is_not", "filled", "empty")
    publik: ClassVar = ("item",)
    own: ClassVar = ("choices", "display")
    main: ClassVar = ("choices",)
    compares = "choices"

    choices = offer.choices_block()
    display = blocks.ChoiceBlock(
        label=_("Display"),
        choices=[
            ("auto", _("Chosen by Parvis: buttons up to seven answers")),
            ("buttons", _("Buttons")),
            ("list", _("Drop-down list")),
        ],
        default="auto",
    )

    class Meta:
        label = _("One answer only")
        icon = "radio-full"
        group = CHOOSE

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return radio buttons, or a drop-down list for long ones."""
        common = self.common(field)
        common["error_messages"]["invalid_choice"] = NOT_OFFERED
        offered = offer.offered(field)
        display = field.settings.get("display") or "auto"
        if display == "buttons" or (display == "auto" and len(offered) <= FEW):
            return forms.ChoiceField(choices=offered, widget=forms.RadioSelect, **common)
        return forms.ChoiceField(choices=[("", _("Choose…")), *offered], **common)

    def stored(self, field: FieldSchema, cleaned: Any) -> dict[str, str] | None:
        """Keep the key and the words of today."""
        return offer.frozen(field, cleaned) if cleaned else None

    def given(self, field: FieldSchema, answer: Any) -> str:
        """Show the kept key."""
        return answer["id"]

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the words chosen."""
        return answer["text"]

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take the list of answers and how it is shown."""
        return {"choices": offer.choices_of(raw), "display": raw.get("display") or "auto"}

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question and at least two answers."""
        return super().faults(field) + offer.faults_of(field)

    def may_answer(self, field: FieldSchema, value: str) -> bool:
        """Want one of the answers offered."""
        return offer.among(field, value)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "object", "required": ["id", "text"]}
