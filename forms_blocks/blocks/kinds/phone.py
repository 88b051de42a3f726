"""A telephone number, French unless it says otherwise."""

from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.kind import Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema

COUNTRY = "FR"
INVALID = _("This number is not complete: it should look like 06 12 34 56 78, or +32 470 12 34 56.")


class PhoneField(forms.CharField):
    """Cleans to E.164, the form that machines dial (+33387555555)."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"})

    def clean(self, value: Any) -> str:
        """Return the number in E.164, or an empty text; raises ValidationError."""
        text = super().clean(value)
        if not text:
            return ""
        try:
            number = phonenumbers.parse(text[:40], COUNTRY)
        except phonenumbers.NumberParseException as error:
            raise ValidationError(INVALID, code="invalid") from error
        if not phonenumbers.is_valid_number(number):
            raise ValidationError(INVALID, code="invalid")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def spaced(number: str) -> str:
    """Return an E.164 number as people write it: "03 87 55 55 55", or "+32 470 12 34 56"."""
    try:
        parsed = phonenumbers.parse(number, COUNTRY)
    except phonenumbers.NumberParseException:
        return number
    home = phonenumbers.region_code_for_number(parsed) == COUNTRY
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, form.NATIONAL if home else form.INTERNATIONAL)


@register
class Phone(Kind):
    """Asks for a number to call."""

    kind = "phone"
    order = 4

    class Meta:
        label = _("Telephone")
        description = _("Mobile or not, from France or elsewhere")
        icon = "mobile-alt"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a telephone input."""
        return PhoneField(**self.common(field))

    def given(self, field: FieldSchema, answer: Any) -> str:
        """Show the number with its spaces."""
        return spaced(answer)

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Show the number with its spaces."""
        return spaced(answer)
