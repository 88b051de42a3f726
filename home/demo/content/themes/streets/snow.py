"""The guide « Neige et verglas »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.streets.department import DEPARTMENT
from home.demo.pages import Guide

SNOW = Guide(
    slug="neige",
    title="Neige et verglas",
    summary="Quelles rues sont déneigées d’abord, et ce qui revient à chaque riverain devant sa porte.",
    facts={
        "who": "Les habitants, propriétaires et commerces.",
        "delay": "Axes principaux dégagés avant 7 h.",
        "legal_source": "Arrêté municipal du 3 novembre 2023 ; CGCT, article L. 2212-2.",
    },
    checked_on=date(2026, 11, 9),
    body=[
        heading("Ce que fait la ville"),
        text(
            "Du 15 novembre au 15 mars, une équipe est prête jour et nuit. Elle dégage d’abord les axes des bus et des secours, les abords des écoles et les ponts, puis les rues en pente, puis les autres."
        ),
        heading("Ce qui vous revient"),
        text(
            "Chaque riverain déneige un passage d’un mètre devant chez lui et le sable ou le sale. Ne poussez pas la neige vers les bouches d’égout ni sur la chaussée. Deux bacs de sel sont en libre service dans chaque quartier."
        ),
        heading("Personnes âgées ou en situation de handicap"),
        text("Le centre communal d’action sociale tient une liste de bénévoles : 03 53 01 00 70."),
        DEPARTMENT,
    ],
)
