"""The opening hours of a service, as an editor writes them: rows of days and hours."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from portals.hours import Exceptional, Hours, Span, no_holiday
from portals.public_holidays import holiday_name


class Weekday(models.IntegerChoices):
    """The days as Python numbers them."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class OpeningSpan(Orderable):
    """Some days of each week, from an hour to a later one; a morning and an afternoon are two rows."""

    service = ParentalKey("portals.ServicePage", on_delete=models.CASCADE, related_name="opening_spans")
    first_day = models.PositiveSmallIntegerField(_("from"), choices=Weekday.choices, default=Weekday.MONDAY)
    last_day = models.PositiveSmallIntegerField(
        _("to"), choices=Weekday.choices, null=True, blank=True, help_text=_("Empty for one day only.")
    )
    opens = models.TimeField(_("opens at"))
    closes = models.TimeField(_("closes at"))

    panels = [FieldRowPanel([FieldPanel(name) for name in ("first_day", "last_day", "opens", "closes")])]

    class Meta(Orderable.Meta):
        verbose_name = _("opening hours of the week")
        verbose_name_plural = _("opening hours of the week")

    def __str__(self) -> str:
        return f"{self.get_first_day_display()} {self.opens}–{self.closes}"

    def clean(self) -> None:
        """Refuse hours and days that run backwards; raises ValidationError."""
        super().clean()
        last = self.first_day if self.last_day is None else self.last_day
        if self.first_day is not None and last < self.first_day:
            raise ValidationError({"last_day": _("This day comes before the first one.")})
        _check_hours(self.opens, self.closes)

    @property
    def days(self) -> range:
        """Return the numbers of the days."""
        last = self.first_day if self.last_day is None else self.last_day
        return range(self.first_day, last + 1)


class ExceptionalDay(Orderable):
    """Days that are not as the others: closed, or with hours of their own."""

    service = ParentalKey("portals.ServicePage", on_delete=models.CASCADE, related_name="exceptional_days")
    first = models.DateField(_("from"))
    last = models.DateField(_("to"), null=True, blank=True, help_text=_("Empty for one day only."))
    opens = models.TimeField(_("opens at"), null=True, blank=True, help_text=_("Empty when closed."))
    closes = models.TimeField(_("closes at"), null=True, blank=True)
    reason = models.CharField(
        _("reason"), max_length=80, blank=True, help_text=_("For example: staff training, summer hours.")
    )

    panels = [
        FieldRowPanel([FieldPanel(name) for name in ("first", "last", "opens", "closes")]),
        FieldPanel("reason"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("day that differs")
        verbose_name_plural = _("days that differ")

    def __str__(self) -> str:
        return f"{self.first} {self.reason}".strip()

    def clean(self) -> None:
        """Refuse hours and days that run backwards, and half an opening; raises ValidationError."""
        super().clean()
        if self.first and self.last and self.last < self.first:
            raise ValidationError({"last": _("This day comes before the first one.")})
        if (self.opens is None) != (self.closes is None):
            raise ValidationError({"closes": _("Give both hours, or neither when it is closed.")})
        _check_hours(self.opens, self.closes)


def hours_of(spans: Iterable[Any], days: Iterable[Any], *, closed_on_holidays: bool) -> Hours:
    """Return the hours that these rows say; rows for the same days are one exception with several spans."""
    week: list[list[Span]] = [[] for _day in range(7)]
    for row in spans:
        for number in row.days:
            week[number].append(Span(row.opens, row.closes))
    together: dict[tuple[date, date], list[Any]] = defaultdict(list)
    for row in days:
        together[row.first, row.last or row.first].append(row)
    return Hours(
        week=tuple(tuple(sorted(day)) for day in week),
        exceptional=tuple(_exceptional(first, last, rows) for (first, last), rows in together.items()),
        holiday=holiday_name if closed_on_holidays else no_holiday,
    )


def _exceptional(first: date, last: date, rows: list[Any]) -> Exceptional:
    spans = sorted(Span(row.opens, row.closes) for row in rows if row.opens and row.closes)
    return Exceptional(first, last, tuple(spans), next((row.reason for row in rows if row.reason), ""))


def _check_hours(opens: Any, closes: Any) -> None:
    if opens and closes and closes <= opens:
        raise ValidationError({"closes": _("It must close after it opens, on the same day.")})
