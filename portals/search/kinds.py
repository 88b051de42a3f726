"""The kinds of pages one finds: the filter, the word on a result, what one can do with it.

A page is found when its class says `search_kind = GUIDE`, or another of these.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kind:
    """`slug` stands in the address of a filtered search; among equals the smallest `rank` comes first."""

    name: str
    slug: str
    rank: int
    icon: str
    plural: Any
    action: Any


PROCEDURE = Kind("procedure", "demarches", 0, "edit", _("Procedures"), _("See the procedure"))
GUIDE = Kind("guide", "fiches", 1, "info", _("Information pages"), _("Read the page"))
SERVICE = Kind("service", "services", 2, "building", _("Services"), _("See the service"))
THEME = Kind("theme", "themes", 3, "list", _("Themes"), _("See the theme"))
NEWS = Kind("news", "actualites", 4, "message", _("News"), _("Read the news"))
EVENT = Kind("event", "agenda", 4, "calendar", _("Events"), _("See the event"))

KINDS = {kind.name: kind for kind in (PROCEDURE, GUIDE, SERVICE, THEME, NEWS, EVENT)}
