"""The guide « Faire enlever ses encombrants »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.environment.department import DEPARTMENT
from home.demo.pages import Guide

BULKY = Guide(
    slug="encombrants",
    title="Faire enlever ses encombrants",
    summary="Un meuble ou un appareil trop lourd pour aller à la déchèterie : la ville vient le chercher, sur rendez-vous, quatre fois par an et par foyer.",
    facts={
        "who": "Les habitants de Rivemont, en priorité sans véhicule.",
        "documents": "La liste des objets, 2 m³ au plus",
        "delay": "Passage sous 2 à 3 semaines.",
        "cost": "Gratuit, quatre fois par an.",
    },
    checked_on=date(2026, 4, 27),
    body=[
        heading("Prendre rendez-vous"),
        text(
            "Par téléphone au 03 53 01 00 60, avec la liste des objets et l’étage. Déposez-les devant chez vous le matin même, avant 7 h, sans gêner le passage."
        ),
        heading("Avant de jeter"),
        text("À l’achat d’un appareil ou d’un meuble neuf, le magasin reprend gratuitement l’ancien."),
        heading("Dépôt sauvage"),
        text(
            'Déposer des objets sur la voie publique sans rendez-vous est puni d’une amende de 135 € à 1 500 €, avec confiscation du véhicule dans les cas graves. Pour en signaler un : <a href="page:voirie/signalement">signaler un problème</a>.'
        ),
        DEPARTMENT,
    ],
)
