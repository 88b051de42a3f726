"""A value that nobody types: computed from the answers, shown or kept out of sight."""

from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import EXPLAIN, Kind
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.expressions.values import text_of


@register
class Computed(Kind):
    """Computes: a level, a fee, a sector."""

    kind = "computed"
    order = 22
    asks = False
    computes = True
    template = "public/fields/computed.html"
    operators: ClassVar = (
        "is",
        "is_not",
        "contains",
        "more",
        "less",
        "at_least",
        "at_most",
        "filled",
        "empty",
    )
    publik: ClassVar = ("computed",)
    own: ClassVar = ("value", "shown", "frozen", "identifier", "in_lists")

    label = blocks.CharBlock(label=gettext_lazy("Name"), required=False, max_length=300)
    value = blocks.TextBlock(
        label=gettext_lazy("Value"),
        required=False,
        rows=2,
        help_text=gettext_lazy("A text with answers in it, such as {{ champs.quantite|multiply:5 }}."),
    )
    shown = blocks.BooleanBlock(
        label=gettext_lazy("Shown to the person"),
        required=False,
        help_text=gettext_lazy("Otherwise only agents read it."),
    )
    frozen = blocks.BooleanBlock(
        label=gettext_lazy("Keeps its first value"),
        required=False,
        help_text=gettext_lazy("Otherwise it follows the answers until the request is sent."),
    )

    class Meta:
        label = gettext_lazy("Computed value")
        description = gettext_lazy("A total, an age: Parvis writes it")
        icon = "code"
        group = EXPLAIN

    def readable_parts(self, field: FieldSchema) -> frozenset[str] | None:
        """A value may be anything that a text computes."""
        return None

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the value as expressions print it."""
        return text_of(answer)

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take the text, and how it behaves."""
        names = ("value", "shown", "frozen")
        return {name: raw.get(name, self.child_blocks[name].get_default()) for name in names}

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a name and a text."""
        found = super().faults(field)
        source = field.settings.get("value") or ""
        if not source.strip():
            found.append(
                Fault(_("“%(field)s” says nothing of what it computes.") % {"field": field.label}, "value")
            )
        return found
