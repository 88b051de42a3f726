"""A short text on one line."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks import lengths
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.validations import pattern
from forms_blocks.blocks.validations.validation import Validation, menu, validation_of

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


def formats() -> list[tuple[str, Any]]:
    """Return the choices of the menu « Format »."""
    return [("", _("Free text")), *menu(), (pattern.PATTERN, _("A pattern of your own"))]


class TextField(forms.CharField):
    """A text written in a given way, with its limits said in words."""

    def __init__(self, settings: dict[str, Any], **kwargs: Any) -> None:
        self.settings, self.format = settings, validation_of(settings.get("format") or "")
        # Validators rather than max_length: a pasted text is never cut in silence by the browser.
        super().__init__(validators=lengths.validators(settings, LIMIT), **kwargs)

    def clean(self, value: Any) -> str:
        """Return the text to keep; raises ValidationError."""
        text = super().clean(value)
        if not text:
            return ""
        if self.format:
            return self.format.clean(text)
        if self.settings.get("format") == pattern.PATTERN:
            pattern.judge(self.settings.get("pattern") or "", self.settings.get("pattern_message"), text)
        return text


@register
class Text(Kind):
    """Asks for a few words."""

    kind = "text"
    order = 1
    publik: ClassVar = ("string",)
    own: ClassVar = ("format", "pattern", "pattern_message", "min_length", "max_length", "autofill")

    format = blocks.ChoiceBlock(
        label=_("Format"),
        choices=formats,
        required=False,
        default="",
        help_text=_("What must be written: a postcode, a SIRET number… The answer is checked."),
    )
    pattern = blocks.CharBlock(
        label=_("Pattern (regular expression)"),
        required=False,
        max_length=pattern.MOST,
        help_text=_("For the format “A pattern of your own”; the whole answer must be like it."),
    )
    pattern_message = blocks.CharBlock(
        label=_("What to say when the answer is not like the pattern"),
        required=False,
        max_length=200,
        help_text=_("Say how to write it, with an example."),
    )
    min_length = lengths.shortest_block(LIMIT)
    max_length = lengths.longest_block(LIMIT)
    autofill = blocks.ChoiceBlock(
        label=_("What the phone may fill in by itself"),
        choices=AUTOFILL,
        required=False,
        default="",
        help_text=_("When it is about the person who fills in: one gesture instead of typing."),
    )

    class Meta:
        label = _("Short text")
        description = _("One line: a number, a postcode, an IBAN")
        icon = "pilcrow"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a text input that knows its format and its limits."""
        found = self.format_of(field)
        attrs = {"autocomplete": field.settings.get("autofill") or "off"}
        if found and found.keyboard != "text":
            attrs["inputmode"] = found.keyboard
        return TextField(field.settings, widget=forms.TextInput(attrs=attrs), **self.common(field))

    def format_of(self, field: FieldSchema) -> Validation | None:
        """Return the format the answer is written in, if any."""
        return validation_of(field.settings.get("format") or "")

    def given(self, field: FieldSchema, answer: Any) -> Any:
        """Show the text as its format writes it."""
        return self.readable(field, answer)

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the text as its format writes it."""
        found = self.format_of(field)
        return found.show(str(answer)) if found else str(answer)

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question, a pattern we can read, and limits in their order."""
        limits = lengths.faults(field.settings, LIMIT)
        return [*super().faults(field), *_pattern_faults(field.settings), *limits]


def _pattern_faults(settings: dict[str, Any]) -> list[Fault]:
    if settings.get("format") != pattern.PATTERN:
        return []
    written = settings.get("pattern") or ""
    if not written:
        return [Fault(gettext("The pattern is missing."), "pattern")]
    try:
        pattern.compiled(written)
    except pattern.Unreadable:
        return [Fault(gettext("This pattern cannot be read; it may not look ahead or behind."), "pattern")]
    return []
