"""The guide « Se former »."""

from datetime import date

from home.demo.body import heading, questions, text
from home.demo.pages import Guide

TRAINING = Guide(
    slug="formation",
    title="Se former",
    summary="Dix-huit jours de congé par mandat, un budget voté chaque année, et un droit individuel à cultiver.",
    facts={
        "who": "Tous les membres du conseil.",
        "delay": "Demande un mois avant la formation.",
        "legal_source": "CGCT, articles L. 2123-12 à L. 2123-14.",
    },
    checked_on=date(2026, 5, 18),
    body=[
        heading("Choisir une formation"),
        text(
            "Elle doit être donnée par un organisme agréé par le ministère chargé des collectivités. Le secrétariat général tient la liste et inscrit."
        ),
        heading("Les délégations d’abord"),
        text("Une formation est organisée la première année pour les personnes qui ont reçu une délégation."),
        questions(
            (
                "Qui paie ?",
                "La commune : l’inscription, le transport, et la perte de revenu dans la limite de dix-huit jours par mandat.",
            ),
            ("Et le droit individuel ?", "Il se mobilise en ligne, sur Mon compte élu."),
        ),
    ],
)
