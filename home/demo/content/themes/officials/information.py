"""The guide « Demander un dossier ou une information »."""

from datetime import date

from home.demo.body import heading, note, steps
from home.demo.pages import Guide

INFORMATION = Guide(
    slug="droit-a-l-information",
    title="Demander un dossier ou une information",
    summary="Vous avez le droit d’être informé des affaires de la commune qui font l’objet d’une délibération. Voici à qui écrire.",
    facts={
        "who": "Chaque membre du conseil.",
        "delay": "Réponse sous trois jours ouvrés.",
        "legal_source": "CGCT, articles L. 2121-13 et L. 2121-13-1.",
    },
    checked_on=date(2026, 9, 14),
    body=[
        heading("Comment demander"),
        steps(
            ("Écrire au secrétariat général", "Avec le sujet et la séance concernée."),
            (
                "Convenir d’un rendez-vous",
                "Le service concerné prépare le dossier ; il se consulte sur place.",
            ),
        ),
        note(
            "Confidentialité",
            "Ce qui touche à la vie privée des personnes, ou à une procédure de marché en cours, ne se copie ni ne se transmet.",
            kind="warning",
        ),
    ],
)
