"""A number, whole or with decimals."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.kind import Kind, Sortable
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema

MESSAGES = {
    "invalid": _("Please write a number, with figures only."),
    "max_decimal_places": _("Please write a number without so many decimals."),
    "max_digits": _("This number is too long."),
    "max_whole_digits": _("This number is too long."),
}


class NumberField(forms.DecimalField):
    """Takes a comma or a point, and the spaces people put between thousands."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Return the number, or None; raises ValidationError."""
        text = "".join(str(value or "").split()).replace(",", ".")
        return super().to_python(text)


def _bound(field: FieldSchema, name: str) -> Decimal | None:
    limit = field.settings.get(name)
    return None if limit is None else Decimal(str(limit))


@register
class Number(Kind):
    """Asks how many, how long, how much."""

    kind = "number"
    order = 5
    operators: ClassVar = ("is", "is_not", "more", "less", "at_least", "at_most", "filled", "empty")
    compares = "number"
    own: ClassVar = ("smallest", "largest", "decimals", "unit")

    smallest = blocks.DecimalBlock(
        label=_("Smallest"),
        required=False,
        help_text=_("A smaller answer is refused, with this number said."),
    )
    largest = blocks.DecimalBlock(
        label=_("Largest"),
        required=False,
        help_text=_("A larger answer is refused, with this number said."),
    )
    decimals = blocks.IntegerBlock(
        label=_("Decimals"),
        required=False,
        default=0,
        min_value=0,
        max_value=6,
        help_text=_("0 for whole numbers only."),
    )
    unit = blocks.CharBlock(label=_("Unit"), required=False, max_length=20, help_text=_("m², people…"))

    class Meta:
        label = _("Number")
        description = _("A quantity, an age, a surface")
        icon = "order"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a numeric input with its bounds."""
        common = self.common(field)
        common["error_messages"] = {**MESSAGES, **common["error_messages"]}
        return NumberField(
            max_digits=18,
            decimal_places=field.settings.get("decimals") or 0,
            min_value=_bound(field, "smallest"),
            max_value=_bound(field, "largest"),
            **common,
        )

    def stored(self, field: FieldSchema, cleaned: Any) -> str | None:
        """Keep a decimal string without exponent: "12.5"."""
        return None if cleaned is None else format(cleaned, "f")

    def given(self, field: FieldSchema, answer: Any) -> str:
        """Show it with a comma."""
        return str(answer).replace(".", ",")

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the number with a comma and its unit."""
        return f"{self.given(field, answer)} {field.settings.get('unit') or ''}".strip()

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort as a number."""
        return {"number": Decimal(answer), "text": self.readable(field, answer)}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}
