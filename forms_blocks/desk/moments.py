"""When, in the words of who works all day with a list: « il y a 3 jours », « en retard de 2 jours »."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MONTH, YEAR = 60, 365


def ago(moment: datetime, today: date | None = None) -> str:
    """Return how long ago, by days: an hour ago and this morning are both today."""
    day = timezone.localtime(moment).date()
    days = ((today or timezone.localdate()) - day).days
    if days <= 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    if days <= MONTH:
        return ngettext("%(n)d day ago", "%(n)d days ago", days) % {"n": days}
    if days < YEAR:
        months = max(1, days // 30)
        return ngettext("%(n)d month ago", "%(n)d months ago", months) % {"n": months}
    years = days // YEAR
    return ngettext("%(n)d year ago", "%(n)d years ago", years) % {"n": years}


def until(day: date, today: date | None = None) -> str:
    """Return what is left before a day, or how late it is."""
    days = (day - (today or timezone.localdate())).days
    if days < 0:
        return ngettext("%(n)d day late", "%(n)d days late", -days) % {"n": -days}
    if days == 0:
        return _("to answer today")
    if days == 1:
        return _("to answer tomorrow")
    return ngettext("within %(n)d day", "within %(n)d days", days) % {"n": days}
