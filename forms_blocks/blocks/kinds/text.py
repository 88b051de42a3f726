"""A short text on one line."""

from typing import ClassVar

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.kind import Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.words import TOO_LONG

LIMIT = 250

# What the browser may fill in by itself (WCAG 2.2, 1.3.5): the tokens of HTML's autocomplete.
AUTOFILL = [
    ("", _("Nothing in particular")),
    ("family-name", _("Family name")),
    ("given-name", _("First names")),
    ("street-address", _("Number and street")),
    ("address-line2", _("Building, floor")),
    ("postal-code", _("Postcode")),
    ("address-level2", _("Town")),
    ("organization", _("Company or association")),
]


@register
class Text(Kind):
    """Asks for a few words."""

    kind = "text"
    order = 1
    publik: ClassVar = ("string",)
    own: ClassVar = ("max_length", "autofill")

    max_length = blocks.IntegerBlock(
        label=_("Longest answer (characters)"), required=False, min_value=1, max_value=LIMIT
    )
    autofill = blocks.ChoiceBlock(
        label=_("What the phone may fill in by itself"), choices=AUTOFILL, required=False, default=""
    )

    class Meta:
        label = _("Short text")
        icon = "pilcrow"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a text input with its limit said in words."""
        widget = forms.TextInput(attrs={"autocomplete": field.settings.get("autofill") or "off"})
        limit = field.settings.get("max_length") or LIMIT
        # A validator rather than max_length: a pasted text is never cut in silence by the browser.
        return forms.CharField(
            widget=widget, validators=[MaxLengthValidator(limit, message=TOO_LONG)], **self.common(field)
        )
