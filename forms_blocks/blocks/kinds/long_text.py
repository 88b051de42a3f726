"""A text of several lines."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks import lengths
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema

LIMIT = 5_000


@register
class LongText(Kind):
    """Asks for a description."""

    kind = "long_text"
    order = 2
    publik: ClassVar = ("text",)
    own: ClassVar = ("min_length", "max_length")

    min_length = lengths.shortest_block(LIMIT)
    max_length = lengths.longest_block(LIMIT)

    class Meta:
        label = _("Long text")
        description = _("Room to write: a comment, an explanation")
        icon = "doc-full"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a text area with its limit said in words."""
        return forms.CharField(
            widget=forms.Textarea(attrs={"rows": 5}),
            validators=lengths.validators(field.settings, LIMIT),
            **self.common(field),
        )

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question, and limits in their order."""
        return super().faults(field) + lengths.faults(field.settings, LIMIT)
