"""When somebody last made sure that a page is right, and when to look at it again."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel


class WithCheck(models.Model):
    """Gives a page the day of its last check, and computes that of the next one."""

    class Every(models.IntegerChoices):
        THREE_MONTHS = 3, _("Every 3 months")
        SIX_MONTHS = 6, _("Every 6 months")
        YEAR = 12, _("Every year")
        TWO_YEARS = 24, _("Every 2 years")
        NEVER = 0, _("Never")

    checked_on = models.DateField(
        _("last checked on"),
        null=True,
        blank=True,
        help_text=_("The day somebody last made sure that this page is right. Visitors see it."),
    )
    check_every_months = models.PositiveSmallIntegerField(
        _("to check again"),
        choices=Every.choices,
        default=Every.YEAR,
        help_text=_("You are told on your home when the day has come. The page stays online."),
    )
    check_due = models.DateField(null=True, editable=False, db_index=True)

    check_panel = MultiFieldPanel(
        [FieldRowPanel([FieldPanel("checked_on"), FieldPanel("check_every_months")])],
        heading=_("Is it still right?"),
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Keep the day of the next check: the report asks the database for it."""
        # What names its fields is Wagtail noting a draft: the page that is read has not changed.
        if update_fields is None:
            self.check_due = self.next_check()
        super().save(*args, update_fields=update_fields, **kwargs)

    def next_check(self) -> date | None:
        """Return the day of the next check: counted from the last one, else from the publication."""
        moment = getattr(self, "first_published_at", None)
        published = moment.date() if moment else None
        since = self.checked_on or published
        if since is None or not self.check_every_months:
            return None
        return since + relativedelta(months=self.check_every_months)
