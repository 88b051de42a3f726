"""People of Rivemont who send requests, drawn from lists."""

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from home.demo import people
from home.demo.content import lists
from home.demo.content.residents import COMPLEMENTS, FIRST_NAMES, LAST_NAMES, MEN, UNSAID

STREETS = lists.rows(lists.STREETS)


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody with an address, a telephone of the numbers kept for fiction, and an e-mail.

    `street` is a row of the list of streets.
    """

    first_name: str
    last_name: str
    email: str
    phone: str
    number: str
    street: dict[str, str]
    complement: str = ""
    title: str = ""
    born: date = date(1984, 5, 17)

    @property
    def full_name(self) -> str:
        """Return the name as people say it."""
        return f"{self.first_name} {self.last_name}"

    @property
    def address(self) -> list[str]:
        """Return the lines of the address, as a question about an address takes them."""
        street = self.street["rue"]
        return [f"{self.number} {street[:1].lower()}{street[1:]}", self.complement, "57998", "Rivemont"]

    def coordinates(self) -> dict[str, Any]:
        """Return the answers to the common block « Coordonnées »."""
        return {
            "demandeur_civilite": self.title,
            "demandeur_nom": self.last_name,
            "demandeur_prenom": self.first_name,
            "demandeur_naissance": self.born.isoformat(),
            "demandeur_courriel": self.email,
            "demandeur_telephone": self.phone,
            "demandeur_adresse": self.address,
        }


def draw_resident(draw: Random) -> Resident:
    """Return somebody."""
    first, last = draw.choice(FIRST_NAMES), draw.choice(LAST_NAMES)
    return Resident(
        first,
        last,
        f"{_plain(first)}.{_plain(last)}@exemple.fr",
        telephone(draw) if draw.random() < 0.6 else "",
        str(draw.randrange(1, 120)),
        draw.choice(STREETS),
        draw.choice(COMPLEMENTS),
        "" if first in UNSAID else "Monsieur" if first in MEN else "Madame",
        date(1990, 1, 1) - timedelta(days=draw.randrange(-4000, 18000)),
    )


def telephone(draw: Random) -> str:
    """Return a number: 03 53 01 is kept for fiction in the north-east of France (ARCEP)."""
    return f"03 53 01 {draw.randrange(20, 100):02d} {draw.randrange(100):02d}"


def mobile(draw: Random) -> str:
    """Return a mobile number like those of examples; those kept for fiction are held for wrong."""
    return f"06 12 34 5{draw.randrange(10)} {draw.randrange(100):02d}"


def holder(person: people.Person) -> Resident:
    """Return somebody who has an account."""
    home = HOMES[person.email]
    return Resident(
        person.first_name, person.last_name, person.email, home["phone"], home["number"],
        street(home["street"]), title="Madame", born=date.fromisoformat(home["born"]),
    )  # fmt: skip


def street(words: str) -> dict[str, str]:
    """Return a street of the list by its words."""
    return next(row for row in STREETS if row["rue"] == words)


HOMES = {
    people.CITIZEN.email: {
        "phone": "03 53 01 42 17",
        "number": "27",
        "street": "Rue des Mirabelliers",
        "born": "1987-03-14",
    },
    people.PARENT.email: {
        "phone": "03 53 01 77 08",
        "number": "8",
        "street": "Quai de la Seillotte",
        "born": "1990-10-02",
    },
}
"""Where those who have an account live, by their e-mail."""


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(sign for sign in letters if sign.isascii() and (sign.isalpha() or sign == "-"))
