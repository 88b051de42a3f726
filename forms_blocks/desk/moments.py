"""When, in the words of who works all day with a list: « il y a 3 jours », « en retard de 2 jours »."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MONTH, YEAR = 31, 365


def exact(moment: datetime) -> str:
    """Return « mardi 24 novembre 2026, 14 h 30 »."""
    return date_format(timezone.localtime(moment), r"l j F Y, G \h i")


def ago(moment: datetime, today: date | None = None) -> str:
    """Return how long ago, by days: an hour ago and this morning are both today."""
    local = timezone.localtime(moment)
    days = ((today or timezone.localdate()) - local.date()).days
    if days <= 0:
        return _("today at %(hour)s") % {"hour": date_format(local, r"G \h i")}
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
