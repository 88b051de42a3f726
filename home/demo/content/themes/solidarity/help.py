"""The guide « Demander une aide du CCAS »."""

from datetime import date

from home.demo.body import heading, note, steps, text
from home.demo.pages import Guide

HELP = Guide(
    slug="aide-du-ccas",
    title="Demander une aide du CCAS",
    summary="Une facture qui ne passe pas, un mois difficile, une aide alimentaire : le centre communal d’action sociale vous reçoit et cherche avec vous.",
    facts={
        "who": "Toute personne qui habite Rivemont.",
        "documents": "Une pièce d’identité\nUn justificatif de domicile\nVos ressources et vos charges des trois derniers mois",
        "delay": "Rendez-vous sous une semaine ; aide d’urgence le jour même.",
        "cost": "Gratuit et confidentiel.",
        "legal_source": "Code de l’action sociale et des familles, articles L. 123-5 et R. 123-2.",
    },
    checked_on=date(2026, 10, 19),
    body=[
        heading("Ce que le CCAS peut faire"),
        text(
            "- une aide pour une facture d’énergie, de cantine ou de transport ;\n- l’épicerie solidaire ;\n- un prêt sans intérêt ;\n- la domiciliation."
        ),
        heading("Comment faire"),
        steps(
            ("Prendre rendez-vous", "Au 03 53 01 00 70, ou à l’accueil."),
            (
                "Faire le point",
                "Une travailleuse sociale vérifie aussi les droits auxquels vous n’avez pas pensé.",
            ),
            ("La commission décide", "Chaque mardi. L’urgence n’attend pas la commission."),
        ),
        note("Besoin d’un toit ce soir ?", "Appelez le <b>115</b>, jour et nuit, gratuit.", kind="warning"),
    ],
    service="ccas",
)
