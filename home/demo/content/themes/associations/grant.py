"""The guide « Demander une subvention pour une association »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.associations.department import DEPARTMENT
from home.demo.pages import Guide

GRANT = Guide(
    slug="subvention",
    title="Demander une subvention pour une association",
    summary="La ville soutient les associations qui animent Rivemont. Le dossier se dépose à l’automne pour l’année suivante.",
    facts={
        "who": "Les associations qui agissent à Rivemont.",
        "documents": "Le formulaire Cerfa 12156\nLes comptes approuvés\nLe contrat d’engagement républicain signé",
        "delay": "Du 15 septembre au 15 décembre ; vote en mars.",
        "cost": "Gratuit.",
        "legal_source": "Loi n° 2000-321 du 12 avril 2000, articles 9-1, 10 et 10-1.",
    },
    checked_on=date(2026, 9, 1),
    body=[
        heading("Ce qui est regardé"),
        text(
            "- l’intérêt pour les habitants ;\n- le nombre d’adhérents et de bénévoles ;\n- la situation financière ;\n- l’ouverture à tous."
        ),
        heading("Au-delà de 23 000 €"),
        text("Une convention est signée avec la ville et les comptes sont transmis chaque année."),
        DEPARTMENT,
    ],
    service="associations",
)
