"""The guide « Préparer la rentrée »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.families.department import DEPARTMENT
from home.demo.pages import Guide

BACK_TO_SCHOOL = Guide(
    slug="rentree",
    title="Préparer la rentrée",
    summary="Dates, transports, assurance, fournitures et aides : ce qu’il faut savoir avant septembre.",
    facts={
        "who": "Les parents d’enfants de 3 à 11 ans.",
        "documents": "L’attestation d’assurance scolaire, pour les sorties\nLa fiche santé",
        "cost": "Bourse de rentrée de la ville : 40 € par enfant, selon le quotient.",
    },
    checked_on=date(2026, 6, 15),
    body=[
        heading("Les horaires"),
        text(
            "Les écoles publiques sont ouvertes les lundi, mardi, jeudi et vendredi, de 8 h 30 à 11 h 45 et de 13 h 30 à 16 h 15."
        ),
        heading("Aller à l’école"),
        text(
            "- Deux lignes de pédibus partent de Belle-Rive et des Tanneurs ;\n- le bus est gratuit pour les moins de 11 ans ;\n- chaque école a un abri à vélos."
        ),
        heading("Les aides"),
        text(
            "La bourse de rentrée est versée aux familles dont le quotient est inférieur à 700. L’allocation de rentrée scolaire de la CAF est versée sans démarche aux allocataires, à partir de 6 ans."
        ),
        DEPARTMENT,
    ],
    service="maison-familles",
)
