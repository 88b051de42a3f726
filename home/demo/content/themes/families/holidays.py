"""The guide « Centres de loisirs et vacances »."""

from datetime import date

from home.demo.body import heading, note, text
from home.demo.content.themes.families.department import DEPARTMENT
from home.demo.pages import Guide

HOLIDAYS = Guide(
    slug="centres-de-loisirs",
    title="Centres de loisirs et vacances",
    summary="Le mercredi et pendant les vacances, trois centres accueillent les enfants de 3 à 14 ans, avec le repas.",
    facts={
        "who": "Les enfants de 3 à 14 ans ; priorité aux habitants de Rivemont.",
        "documents": "La fiche sanitaire\nL’attestation de quotient familial\nL’assurance",
        "delay": "Inscription un mois avant chaque période.",
        "cost": "De 3,50 € à 18 € la journée, repas compris.",
    },
    checked_on=date(2026, 10, 12),
    body=[
        note("Vacances d’hiver", "Inscriptions du 4 au 22 janvier 2027.", kind="info"),
        heading("Les trois centres"),
        text(
            "- <b>Louise-Michel</b> (centre-ville) : 3 à 11 ans ;\n- <b>La Citadelle</b> : 3 à 6 ans ;\n- <b>Belle-Rive</b> : 6 à 14 ans, activités nautiques l’été."
        ),
        heading("Une journée"),
        text(
            "Accueil de 7 h 30 à 9 h, départ de 17 h à 18 h 30. Les équipes sont diplômées et l’accueil est déclaré auprès de l’État."
        ),
        heading("Enfants en situation de handicap"),
        text(
            "Chaque centre les accueille. Un entretien avant la première journée permet de prévoir un accompagnement."
        ),
        DEPARTMENT,
    ],
    service="maison-familles",
)
