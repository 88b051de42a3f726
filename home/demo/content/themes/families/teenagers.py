"""The guide « Collège, ados et premiers jobs »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.families.department import DEPARTMENT
from home.demo.pages import Guide

TEENAGERS = Guide(
    slug="adolescents",
    title="Collège, ados et premiers jobs",
    summary="Le Point jeunes, l’aide aux devoirs, les chantiers d’été payés, et qui écoute quand ça ne va pas.",
    facts={
        "who": "Les jeunes de 11 à 25 ans.",
        "cost": "Gratuit ; sorties de 0 à 8 €.",
    },
    checked_on=date(2026, 5, 11),
    body=[
        heading("Le Point jeunes"),
        text(
            "Au 9 rue Paul-Verlaine, du mardi au samedi, de 14 h à 19 h : ordinateurs, aide aux devoirs, conseils pour l’orientation."
        ),
        heading("Les chantiers d’été"),
        text("Une semaine de travail pour la ville, de 16 à 18 ans, payée au SMIC. Inscriptions en mars."),
        heading("Parler à quelqu’un"),
        text(
            "Le Fil santé jeunes répond chaque jour de 9 h à 23 h au 0 800 235 236, anonyme et gratuit. Contre le harcèlement : 3018."
        ),
        DEPARTMENT,
    ],
    service="maison-familles",
)
