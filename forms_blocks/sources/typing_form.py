"""The admin form of a typed list."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_blocks.sources.lines import parse
from forms_blocks.sources.replace import replace
from forms_blocks.sources.setting import SettingForm

SHOWN = 5


class TypedForm(SettingForm):
    """Takes the lines and keeps the answers they mean."""

    own: ClassVar = ("lines",)
    lines = forms.CharField(
        label=gettext_lazy("Answers"),
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"}),
        max_length=500_000,
        help_text=gettext_lazy(
            "One answer a line. To give each a key that never changes, write “key; words”. To add "
            "attributes, such as a price, begin with a line of titles: “key; words; price; image”."
        ),
    )

    def clean_lines(self) -> str:
        """Read the lines; raises ValidationError with the first ones at fault."""
        text: str = self.cleaned_data["lines"]
        choices, faults = parse(text)
        if faults:
            words = [
                _("Line %(number)s: %(words)s") % {"number": fault.number, "words": fault.words}
                for fault in faults[:SHOWN]
            ]
            raise ValidationError(words)
        if not choices:
            raise ValidationError(_("Please type at least one answer."))
        self.choices = choices
        return text

    def save(self, commit: bool = True) -> Any:
        """Keep the list, and its answers in our tables."""
        source = super().save(commit)
        if commit:
            replace(source, self.choices)
        return source
