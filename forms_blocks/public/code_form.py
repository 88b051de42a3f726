"""Asks for a tracking code, however it is typed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from forms_blocks.submissions import codes

# Signs that no code has, and what people meant when they read or typed them.
MEANT = str.maketrans("O0I1UE", "QQLLVF")


class CodeForm(forms.Form):
    """One field; cleans to the ten signs of a code."""

    code = forms.CharField(
        label=_("Tracking code"),
        help_text=_("Ten signs, such as 7KQ2M-XB4TR. It is on your receipt and in our letters."),
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={
            "required": _("The tracking code is missing."),
            "max_length": _("This is longer than a tracking code, which has ten signs."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.pop("maxlength", None)

    def clean_code(self) -> str:
        """Return the code; raises ValidationError when it cannot be one, whatever requests there are."""
        code = codes.cleaned(self.cleaned_data["code"]).translate(MEANT)
        if len(code) != codes.LENGTH or not set(code) <= set(codes.ALPHABET):
            raise ValidationError(
                _("A tracking code has ten signs, letters and digits. Check it on your receipt.")
            )
        return code
