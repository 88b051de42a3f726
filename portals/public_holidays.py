"""The public holidays of the place, by name."""

from datetime import date
from functools import lru_cache

from django.conf import settings
from holidays import country_holidays


def holiday_name(day: date) -> str:
    """Return the name of a public holiday, "" for any other day.

    `HOLIDAYS_REGION` names a part of France that has more of them, as ISO 3166-2 does: 57 and 6AE have
    Good Friday and Saint Stephen's day.
    """
    return _names(day.year, settings.HOLIDAYS_REGION).get(day, "")


@lru_cache(maxsize=64)
def _names(year: int, region: str) -> dict[date, str]:
    return dict(country_holidays("FR", subdiv=region or None, years=year, language="fr"))
