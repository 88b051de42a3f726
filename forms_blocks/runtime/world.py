"""What the engine knows beside the answers; given to it, never asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from forms_blocks.blocks.asking import Choice

Lookup = Callable[[str, Mapping[str, str]], Sequence[Choice]]
"""The answers a data source offers: its slug and the parameters of the list, for its choices."""


def no_source(_slug: str, _parameters: Mapping[str, str]) -> Sequence[Choice]:
    """Offer nothing: for who reads a form without its sources."""
    return ()


@dataclass(frozen=True, slots=True)
class World:
    """One moment, one person, one portal.

    `person` is the profile (None when nobody is signed in), `query` what the address gave, `previous`
    the answers of the person's last request by identifier.
    """

    today: date
    now: datetime | None = None
    person: Mapping[str, Any] | None = None
    portal: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    request: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    previous: Mapping[str, Any] = field(default_factory=dict)
    lookup: Lookup = field(default=no_source, compare=False)

    def roots(self) -> dict[str, Any]:
        """Return the names that expressions find beside `champs`."""
        return {
            "usager": self.person,
            "portail": self.portal,
            "demande": self.request,
            "options": self.options,
        }
