"""The guide « Les commissions municipales »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.pages import Guide

COMMISSIONS = Guide(
    slug="commissions",
    title="Les commissions municipales",
    summary="Six commissions étudient les dossiers avant le conseil. Qui y siège, quand elles se réunissent.",
    facts={
        "who": "Les membres désignés par le conseil, à la proportionnelle.",
        "legal_source": "CGCT, article L. 2121-22.",
    },
    checked_on=date(2026, 9, 14),
    body=[
        heading("Les six commissions"),
        text(
            "- finances et personnel ;\n- école, enfance, jeunesse ;\n- voirie, bâtiments, mobilités ;\n- environnement et cadre de vie ;\n- solidarité et santé ;\n- culture, sport, associations."
        ),
        heading("Le rythme"),
        text(
            "Chacune se réunit deux semaines avant le conseil, à 18 h, à l’hôtel de ville. Les comptes rendus sont déposés ici le lendemain."
        ),
    ],
)
