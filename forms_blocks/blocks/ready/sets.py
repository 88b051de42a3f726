"""The sets of questions an editor may add: each with its name, what it is for, and its questions."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.ready import papers, people, places
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.writing import Raw


@dataclass(frozen=True, slots=True)
class ReadySet:
    """Questions to add together: `about` says when; `questions` writes them in today's language."""

    key: str
    label: str | Promise
    about: str | Promise
    questions: Callable[[], list[Raw]]


SETS = (
    ReadySet(
        "applicant",
        _("Coordinates of the applicant"),
        _("Name, address, e-mail and telephone, filled in from the account of the person when there is one."),
        people.applicant,
    ),
    ReadySet(
        "identity",
        _("Identity (civil status)"),
        _("Names, date and place of birth, and the parents: what a civil status record says."),
        people.identity,
    ),
    ReadySet(
        "child",
        _("The child concerned"),
        _("Who the child is, and the school if there is one; kept as data about a child."),
        people.child,
    ),
    ReadySet(
        "guardians",
        _("Parents or guardians"),
        _("One or two adults, their tie to the child and how to reach them."),
        people.guardians,
    ),
    ReadySet(
        "address",
        _("Address"),
        _("Where the person lives and, if it is elsewhere, where to write to them."),
        places.address,
    ),
    ReadySet(
        "street",
        _("Place on the public road"),
        _("Where it is, a landmark, a photo, and what to do when there is danger."),
        places.street,
    ),
    ReadySet(
        "papers",
        _("Documents (identity, home)"),
        _("Identity document and proof of address, also for somebody who is put up by another person."),
        papers.papers,
    ),
    ReadySet(
        "period",
        _("Dates and hours"),
        _("A single day or several, and the hours."),
        papers.period,
    ),
    ReadySet(
        "privacy",
        _("Agreement on personal data"),
        _("A sentence to accept, with the rights of the person. Only when the law asks for an agreement."),
        papers.privacy,
    ),
)


def ready_made() -> list[dict[str, Any]]:
    """Return each set: its name, what it is for, its fields as the editor's browser builds them."""
    return [
        {
            "key": one.key,
            "label": str(one.label),
            "about": str(one.about),
            "fields": [_state(raw) for raw in one.questions()],
        }
        for one in SETS
    ]


def _state(raw: Raw) -> dict[str, Any]:
    block = kind_of(raw["type"])
    state = block.get_form_state(block.to_python(raw["value"]))
    return {"type": raw["type"], "id": raw["id"], "value": state}
