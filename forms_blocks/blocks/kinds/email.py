"""An e-mail address."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.kind import Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema

INVALID = _("This address is not complete: it should look like prenom.nom@exemple.fr.")


@register
class Email(Kind):
    """Asks where to write; the first one of a form is where the receipt goes."""

    kind = "email"
    order = 3
    publik: ClassVar = ("email",)

    class Meta:
        label = _("E-mail address")
        description = _("An email, checked")
        icon = "mail"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return an e-mail input that phones fill in."""
        form_field = forms.EmailField(
            widget=forms.EmailInput(attrs={"autocomplete": "email"}), **self.common(field)
        )
        form_field.widget.attrs.pop("maxlength", None)
        for validator in form_field.validators:
            validator.message = INVALID  # type: ignore[attr-defined]
        return form_field

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "string", "format": "email"}
