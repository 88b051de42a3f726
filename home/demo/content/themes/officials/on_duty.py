"""The guide « Astreinte et crise : qui appeler »."""

from datetime import date

from home.demo.body import heading, steps, text
from home.demo.pages import Guide

ON_DUTY = Guide(
    slug="astreinte",
    title="Astreinte et crise : qui appeler",
    summary="L’élue ou l’élu d’astreinte représente la maire la nuit et le week-end. Les numéros, les gestes, le plan de sauvegarde.",
    facts={
        "who": "Les adjointes et adjoints, à tour de rôle.",
        "delay": "Sur place en trente minutes.",
        "legal_source": "Code de la sécurité intérieure, article L. 731-3.",
    },
    checked_on=date(2026, 10, 26),
    body=[
        heading("Les numéros"),
        text(
            "- astreinte technique : 03 53 01 00 99 ;\n- police municipale : 03 53 01 00 17 ;\n- préfecture, permanence : par le cadre d’astreinte."
        ),
        heading("Les premiers gestes"),
        steps(
            ("Prévenir le cadre d’astreinte", "Il réunit les services."),
            ("Ouvrir la main courante", "Chaque décision y est notée, avec l’heure."),
            ("Déclencher le plan communal de sauvegarde", "Sur décision de la maire ou de qui la remplace."),
        ),
    ],
)
