"""A consent: a sentence that the person accepts, after having read what it is about."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import CHOOSE, Kind, Sortable
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.expressions.compare import words


class ConsentBox(forms.CheckboxInput):
    """A box that stands in its own template, beside what it is about."""

    def build_attrs(self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None) -> Any:
        """Draw it as a box."""
        attrs = super().build_attrs(base_attrs, extra_attrs)
        return {**attrs, "class": attrs.get("class", "").replace("form-control", "form-check-input")}


@register
class Consent(Kind):
    """Asks to accept. The answer is yes or no; the sentence and its text stay in the form's version."""

    kind = "consent"
    prefillable = False
    order = 16
    template = "public/fields/consent.html"
    operators: ClassVar = ("is", "is_not", "filled", "empty")
    compares = "yes_no"
    own: ClassVar = ("sentence", "reading")
    main: ClassVar = ("reading", "sentence")

    label = blocks.CharBlock(
        label=_("What it is about"),
        required=False,
        max_length=300,
        default=_("Your agreement"),
        help_text=_("A few words, such as “The rules of the room”."),
    )
    reading = blocks.RichTextBlock(
        label=_("Text to read"),
        required=False,
        features=["bold", "italic", "link", "document-link", "ul", "ol"],
        help_text=_("The rules themselves, or a link to them; kept with each request."),
    )
    sentence = blocks.CharBlock(
        label=_("Sentence to accept"),
        required=False,
        max_length=500,
        default=_("I have read the above and I accept it."),
        help_text=_("In the first person: “I have read…”, “I agree…”. It is kept with each request."),
    )

    class Meta:
        label = _("Consent")
        description = _("Rules to accept, an attestation, a signature")
        icon = "clipboard-list"
        group = CHOOSE

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a box that must be ticked when an answer is needed."""
        common = self.common(field)
        common["error_messages"]["required"] = _("To go on, please accept by ticking the box.")
        return forms.BooleanField(widget=ConsentBox, **common)

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take the words as they are today."""
        found = super().settings_of(raw)
        return {"sentence": str(found["sentence"] or ""), "reading": str(found["reading"] or "")}

    def stored(self, field: FieldSchema, cleaned: Any) -> bool | None:
        """Keep true or false; a box left unticked is an answer too."""
        return bool(cleaned)

    def given(self, field: FieldSchema, answer: Any) -> bool:
        """Show the box as it was left."""
        return answer is True

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return what was accepted, word for word, or that it was not."""
        sentence = field.settings.get("sentence") or gettext("Yes")
        return sentence if answer else gettext("Not accepted")

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Put yes or no in the cell."""
        return ["" if answer is None else gettext("Yes") if answer else gettext("No")]

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort by yes and no."""
        return {"text": self.cells(field, answer)[0]}

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a title and a sentence."""
        missing = Fault(gettext("A consent has no sentence to accept."), "sentence")
        return super().faults(field) + ([] if field.settings.get("sentence", "").strip() else [missing])

    def may_answer(self, field: FieldSchema, value: str) -> bool:
        """Want yes or no."""
        return value.strip().casefold() in {*words(True), *words(False)}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "boolean"}
