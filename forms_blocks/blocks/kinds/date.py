"""A day."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks import days
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import Kind, Sortable
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema

FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %m %Y", "%d/%m/%y"]
INVALID = _("This date does not exist or is not complete: please write it like 24/11/2026.")


class DayField(forms.DateField):
    """A day that is not absurd, and within the bounds of its settings."""

    def __init__(self, *, limits: Mapping[str, Any], today: date, **kwargs: Any) -> None:
        self.limits, self.today = limits, today
        attrs = {"type": "date", **days.picker(limits, today), **kwargs.pop("attrs", {})}
        kwargs["error_messages"] = {"invalid": INVALID, **kwargs.get("error_messages", {})}
        widget = forms.DateInput(format="%Y-%m-%d", attrs=attrs)
        super().__init__(input_formats=FORMATS, widget=widget, **kwargs)

    def clean(self, value: Any) -> date | None:
        """Return the day, or None; raises ValidationError."""
        day = super().clean(value)
        if day is not None:
            days.judge(day, self.limits, self.today)
        return day


@register
class Day(Kind):
    """Asks for a date."""

    kind = "date"
    order = 6
    operators: ClassVar = ("is", "is_not", "more", "less", "at_least", "at_most", "filled", "empty")
    publik: ClassVar = ("date",)
    words: ClassVar = {
        "is": _("is the"),
        "is_not": _("is not the"),
        "more": _("is after the"),
        "less": _("is before the"),
        "at_least": _("is not before"),
        "at_most": _("is not after"),
    }
    compares = "date"
    own: ClassVar = days.LIMITS

    when = days.when_block()
    from_days = days.from_block()
    until_days = days.until_block()
    first_day = days.first_block()
    last_day = days.last_block()
    counting = days.counting_block()
    worked = days.worked_block()

    class Meta:
        label = _("Date")
        description = _("A day: a birth, an appointment")
        icon = "date"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a date input; browsers without one take the date as written in France."""
        return DayField(limits=field.settings, today=asking.today, **self.common(field))

    def stored(self, field: FieldSchema, cleaned: Any) -> str | None:
        """Keep the day as ISO 8601."""
        return cleaned.isoformat() if cleaned else None

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the day as "24 novembre 2026"."""
        return days.written(date.fromisoformat(answer))

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Keep the day as spreadsheets read it."""
        return ["" if answer is None else datetime.fromisoformat(answer).strftime("%d/%m/%Y")]

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort as a date."""
        return {"date": date.fromisoformat(answer), "text": self.readable(field, answer)}

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take the bounds, with the days as ISO 8601."""
        return {**super().settings_of(raw), **days.kept(raw)}

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question, and days that can be answered."""
        return super().faults(field) + days.faults(field.settings)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "string", "format": "date"}
