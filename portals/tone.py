"""The words of a portal that change with the people it is for."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

OFFICIALS = "officials"


@dataclass(frozen=True)
class Tone:
    """What stands above the search field, the pages most asked and the next events."""

    look_for: str
    asked: str
    soon: str


def tone_of(audience: str) -> Tone:
    """Return the words for these people: elected officials stand at no counter."""
    if audience == OFFICIALS:
        return Tone(_("Look for a file, a subject"), _("Your shortcuts"), _("Next dates"))
    return Tone(_("Look for a procedure, a subject"), _("Most asked"), _("Soon in town"))
