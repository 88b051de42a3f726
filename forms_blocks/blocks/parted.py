"""What kinds with several inputs have in common."""

from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.kind import Kind
from forms_blocks.blocks.parts import Answer, Part, PartsField, PartsWidget
from forms_blocks.blocks.schema import FieldSchema

# What is known of a place besides what was written.
LOCATED = ("id", "lat", "lon")
PEOPLE = _("People and places")
MISSING = _("This is missing: %(name)s.")


def missing(name: Any, *, required: bool = True) -> dict[str, Any]:
    """Return the arguments of the form field of a part, in the words of a neighbour."""
    return {"required": required, "error_messages": {"required": MISSING % {"name": name}}}


class PartedKind(Kind):
    """A kind whose answer is a dictionary of parts.

    `labels` are the words of each part by its key in the answer; `called` the name of each part in
    expressions.
    """

    template = "public/fields/parts.html"
    operators: ClassVar = ("filled", "empty")
    drawn: ClassVar[type[PartsWidget]] = PartsWidget
    labels: ClassVar[dict[str, str | Promise]] = {}
    called: ClassVar[dict[str, str]] = {}

    def asked(self, field: FieldSchema) -> list[str]:
        """Return the keys of the parts that are asked, in their order."""
        return list(self.labels)

    def ask(self, field: FieldSchema, asking: Asking) -> list[Part]:
        """Return the parts to ask, one a key of `asked`."""
        raise TypeError(f"{self.kind} asks nothing")

    def judge(self, field: FieldSchema, asking: Asking, cleaned: Answer) -> None:
        """Judge the right parts together, some may be missing; raises ValidationError."""

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return one field with its parts."""
        return PartsField(
            self.ask(field, asking),
            lambda cleaned: self.judge(field, asking, cleaned),
            self.drawn,
            **self.common(field),
        )

    def given(self, field: FieldSchema, answer: Any) -> list[str]:
        """Return the texts of the parts, in their order."""
        return [answer.get(name, "") for name in self.asked(field)]

    def parts(self, field: FieldSchema, answer: Any) -> dict[str, Any]:
        """Return each part under the name expressions use, and the whole as `text`."""
        if not answer:
            return {}
        named = {name: answer.get(key, "") for key, name in self.called.items()}
        return {**named, "text": ", ".join(self.readable(field, answer).splitlines())}

    def readable_parts(self, field: FieldSchema) -> frozenset[str] | None:
        """Return the names of the parts, as expressions call them and as they are kept."""
        return frozenset({*self.called, *self.called.values(), *self.labels, "text", *LOCATED})

    def columns(self, field: FieldSchema) -> list[str]:
        """Return a column for each part."""
        return [f"{field.label} – {self.labels[name]}" for name in self.asked(field)]

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Return the parts as people read them."""
        return [self.cell(name, (answer or {}).get(name, "")) for name in self.asked(field)]

    def cell(self, name: str, part: Any) -> str:
        """Return one part as people read it."""
        return str(part)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {
            "type": "object",
            "properties": {name: {"type": "string"} for name in self.asked(field)},
        }
