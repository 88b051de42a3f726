"""From one time of day to another."""

from typing import Any, ClassVar

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import WRITE, Sortable
from forms_blocks.blocks.kinds.time import TimeBounds, TimeField, said
from forms_blocks.blocks.parted import PartedKind, missing
from forms_blocks.blocks.parts import Answer, Part, PartFault
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema


@register
class TimeRange(PartedKind):
    """Asks from when until when, within one day."""

    kind = "time_range"
    order = 14
    own: ClassVar = ("earliest", "latest")
    labels: ClassVar = {"from": _("From (time)"), "to": _("To (time)")}
    called: ClassVar = {"from": "de", "to": "a"}

    earliest = TimeBounds.earliest()
    latest = TimeBounds.latest()

    class Meta:
        label = _("Opening and end times")
        description = _("From… to…: a slot of a day")
        icon = "time"
        group = WRITE

    def ask(self, field: FieldSchema, asking: Asking) -> list[Part]:
        """Return the beginning and the end."""
        names = {"from": _("the time it begins"), "to": _("the time it ends")}
        return [
            Part(
                name, label, TimeField(**TimeBounds.read(field.settings), **missing(names[name])), size="half"
            )
            for name, label in self.labels.items()
        ]

    def judge(self, field: FieldSchema, asking: Asking, cleaned: Answer) -> None:
        """Want the end after the beginning."""
        if len(cleaned) == len(self.labels) and cleaned["to"] <= cleaned["from"]:
            raise PartFault(_("It ends before it begins: please check both times."), 1)

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take the bounds."""
        return TimeBounds.read(raw)

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return "de 9 h à 11 h 30"."""
        times = {"from": said(answer["from"]), "to": said(answer["to"])}
        return gettext("from %(from)s to %(to)s (times)") % times

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort by the beginning."""
        return {"text": f"{answer['from']} {answer['to']}"}

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question, and bounds in their order."""
        return super().faults(field) + TimeBounds.faults(field)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        moment = {"type": "string", "pattern": r"^\d{2}:\d{2}$"}
        return {"type": "object", "required": ["from", "to"], "properties": {"from": moment, "to": moment}}
