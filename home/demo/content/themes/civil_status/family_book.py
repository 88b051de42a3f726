"""The guide « Mettre à jour ou remplacer son livret de famille »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.civil_status.department import DEPARTMENT
from home.demo.pages import Guide

FAMILY_BOOK = Guide(
    slug="livret-de-famille",
    title="Mettre à jour ou remplacer son livret de famille",
    summary="Naissance, mariage, divorce, décès : le livret de famille doit rester à jour. Perdu ou abîmé, il se remplace gratuitement.",
    facts={
        "who": "Les parents et les époux, qu’ils habitent à Rivemont ou qu’ils s’y soient mariés.",
        "documents": "Votre pièce d’identité\nLe livret à compléter, si vous l’avez\nUn justificatif de domicile",
        "delay": "3 à 6 semaines, le temps que chaque mairie concernée le complète.",
        "cost": "Gratuit.",
        "legal_source": "Décret n° 74-449 du 15 mai 1974.",
    },
    checked_on=date(2026, 6, 22),
    body=[
        heading("Mettre à jour"),
        text(
            "Apportez le livret à l’état civil après chaque événement. La mise à jour est obligatoire et vous évitera des demandes d’actes."
        ),
        heading("Demander un second livret"),
        text(
            "- s’il est perdu, volé ou détruit ;\n- en cas de changement de nom, de prénom ou de filiation ;\n- si vous en êtes privé, par exemple après une séparation.",
            "Adressez-vous à la mairie de votre domicile : elle transmet la demande à la mairie du mariage ou de la naissance du premier enfant, qui établit le nouveau livret.",
        ),
        heading("Qui peut l’avoir ?"),
        text(
            "Le livret est remis aux époux au mariage, ou aux parents non mariés à la naissance du premier enfant. Des époux sans enfant comme des parents séparés peuvent chacun en avoir un."
        ),
        DEPARTMENT,
    ],
)
