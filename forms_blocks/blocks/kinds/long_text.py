"""A text of several lines."""

from typing import ClassVar

from django import forms
from django.core.validators import MaxLengthValidator, MinLengthValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.kind import Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.words import TOO_LONG, TOO_SHORT

LIMIT = 5_000


@register
class LongText(Kind):
    """Asks for a description."""

    kind = "long_text"
    order = 2
    publik: ClassVar = ("text",)
    own: ClassVar = ("min_length", "max_length")

    min_length = blocks.IntegerBlock(
        label=_("Shortest answer (characters)"),
        required=False,
        min_value=1,
        max_value=LIMIT,
        help_text=_("Leave empty to accept any short answer."),
    )
    max_length = blocks.IntegerBlock(
        label=_("Longest answer (characters)"),
        required=False,
        min_value=1,
        max_value=LIMIT,
        help_text=_("Leave empty unless the answer must fit somewhere."),
    )

    class Meta:
        label = _("Long text")
        icon = "doc-full"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a text area with its limit said in words."""
        limit = field.settings.get("max_length") or LIMIT
        return forms.CharField(
            widget=forms.Textarea(attrs={"rows": 5}),
            validators=[
                MaxLengthValidator(limit, message=TOO_LONG),
                MinLengthValidator(field.settings.get("min_length") or 0, message=TOO_SHORT),
            ],
            **self.common(field),
        )
