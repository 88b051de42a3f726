"""When an event takes place: days and hours on the town's clock, once or again."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from portals import recurrence
from portals.models.helped import told
from portals.occurrences import last_day


class WithDates(models.Model):
    """Gives a page its days and its hours; needs `exceptions`, the days it does not take place."""

    class Repeat(models.TextChoices):
        ONCE = "", _("Once")
        WEEKLY = recurrence.WEEKLY, _("Every week, on the same day")
        FORTNIGHTLY = recurrence.FORTNIGHTLY, _("Every two weeks, on the same day")
        MONTHLY = recurrence.MONTHLY, _("Every month, on the same date (the 15th)")
        MONTHLY_WEEKDAY = recurrence.MONTHLY_WEEKDAY, _("Every month, on the same day (the second Tuesday)")

    starts_on = models.DateField(_("first day"))
    starts_at = models.TimeField(
        _("from what time"), null=True, blank=True, help_text=_("Empty when it lasts all day.")
    )
    ends_on = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Empty when it begins and ends on the same day.")
    )
    ends_at = models.TimeField(_("until what time"), null=True, blank=True)
    repeat = models.CharField(
        _("does it happen again?"), max_length=20, choices=Repeat.choices, default="", blank=True
    )
    repeat_until = models.DateField(_("again until"), null=True, blank=True)
    last_day = models.DateField(editable=False, db_index=True)
    days_off = models.JSONField(default=list, editable=False)

    when_panel = MultiFieldPanel(
        [
            FieldRowPanel([told("starts_on"), FieldPanel("starts_at")]),
            FieldRowPanel([FieldPanel("ends_on"), told("ends_at")]),
            FieldRowPanel([told("repeat"), told("repeat_until")]),
            InlinePanel(
                "exceptions",
                heading=_("Cancelled days"),
                label=_("Cancelled day"),
                help_text=_("For an event that happens again: the days it does not take place."),
            ),
        ],
        heading=_("When"),
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the day on which it is over and the days off: lists ask the database for them."""
        self.last_day = last_day(self)
        self.days_off = [day.isoformat() for day in self.cancelled()]
        super().save(*args, **kwargs)

    def cancelled(self) -> list[date]:
        """Return the days it does not take place, as they stand on the editor's screen."""
        exceptions: Any = self.exceptions  # type: ignore[attr-defined]
        return [exception.date for exception in exceptions.all()]

    def kept_days_off(self) -> list[date]:
        """Return the days it does not take place, as they were when it was saved."""
        return [date.fromisoformat(day) for day in self.days_off]

    def clean(self) -> None:
        """Refuse an end before the beginning, and a repetition without an end."""
        super().clean()
        faults = {}
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            faults["ends_on"] = _("The last day comes before the first one.")
        if self.ends_at and not self.starts_at:
            faults["starts_at"] = _("Say from what time, or empty both hours.")
        if self.starts_at and self.ends_at and not self._lasts_days() and self.ends_at <= self.starts_at:
            faults["ends_at"] = _("It ends before it begins.")
        if self.repeat and not self.repeat_until:
            faults["repeat_until"] = _("Say until when it happens again.")
        elif self.repeat_until and self.repeat and self.starts_on and self.repeat_until < self.starts_on:
            faults["repeat_until"] = _("This day comes before the first one.")
        if faults:
            raise ValidationError(faults)

    def _lasts_days(self) -> bool:
        return bool(self.starts_on and self.ends_on and self.ends_on > self.starts_on)
