"""A service of the directory as schema.org's GovernmentOffice."""

from typing import Any

from portals.findability.structured import authority
from portals.hours import Exceptional, Hours, Span

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def office(page: Any, hours: Hours) -> dict[str, Any]:
    """Return what a service page says: where, how to reach it, when."""
    return {
        "@type": "GovernmentOffice",
        "description": page.summary,
        "address": " ".join(", ".join(page.address.splitlines()).split()),
        "telephone": page.phone,
        "email": page.email,
        "hasMap": page.map_url,
        "parentOrganization": authority(page),
        "openingHoursSpecification": [
            *_week(hours),
            *(_special(one, span) for one in hours.exceptional for span in one.spans or [None]),
        ],
    }


def _week(hours: Hours) -> list[dict[str, Any]]:
    days: dict[Any, list[str]] = {}
    for name, spans in zip(DAYS, hours.week, strict=True):
        for span in spans:
            days.setdefault(span, []).append(name)
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": names,
            "opens": f"{span.opens:%H:%M}",
            "closes": f"{span.closes:%H:%M}",
        }
        for span, names in days.items()
    ]


def _special(one: Exceptional, span: Span | None) -> dict[str, Any]:
    # Opening and closing at the same hour is how schema.org says that it stays closed.
    return {
        "@type": "OpeningHoursSpecification",
        "validFrom": one.first.isoformat(),
        "validThrough": one.last.isoformat(),
        "opens": f"{span.opens:%H:%M}" if span else "00:00",
        "closes": f"{span.closes:%H:%M}" if span else "00:00",
    }
