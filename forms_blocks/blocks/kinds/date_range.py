"""From one day to another."""

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks import days
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import WRITE, Sortable
from forms_blocks.blocks.kinds.date import DayField
from forms_blocks.blocks.parted import PartedKind, missing
from forms_blocks.blocks.parts import Answer, Part, PartFault
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema


@register
class DateRange(PartedKind):
    """Asks for a period, both days included."""

    kind = "date_range"
    order = 13
    own: ClassVar = (*days.LIMITS, "longest")
    labels: ClassVar = {"from": _("From"), "to": _("To")}
    called: ClassVar = {"from": "du", "to": "au"}

    when = days.when_block()
    from_days = days.from_block()
    until_days = days.until_block()
    first_day = days.first_block()
    last_day = days.last_block()
    counting = days.counting_block()
    worked = days.worked_block()
    longest = blocks.IntegerBlock(
        label=_("Longest period (days)"),
        required=False,
        min_value=1,
        help_text=_("A longer period is refused, with this number said."),
    )

    class Meta:
        label = _("Period (two dates)")
        description = _("From… to…: a stay, works")
        icon = "calendar-alt"
        group = WRITE

    def ask(self, field: FieldSchema, asking: Asking) -> list[Part]:
        """Return the first and the last day."""
        names = {"from": _("the first day"), "to": _("the last day")}
        return [
            Part(
                name,
                label,
                DayField(limits=field.settings, today=asking.today, **missing(names[name])),
                size="half",
            )
            for name, label in self.labels.items()
        ]

    def judge(self, field: FieldSchema, asking: Asking, cleaned: Answer) -> None:
        """Want the days in their order, and no longer than asked."""
        if len(cleaned) < len(self.labels):
            return
        if cleaned["to"] < cleaned["from"]:
            raise PartFault(_("The last day comes before the first: please check both dates."), 1)
        longest, asked = field.settings.get("longest"), (cleaned["to"] - cleaned["from"]).days + 1
        if longest and asked > longest:
            raise ValidationError(
                _("This period is too long: %(asked)d days, for %(longest)d at most."),
                params={"asked": asked, "longest": longest},
            )

    def stored(self, field: FieldSchema, cleaned: Any) -> dict[str, str] | None:
        """Keep both days as ISO 8601."""
        return {name: day.isoformat() for name, day in cleaned.items()} or None

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return "du 24 novembre 2026 au 2 décembre 2026"."""
        first, last = (days.written(date.fromisoformat(answer[name])) for name in ("from", "to"))
        return gettext("from %(first)s to %(last)s") % {"first": first, "last": last}

    def cell(self, name: str, part: Any) -> str:
        """Keep a day as spreadsheets read it."""
        return date.fromisoformat(part).strftime("%d/%m/%Y") if part else ""

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort by the first day."""
        return {"date": date.fromisoformat(answer["from"]), "text": self.readable(field, answer)[:200]}

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take the bounds, with the days as ISO 8601."""
        return {**super().settings_of(raw), **days.kept(raw)}

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question, and days that can be answered."""
        return super().faults(field) + days.faults(field.settings)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        day = {"type": "string", "format": "date"}
        return {"type": "object", "required": ["from", "to"], "properties": {"from": day, "to": day}}
