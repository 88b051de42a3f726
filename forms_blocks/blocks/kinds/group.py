"""A group of questions that may be asked several times: children, vehicles, adults in charge."""

from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from forms_blocks.blocks import shared
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import CHOOSE, Kind, Sortable
from forms_blocks.blocks.registry import all_kinds, kind_of, register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.step_fields import FieldsBlock


@register
class Group(Kind):
    """Asks the same questions once a row; an answer is a list of rows `{"id": uuid, **answers}`."""

    kind = "group"
    prefillable = False
    order = 19
    template = "public/fields/group.html"
    operators: ClassVar = ("filled", "empty")
    publik: ClassVar = ("block",)
    own: ClassVar = ("shared", "min", "max", "row_label", "add_label", "remove_label", "fields")
    main: ClassVar = ("shared", "fields", "min", "max")

    shared = blocks.ChoiceBlock(
        label=gettext_lazy("Questions of a shared group"),
        choices=shared.menu,
        required=False,
        help_text=gettext_lazy("They take the place of the questions below, in every form that shares them."),
    )

    min = blocks.IntegerBlock(
        label=gettext_lazy("At least"),
        default=1,
        min_value=0,
        max_value=50,
        help_text=gettext_lazy("0 when people may have none to describe."),
    )
    max = blocks.IntegerBlock(
        label=gettext_lazy("At most"),
        default=5,
        min_value=1,
        max_value=50,
        help_text=gettext_lazy("The button that adds one goes away at this number."),
    )
    row_label = blocks.CharBlock(
        label=gettext_lazy("What one is called"),
        required=False,
        max_length=60,
        help_text=gettext_lazy("Followed by its number: Child 1, Child 2. When empty, the question."),
    )
    add_label = blocks.CharBlock(
        label=gettext_lazy("Words to add one"),
        required=False,
        max_length=60,
        help_text=gettext_lazy("Add a child"),
    )
    remove_label = blocks.CharBlock(
        label=gettext_lazy("Words to remove one"),
        required=False,
        max_length=60,
        help_text=gettext_lazy("Remove this child"),
    )

    class Meta:
        label = gettext_lazy("Repeatable group")
        description = gettext_lazy("The same questions for each child, each vehicle")
        icon = "copy"
        group = CHOOSE

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        inner = FieldsBlock(
            [(name, kind()) for name, kind in all_kinds().items() if name != self.kind],
            label=gettext_lazy("Questions of one row"),
            required=False,
            collapsed=True,
            form_classname="parvis-fields",
        )
        super().__init__([("fields", inner)], *args, **kwargs)

    def readable_parts(self, field: FieldSchema) -> frozenset[str] | None:
        """Rows are read by their numbers."""
        return None

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return one line a row."""
        return "\n".join(self._row(field, row) for row in answer)

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Put the rows in one cell."""
        return [" | ".join(self._row(field, row) for row in answer or [])]

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort by the number of rows."""
        return {"number": len(answer), "text": self.readable(field, answer)[:200]}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        properties = {inner.id: kind_of(inner.kind).json_schema(inner) for inner in field.fields}
        return {"type": "array", "items": {"type": "object", "properties": properties}}

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take all but the questions, which the compiler reads as fields."""
        names = [name for name in self.own if name != "fields"]
        return {name: raw.get(name, self.child_blocks[name].get_default()) for name in names}

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question in the row, and bounds that allow one."""
        found = super().faults(field)
        if not any(kind_of(inner.kind).asks for inner in field.fields):
            found.append(Fault(_("“%(field)s” repeats no question yet.") % {"field": field.label}, "fields"))
        if (field.settings.get("min") or 0) > (field.settings.get("max") or 50):
            found.append(
                Fault(_("“%(field)s” asks for more rows than it allows.") % {"field": field.label}, "min")
            )
        return found

    def _row(self, field: FieldSchema, row: Any) -> str:
        asked = [inner for inner in field.fields if inner.id in row and kind_of(inner.kind).asks]
        return ", ".join(
            f"{inner.label}: {kind_of(inner.kind).readable(inner, row[inner.id])}".replace("\n", " ")
            for inner in asked
        )
