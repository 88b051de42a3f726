"""The procedure « Annuler des repas ou un accueil »."""

from datetime import date

from home.demo.body import heading, questions, text
from home.demo.content.forms import cancelling
from home.demo.content.themes.families.department import ADDRESS, DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT
from home.demo.pages import Procedure

CANCELLING = Procedure(
    slug="annuler-repas",
    title="Annuler des repas ou un accueil",
    summary="Un enfant malade, une sortie, un changement d’organisation : ce qui est annulé avant 11 h la veille d’école n’est pas facturé.",
    facts={
        "who": "Le parent qui a fait l’inscription à la cantine ou aux accueils.",
        "documents": "Les jours à annuler\nEn cas de maladie, le certificat du médecin",
        "delay": "Jusqu’à 11 h la veille d’école : le vendredi pour le lundi.",
        "cost": "Gratuit.",
        "legal_source": "Règlement des accueils, adopté par le conseil municipal.",
    },
    checked_on=date(2026, 9, 7),
    body=[
        heading("Avant 11 h la veille"),
        text(
            "La cuisine centrale commande à cette heure-là. Ce qui est annulé avant n’est ni préparé, ni facturé."
        ),
        heading("Un enfant malade"),
        text(
            "Le premier jour reste facturé, car le repas est déjà prêt. Les suivants ne le sont plus, avec un certificat du médecin, qui ne "
            "dit pas la maladie."
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "L’école est fermée ou un enseignant est absent",
                "Vous n’avez rien à faire : le repas est déduit.",
            ),
            ("Reprendre plus tard", "Refaites une inscription, deux jours d’école avant."),
        ),
        DEPARTMENT,
    ],
    steps=cancelling.STEPS,
    promises={
        "minutes": 3,
        "service": "Maison des familles",
        "service_address": ADDRESS,
        # Whoever cancels asks for no decision: silence decides nothing.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "ne pas préparer ni facturer les repas annulés",
        "legal_basis": "public_task",
        "retention_months": 12,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la Maison des familles",
    service="maison-familles",
)
