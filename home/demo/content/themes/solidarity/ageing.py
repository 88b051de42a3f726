"""The guide « Bien vieillir chez soi »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.pages import Guide

AGEING = Guide(
    slug="bien-vieillir",
    title="Bien vieillir chez soi",
    summary="Repas livrés, téléalarme, aide à domicile, allocation d’autonomie : par où commencer, et qui appelle en cas de canicule.",
    facts={
        "who": "Les personnes de 60 ans ou plus, et leurs proches.",
        "documents": "La pièce d’identité\nLe dernier avis d’impôt",
        "delay": "Repas livrés sous 48 heures ; deux mois pour l’allocation d’autonomie.",
        "cost": "Selon vos ressources.",
        "legal_source": "Code de l’action sociale et des familles, articles L. 121-6-1 et L. 232-1.",
    },
    checked_on=date(2026, 6, 1),
    body=[
        heading("À la maison"),
        text(
            "- repas livrés chaque jour, de 4,10 à 9,80 € ;\n- téléalarme : 9 € par mois ;\n- petits travaux par l’équipe du CCAS."
        ),
        heading("L’allocation personnalisée d’autonomie"),
        text(
            "Elle est versée par le département et aide à payer une aide à domicile. Le CCAS remplit le dossier avec vous."
        ),
        heading("Le registre des personnes fragiles"),
        text(
            "Inscrivez-vous, ou inscrivez un proche avec son accord : en cas de canicule ou de grand froid, une personne vous appelle chaque jour."
        ),
    ],
    service="ccas",
)
