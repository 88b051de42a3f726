"""How crispy lays out a step: what is asked, and what is only said."""

from typing import Any

from crispy_forms.layout import Field, LayoutObject
from django.template.loader import get_template

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema


class Ask(Field):
    """Renders one field with the template of its kind."""

    def __init__(self, field: FieldSchema) -> None:
        self.schema = field
        super().__init__(field.id, template=kind_of(field.kind).template)


class Say(LayoutObject):
    """Renders a heading or a note."""

    def __init__(self, field: FieldSchema) -> None:
        self.schema = field

    def render(self, form: Any, context: Any, template_pack: str = "", **_kwargs: Any) -> str:
        """Return the HTML."""
        return get_template(kind_of(self.schema.kind).template).render({"field": self.schema})
