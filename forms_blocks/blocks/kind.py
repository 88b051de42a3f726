"""What every kind of field is: one class a kind, everything about it in one place."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.categories import Category
from forms_blocks.blocks.rules import RuleBlock
from forms_blocks.blocks.schema import FieldSchema

Sortable = dict[str, Any]
"""Keyword arguments for the columns of a list: `text`, `number` or `date`."""


class Kind(blocks.StructBlock):
    """A kind of field: the editor's block, and what the engine asks of it.

    A kind is one file of `kinds/`: a subclass with `kind`, its own settings as blocks, and the
    methods below that differ. Answers are JSON, as the design of the data says; an absent answer
    is absent, never an empty one.
    """

    kind: ClassVar[str] = ""
    order: ClassVar[int] = 100
    asks: ClassVar[bool] = True
    template: ClassVar[str] = "public/fields/input.html"
    operators: ClassVar[tuple[str, ...]] = ("is", "is_not", "contains", "filled", "empty")
    publik: ClassVar[tuple[str, ...]] = ()
    own: ClassVar[tuple[str, ...]] = ()

    label = blocks.CharBlock(label=_("Question"), max_length=300)
    help = blocks.TextBlock(
        label=_("Hint"), required=False, rows=2, help_text=_("Shown under the question, before the answer.")
    )
    required = blocks.BooleanBlock(label=_("An answer is needed"), required=False, default=True)
    condition = RuleBlock()
    identifier = blocks.CharBlock(
        label=_("Identifier"),
        required=False,
        max_length=60,
        help_text=_("The name used in rules and exports; proposed from the question when left empty."),
    )
    category = blocks.ChoiceBlock(
        label=_("Nature of the data"), choices=Category.choices, default=Category.ORDINARY.value
    )
    in_lists = blocks.BooleanBlock(
        label=_("Visible in lists"),
        required=False,
        help_text=_("Agents can read, sort and search this answer in their list."),
    )

    def get_form_layout(self) -> blocks.BlockGroup:
        """Put the question first, rare settings behind "Settings"."""
        first = ["label", *self.own, "required", "condition"] if self.asks else [*self.own, "condition"]
        rare = ["help", "identifier", "category", "in_lists"] if self.asks else []
        return blocks.BlockGroup(children=first, settings=rare)

    def form_field(self, field: FieldSchema, today: date) -> forms.Field:
        """Return the Django form field that asks, cleans and judges; `today` bounds dates."""
        raise TypeError(f"{self.kind} asks nothing")

    def common(self, field: FieldSchema) -> dict[str, Any]:
        """Return the arguments every Django form field takes, in the words of a neighbour."""
        name = field.label.rstrip(" :?")
        missing = _("This is missing: %(name)s.") % {"name": name[:1].lower() + name[1:]}
        return {
            "label": field.label,
            "help_text": field.help,
            "required": field.required,
            "error_messages": {"required": missing},
        }

    def stored(self, field: FieldSchema, cleaned: Any) -> Any:
        """Turn what the form field cleaned into the answer to keep; None when there is none."""
        return cleaned or None

    def given(self, field: FieldSchema, answer: Any) -> Any:
        """Turn a kept answer back into what the form shows."""
        return answer

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the answer as a person reads it; lines are separated by newlines."""
        return str(answer)

    def columns(self, field: FieldSchema) -> list[str]:
        """Return the headings of the columns this field has in an export."""
        return [field.label]

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Return one cell a column; `answer` is None when there is none."""
        return ["" if answer is None else self.readable(field, answer)]

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Return what lists sort and search by."""
        return {"text": self.readable(field, answer)[:200]}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "string"}

    def faults(self, field: FieldSchema) -> list[str]:
        """Say what keeps this field from being published; empty when it is complete."""
        return [] if field.label.strip() else [str(_("A question has no text."))]

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take this kind's own settings out of the stream's raw JSON."""
        return {name: raw.get(name, self.child_blocks[name].get_default()) for name in self.own}
