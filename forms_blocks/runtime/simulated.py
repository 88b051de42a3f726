"""People who do not exist, in whose place an editor looks at a form: no account is involved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

NOBODY = "personne"


@dataclass(frozen=True, slots=True)
class Simulated:
    """Somebody to be: a key for addresses, words for menus, and who they are."""

    key: str
    label: str | Promise
    age: int = 0
    """In years, on whatever day one looks: the birthday was yesterday. 0 when the account does not say."""
    known: Mapping[str, Any] | None = None
    """The profile but the date of birth, under the names that forms use; None without an account."""

    def profile(self, today: date) -> dict[str, Any] | None:
        """Return what the account would tell that day; None when nobody is signed in."""
        if self.known is None:
            return None
        born = {"date_naissance": born_on(self.age, today).isoformat()} if self.age else {}
        return {**self.known, **born}

    def told(self, today: date) -> str:
        """Return who it is in a few words, with the date of birth that day."""
        if not self.age:
            return str(self.label)
        born = date_format(born_on(self.age, today), "j F Y")
        return str(format_lazy(_("{label}, born on {day}"), label=self.label, day=born))


def _home(first_name: str, email: str) -> dict[str, Any]:
    address = {"street": "12 rue des Lilas", "postcode": "57998", "town": "Rivemont"}
    return {
        "nom": "Durand",
        "prenom": first_name,
        "courriel": email,
        "telephone": "03 53 01 22 33",
        "adresse": address,
        "rue": address["street"],
        "code_postal": address["postcode"],
        "commune": address["town"],
    }


PEOPLE = {
    one.key: one
    for one in (
        Simulated(NOBODY, _("Somebody without an account")),
        Simulated(
            "marie",
            _("Marie Durand, with an account"),
            41,
            {"civilite": "Madame", **_home("Marie", "marie.durand@exemple.fr")},
        ),
        Simulated(
            "leo",
            _("Léo Durand, a minor with an account"),
            15,
            {"civilite": "Monsieur", **_home("Léo", "leo.durand@exemple.fr")},
        ),
        Simulated(
            "compte-neuf",
            _("An account that knows an e-mail address only"),
            0,
            {"courriel": "nouveau.compte@exemple.fr"},
        ),
    )
}


def simulated(key: str) -> Simulated:
    """Return the person of that key; somebody without an account when there is no such key."""
    return PEOPLE.get(key, PEOPLE[NOBODY])


def born_on(age: int, today: date) -> date:
    """Return the birth date of somebody whose birthday, that many years old, was yesterday."""
    year, month, day = today.year - age, today.month, today.day
    # The 28th is in every month; a birthday a few days earlier is as good.
    return date.fromordinal(date(year, month, min(day, 28)).toordinal() - 1)
