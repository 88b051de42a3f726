"""The guide « Demander un passeport »."""

from datetime import date

from home.demo.body import heading, note, steps, text
from home.demo.content.themes.civil_status.department import DEPARTMENT
from home.demo.pages import Guide

PASSPORT = Guide(
    slug="passeport",
    title="Demander un passeport",
    summary="Le passeport se demande sur rendez-vous dans n’importe quelle mairie équipée. Il est valable dix ans, cinq ans pour un enfant.",
    facts={
        "who": "Toute personne de nationalité française, à tout âge.",
        "documents": "Le numéro de la pré-demande en ligne\nUne photo de moins de 6 mois\nUn justificatif de domicile de moins d’un an\nL’ancien passeport ou la carte d’identité\nLe timbre fiscal",
        "delay": "Rendez-vous sous 2 à 3 semaines, puis 2 à 4 semaines de fabrication.",
        "cost": "86 € pour un adulte, 42 € de 15 à 17 ans, 17 € avant 15 ans.",
        "legal_source": "Décret n° 2005-1726 du 30 décembre 2005.",
    },
    checked_on=date(2026, 10, 5),
    body=[
        note(
            "Partez l’esprit tranquille",
            "D’avril à juillet, les rendez-vous se remplissent vite. Vérifiez la date de fin de votre passeport avant d’acheter vos billets.",
        ),
        heading("Les étapes"),
        steps(
            (
                "Acheter le timbre fiscal",
                'Sur <a href="https://timbres.impots.gouv.fr">timbres.impots.gouv.fr</a> ou dans un bureau de tabac.',
            ),
            (
                "Remplir la pré-demande",
                'Sur <a href="https://ants.gouv.fr">ants.gouv.fr</a>, en une dizaine de minutes.',
            ),
            (
                "Prendre rendez-vous",
                '<a href="page:etat-civil/rendez-vous-titres">En ligne</a> ou au 03 53 01 00 20. Pour une famille, un rendez-vous par passeport.',
            ),
            (
                "Retirer le passeport",
                "La personne vient elle-même, dans les trois mois. Avant 12 ans, un parent suffit.",
            ),
        ),
        heading("Un voyage urgent ?"),
        text(
            "Un passeport temporaire, valable un an, n’est délivré que par la préfecture, pour un motif médical, familial ou professionnel que l’on ne pouvait pas prévoir."
        ),
        DEPARTMENT,
    ],
)
