"""Yes or no: two buttons, or one box to tick."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.kind import CHOOSE, Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.words import NOT_OFFERED
from forms_blocks.expressions.compare import words


@register
class YesNo(Kind):
    """Asks a question that has two answers."""

    kind = "yes_no"
    order = 7
    operators: ClassVar = ("is", "is_not", "filled", "empty")
    publik: ClassVar = ("bool",)
    compares = "yes_no"
    own: ClassVar = ("display",)

    display = blocks.ChoiceBlock(
        label=_("Display"),
        choices=[("buttons", _("Yes / No")), ("box", _("One box to tick"))],
        default="buttons",
        help_text=_("Two buttons when one must choose; a box for what few people tick."),
    )

    class Meta:
        label = _("Yes or no")
        description = _("Two buttons, or a box to tick")
        icon = "check"
        group = CHOOSE

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return two buttons, or a box that must be ticked when an answer is needed."""
        common = self.common(field)
        if field.settings.get("display") == "box":
            common["error_messages"]["required"] = _("Please tick this box to go on.")
            return forms.BooleanField(**common)
        common["error_messages"]["invalid_choice"] = NOT_OFFERED
        return forms.TypedChoiceField(
            choices=[("true", _("Yes")), ("false", _("No"))],
            widget=forms.RadioSelect,
            coerce=lambda value: value == "true",
            empty_value=None,
            **common,
        )

    def stored(self, field: FieldSchema, cleaned: Any) -> bool | None:
        """Keep true or false; an unticked box is an answer too."""
        return cleaned

    def given(self, field: FieldSchema, answer: Any) -> Any:
        """Show the answer on the control in use."""
        return answer if field.settings.get("display") == "box" else str(bool(answer)).lower()

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return "Oui" or "Non"."""
        return gettext("Yes") if answer else gettext("No")

    def may_answer(self, field: FieldSchema, value: str) -> bool:
        """Want yes or no."""
        return value.strip().casefold() in {*words(True), *words(False)}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "boolean"}
