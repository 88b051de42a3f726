"""A time of day."""

import re
from datetime import time
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.kind import Kind, Sortable
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.expressions.compare import time_of

# "14:30", "14:30:00", "14 h 30", "14h", "9 H 05"
WRITTEN = re.compile(r"(\d{1,2})\s*(?:[:hH.]\s*(\d{1,2})?(?::\d{2}(?:\.\d+)?)?)?")
INVALID = _("This is not a time of day: please write it like 14:30.")


def said(moment: str) -> str:
    """Return "14 h 30" for "14:30", "9 h" for "09:00"."""
    hour, minute = moment.split(":")[:2]
    return f"{int(hour)} h {minute}" if minute != "00" else f"{int(hour)} h"


class TimeField(forms.Field):
    """Cleans to "HH:MM", between two times when asked."""

    def __init__(self, *, earliest: str = "", latest: str = "", **kwargs: Any) -> None:
        self.earliest, self.latest = earliest, latest
        kwargs["error_messages"] = {"invalid": INVALID, **kwargs.get("error_messages", {})}
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "time"}))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        """Return the time, or an empty text; raises ValidationError."""
        text = str(value or "").strip()
        self.validate(text)
        if not text:
            return ""
        found = WRITTEN.fullmatch(text) if len(text) <= 20 else None
        if found is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        try:
            moment = time(int(found[1]), int(found[2] or 0)).isoformat("minutes")
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        self._judge(moment)
        return moment

    def _judge(self, moment: str) -> None:
        if self.earliest and moment < self.earliest:
            raise ValidationError(_("It is too early: from %(time)s."), params={"time": said(self.earliest)})
        if self.latest and moment > self.latest:
            raise ValidationError(_("It is too late: until %(time)s."), params={"time": said(self.latest)})


class TimeBounds:
    """The settings of a kind that asks for times, and what they mean."""

    @staticmethod
    def earliest() -> blocks.TimeBlock:
        """Return the editor's block for the first time of day that may be asked."""
        return blocks.TimeBlock(
            label=_("Earliest"),
            required=False,
            help_text=_("An earlier time is refused, with this one said."),
        )

    @staticmethod
    def latest() -> blocks.TimeBlock:
        """Return the editor's block for the last one."""
        return blocks.TimeBlock(
            label=_("Latest"), required=False, help_text=_("A later time is refused, with this one said.")
        )

    @staticmethod
    def read(raw: dict[str, Any]) -> dict[str, str]:
        """Read both out of the stream's raw JSON, as "HH:MM"."""
        return {name: str(raw.get(name) or "")[:5] for name in ("earliest", "latest")}

    @staticmethod
    def faults(field: FieldSchema) -> list[Fault]:
        """Say when nothing lies between the two."""
        earliest, latest = field.settings.get("earliest"), field.settings.get("latest")
        if earliest and latest and earliest > latest:
            return [Fault(str(_("The earliest time comes after the latest one.")), "earliest")]
        return []


@register
class Time(Kind):
    """Asks at what time."""

    kind = "time"
    order = 12
    operators: ClassVar = ("is", "is_not", "more", "less", "at_least", "at_most", "filled", "empty")
    words: ClassVar = {
        "more": _("is after"),
        "less": _("is before"),
        "at_least": _("is not before"),
        "at_most": _("is not after"),
    }
    own: ClassVar = ("earliest", "latest")

    earliest = TimeBounds.earliest()
    latest = TimeBounds.latest()

    class Meta:
        label = _("Time")
        description = _("Such as 14:30")
        icon = "time"

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a time input; browsers without one take « 14 h 30 »."""
        return TimeField(
            earliest=field.settings.get("earliest") or "",
            latest=field.settings.get("latest") or "",
            **self.common(field),
        )

    def settings_of(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Take the bounds."""
        return TimeBounds.read(raw)

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Return the time as "14 h 30"."""
        return said(answer)

    def cells(self, field: FieldSchema, answer: Any) -> list[str]:
        """Keep the time as spreadsheets read it."""
        return [answer or ""]

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort as "HH:MM", which sorts by itself."""
        return {"text": answer}

    def may_answer(self, field: FieldSchema, value: str) -> bool:
        """Want a time of day."""
        return time_of(value) is not None

    def faults(self, field: FieldSchema) -> list[Fault]:
        """Want a question, and bounds in their order."""
        return super().faults(field) + TimeBounds.faults(field)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "string", "pattern": r"^\d{2}:\d{2}$"}
