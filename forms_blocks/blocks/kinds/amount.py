"""A sum of money, in euros."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.kind import Kind, Sortable
from forms_blocks.blocks.kinds.number import MESSAGES, NumberField
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema

CENT = Decimal("0.01")
NO_BREAK = "\N{NO-BREAK SPACE}"


def euros(amount: Decimal | str) -> str:
    """Return an amount as "1 234,50 €"."""
    return f"{number_format(Decimal(amount), 2, use_l10n=True, force_grouping=True)}{NO_BREAK}€"


class AmountField(NumberField):
    """Takes an amount with or without its sign."""

    def clean(self, value: Any) -> Any:
        """Return the amount, or None; raises ValidationError."""
        text = str(value or "").strip()
        return super().clean(text.removesuffix("€").removesuffix("euros").removesuffix("euro"))


@register
class Amount(Kind):
    """Asks how much, in euros."""

    kind = "amount"
    order = 11
    template = "public/fields/amount.html"
    operators: ClassVar = ("is", "is_not", "more", "less", "at_least", "at_most", "filled", "empty")
    compares = "number"
    own: ClassVar = ("smallest", "largest")

    smallest = blocks.DecimalBlock(
        label=_("Smallest"),
        required=False,
        default=Decimal(0),
        decimal_places=2,
        help_text=_("A smaller answer is refused, with this number said."),
    )
    largest = blocks.DecimalBlock(
        label=_("Largest"),
        required=False,
        decimal_places=2,
        help_text=_("A larger answer is refused, with this number said."),
    )

    class Meta:
        label = _("Amount")
        description = _("A price, in euros")
        icon = "tag"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return an input with its bounds."""
        bounds = {"min_value": "smallest", "max_value": "largest"}
        asked = {name: field.settings.get(key) for name, key in bounds.items()}
        limits: dict[str, Any] = {
            name: Decimal(str(limit)) for name, limit in asked.items() if limit not in (None, "")
        }
        common = self.common(field)
        common["error_messages"] = {
            **MESSAGES,
            "invalid": _("Please write an amount, such as 12.50."),
            "max_decimal_places": _("Please write an amount with two decimals at most."),
            **common["error_messages"],
        }
        return AmountField(
            max_digits=14,
            decimal_places=2,
            **limits,
            **common,
        )

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take the bounds as plain data."""
        found = super().settings_of(raw)
        return {name: None if value in (None, "") else str(value) for name, value in found.items()}

    def stored(self, field: FieldSchema, cleaned: Any) -> str | None:
        """Keep a decimal string with its cents: "12.50"."""
        return None if cleaned is None else format(cleaned.quantize(CENT), "f")

    def given(self, field: FieldSchema, answer: Any) -> str:
        """Show it with a comma."""
        return str(answer).replace(".", ",")

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the amount as "12,50 €"."""
        return euros(answer)

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Keep the amount as spreadsheets read it."""
        return ["" if answer is None else self.given(field, answer)]

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort as a number."""
        return {"number": Decimal(answer), "text": self.readable(field, answer)}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "string", "pattern": r"^-?\d+\.\d{2}$"}
