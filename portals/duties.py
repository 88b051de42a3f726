"""The pages that the law asks of every portal, and the links to them at the bottom of each page.

A portal that has not its own shows those of the first public portal that does: a town may write them once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portals.links import Link

SITE_MAP = "plan-du-site/"
TO_COMPLETE = "[à compléter"


@dataclass(frozen=True)
class Duty:
    """A page owed to visitors; `why` names the law."""

    kind: str
    label: str | Promise
    why: str | Promise


DUTIES = (
    Duty(
        "LegalNoticePage",
        gettext_lazy("Legal notice"),
        gettext_lazy("Act no. 2004-575 of 21 June 2004, article 1-1."),
    ),
    Duty(
        "PersonalDataPage",
        gettext_lazy("Personal data"),
        gettext_lazy("Regulation (EU) 2016/679, articles 13 and 14."),
    ),
    Duty(
        "AccessibilityPage",
        gettext_lazy("Accessibility statement"),
        gettext_lazy("Act no. 2005-102 of 11 February 2005, article 47."),
    ),
)


@dataclass(frozen=True)
class Missing:
    """A duty that a portal does not meet, and what to do."""

    label: str
    why: str
    todo: str


def links_of(portals: Sequence[Any], closed: Iterable[str]) -> dict[int, tuple[Link, ...]]:
    """Return, for each portal, the links to its own pages; a query a duty, whatever the portals."""
    closed = list(closed)
    found: dict[int, list[Link]] = {portal.pk: [] for portal in portals}
    for duty in DUTIES:
        for portal, page in _pages(duty, portals, closed):
            found[portal.pk].append(Link(page.footer_title, page.get_url() or "/"))
    return {key: tuple(links) for key, links in found.items()}


def missing_from(portal: Any) -> list[Missing]:
    """Return what a portal still owes its visitors, each in words an editor can act on."""
    return [said for duty in DUTIES if (said := _missing(duty, portal))]


def _missing(duty: Duty, portal: Any) -> Missing | None:
    pages = list(_model(duty).objects.descendant_of(portal).live())
    if not pages:
        todo = _("No such page is published in this portal: add one under it. Its text is ready to complete.")
        return Missing(str(duty.label), str(duty.why), todo)
    raw = str(pages[0]._meta.get_field("body").get_prep_value(pages[0].body))
    if TO_COMPLETE in raw:
        todo = _("The page “%(title)s” still has words between square brackets to complete.")
        return Missing(str(duty.label), str(duty.why), todo % {"title": pages[0].title})
    return None


def _pages(duty: Duty, portals: Sequence[Any], closed: list[str]) -> list[tuple[Any, Any]]:
    pages = list(_model(duty).objects.live().defer_streamfields().order_by("path"))
    firsts: list[tuple[Any, Any]] = []
    for portal in portals:
        inside = [path for path in closed if not portal.path.startswith(path)]
        held = [
            page
            for page in pages
            if page.path.startswith(portal.path) and not any(page.path.startswith(path) for path in inside)
        ]
        firsts += [(portal, held[0])] if held else []
    return firsts


def _model(duty: Duty) -> Any:
    return apps.get_model("portals", duty.kind)
