"""A note to the person who fills in."""

from typing import ClassVar

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import EXPLAIN, Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema


@register
class Note(Kind):
    """Explains; asks nothing."""

    kind = "note"
    order = 21
    asks = False
    template = "public/fields/note.html"
    publik: ClassVar = ("comment",)
    own: ClassVar = ("text", "tone")

    label = blocks.CharBlock(label=gettext_lazy("Title"), required=False, max_length=200)
    text = blocks.RichTextBlock(
        label=gettext_lazy("Text"),
        required=False,
        features=["bold", "italic", "link", "ul", "ol"],
        editor="default",
    )
    tone = blocks.ChoiceBlock(
        label=gettext_lazy("Tone"),
        choices=[("info", gettext_lazy("Information")), ("warning", gettext_lazy("Take care"))],
        default="info",
        help_text=gettext_lazy("“Take care” draws the eye: keep it for what matters."),
    )

    class Meta:
        label = gettext_lazy("Note")
        description = gettext_lazy("An explanation, a reminder; asks nothing")
        icon = "info-circle"
        group = EXPLAIN

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a text."""
        written = strip_tags(field.settings.get("text") or "").strip()
        return [] if written else [Fault(_("A note has no text."), "text")]
