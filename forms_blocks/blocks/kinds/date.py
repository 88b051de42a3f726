"""A day."""

from datetime import date, datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.kind import Kind, Sortable
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema

FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %m %Y", "%d/%m/%y"]
INVALID = _("This date does not exist or is not complete: please write it like 24/11/2026.")
EARLIEST = 1850


class DayField(forms.DateField):
    """A day that is not absurd, in the past or to come when asked."""

    def __init__(self, *, when: str, today: date, **kwargs: Any) -> None:
        self.when, self.today = when, today
        super().__init__(input_formats=FORMATS, **kwargs)

    def clean(self, value: Any) -> date | None:
        """Return the day, or None; raises ValidationError."""
        day = super().clean(value)
        if day is None:
            return None
        if day.year < EARLIEST or day.year > self.today.year + 200:
            raise ValidationError(_("Please check the year: %(year)d."), params={"year": day.year})
        if self.when == "past" and day > self.today:
            raise ValidationError(_("This date is still to come; please write a date in the past."))
        if self.when == "future" and day < self.today:
            raise ValidationError(_("This date is over; please write a date to come."))
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
        "more": _("is after"),
        "less": _("is before"),
        "at_least": _("is not before"),
        "at_most": _("is not after"),
    }
    compares = "date"
    own: ClassVar = ("when",)

    when = blocks.ChoiceBlock(
        label=_("Which dates"),
        choices=[("any", _("any")), ("past", _("today or past")), ("future", _("today or to come"))],
        default="any",
    )

    class Meta:
        label = _("Date")
        icon = "date"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a date input; browsers without one take the date as written in France."""
        common = self.common(field)
        common["error_messages"]["invalid"] = INVALID
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        return DayField(when=field.settings.get("when") or "any", today=asking.today, widget=widget, **common)

    def stored(self, field: FieldSchema, cleaned: Any) -> str | None:
        """Keep the day as ISO 8601."""
        return cleaned.isoformat() if cleaned else None

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the day as "24 novembre 2026"."""
        return date_format(date.fromisoformat(answer), "j F Y")

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Keep the day as spreadsheets read it."""
        return ["" if answer is None else datetime.fromisoformat(answer).strftime("%d/%m/%Y")]

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort as a date."""
        return {"date": date.fromisoformat(answer), "text": self.readable(field, answer)}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "string", "format": "date"}
