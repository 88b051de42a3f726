"""People of Rivemont who send requests, drawn from lists."""

import unicodedata
from dataclasses import dataclass
from random import Random
from typing import Any

from home.demo import people
from home.demo.content.residents import COMPLEMENTS, FIRST_NAMES, LAST_NAMES, STREETS


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody with an address, a telephone of the numbers kept for fiction, and an e-mail."""

    first_name: str
    last_name: str
    email: str
    phone: str
    street: str
    complement: str

    def coordinates(self) -> dict[str, Any]:
        """Return the answers to the common block « Coordonnées »."""
        return {
            "demandeur_nom": self.last_name,
            "demandeur_prenom": self.first_name,
            "demandeur_courriel": self.email,
            "demandeur_telephone": self.phone,
            "demandeur_rue": self.street,
            "demandeur_complement": self.complement,
            "demandeur_code_postal": "57998",
            "demandeur_commune": "Rivemont",
        }


def draw_resident(draw: Random) -> Resident:
    """Return somebody."""
    first, last = draw.choice(FIRST_NAMES), draw.choice(LAST_NAMES)
    return Resident(
        first,
        last,
        f"{_plain(first)}.{_plain(last)}@exemple.fr",
        # 03 53 01 is kept for fiction in the north-east of France (ARCEP).
        f"03 53 01 {draw.randrange(20, 100):02d} {draw.randrange(100):02d}" if draw.random() < 0.6 else "",
        f"{draw.randrange(1, 120)} {draw.choice(STREETS)}",
        draw.choice(COMPLEMENTS),
    )


def lea() -> Resident:
    """Return the citizen who has an account."""
    person = people.CITIZEN
    return Resident(
        person.first_name, person.last_name, person.email, "03 53 01 42 17", "27 rue des Mirabelliers", ""
    )


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(sign for sign in letters if sign.isascii() and (sign.isalpha() or sign == "-"))
