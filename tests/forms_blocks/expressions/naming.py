"""A small form that expressions read in the tests."""

from datetime import date, datetime, time
from typing import Any

from forms_blocks.expressions.names import Names
from forms_blocks.expressions.vocabulary import Vocabulary

TODAY = date(2026, 3, 10)
MOTIF = {"id": "m1", "text": "Mariage", "prix": "5.00"}
CHOICES = [{"id": "t", "text": "Tente"}, {"id": "b", "text": "Banc"}]
FIELDS: dict[str, Any] = {
    "nom": "Noël",
    "age": "42",
    "motif": MOTIF,
    "materiel": CHOICES,
    "accord": True,
    "refus": False,
    "date_acte": "2026-01-02",
    "vide": None,
}


def names(**more: Any) -> Names:
    made = Names(
        Vocabulary((*FIELDS, *more)),
        today=TODAY,
        now=datetime.combine(TODAY, time(9, 30)),
        roots={"usager": {"prenom": "Inès"}, "options": {"cout": "12.50"}, "commune": "Metz"},
    )
    for identifier, answer in {**FIELDS, **more}.items():
        made.add(f"id-{identifier}", identifier, answer, kind="date" if identifier.startswith("date") else "")
    return made
