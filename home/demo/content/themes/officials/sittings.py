"""The guide « Les séances du conseil »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.pages import Guide

SITTINGS = Guide(
    slug="seances",
    title="Les séances du conseil",
    summary="Calendrier, convocation, pouvoirs, questions orales : ce qui se passe avant, pendant et après une séance.",
    facts={
        "who": "Les 33 membres du conseil municipal.",
        "documents": "La note de synthèse, envoyée avec la convocation\nLe pouvoir, en cas d’absence",
        "delay": "Convocation cinq jours francs avant la séance.",
        "legal_source": "CGCT, articles L. 2121-10 à L. 2121-12, L. 2121-19 et L. 2121-20.",
    },
    checked_on=date(2026, 11, 2),
    body=[
        heading("Avant"),
        text(
            "La convocation et la note de synthèse arrivent cinq jours francs avant, par voie électronique. Les dossiers complets se lisent au secrétariat général."
        ),
        heading("Absence"),
        text(
            "Donnez un pouvoir écrit à une collègue ou un collègue, qui n’en porte qu’un. Prévenez le secrétariat avant midi."
        ),
        heading("Questions orales"),
        text("À remettre au secrétariat général 48 heures avant la séance, deux par groupe."),
        heading("Après"),
        text(
            "La liste des délibérations est affichée et mise en ligne dans la semaine ; le procès-verbal est arrêté à la séance suivante."
        ),
    ],
)
