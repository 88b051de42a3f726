"""The guide « Trier ses déchets et sortir ses bacs »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.environment.department import DEPARTMENT
from home.demo.pages import Guide

SORTING = Guide(
    slug="tri",
    title="Trier ses déchets et sortir ses bacs",
    summary="Tous les emballages vont dans le bac jaune, les restes de cuisine au compost ou dans le bac brun. Voici les jours de collecte de votre quartier.",
    facts={
        "who": "Tous les foyers.",
        "cost": "Compris dans la taxe d’enlèvement des ordures ménagères.",
        "legal_source": "Code de l’environnement, articles L. 541-10-18 et L. 541-21-1.",
    },
    checked_on=date(2026, 10, 19),
    body=[
        heading("Quel bac pour quoi ?"),
        text(
            "- <b>Bac jaune</b> : tous les emballages (plastique, métal, briques, cartons) et les papiers. Vidés, non lavés, en vrac.\n"
            "- <b>Bac brun</b> : épluchures, restes de repas, marc de café, essuie-tout.\n"
            "- <b>Conteneur à verre</b> : bouteilles, pots et bocaux, sans bouchon.\n"
            "- <b>Bac gris</b> : ce qui reste.",
        ),
        heading("Jours de collecte"),
        text(
            "- <b>Centre-ville, Les Tanneurs</b> : gris le mardi, jaune le jeudi des semaines paires.\n"
            "- <b>La Citadelle, Belle-Rive</b> : gris le mercredi, jaune le vendredi des semaines paires.\n"
            "- <b>Les Hauts de Rivemont</b> : gris le jeudi, jaune le vendredi des semaines impaires.\n"
            "- <b>Bac brun</b> : le lundi, partout.",
            "Sortez les bacs la veille après 19 h et rentrez-les le jour même. Une semaine avec un jour férié, la collecte est décalée d’un jour.",
        ),
        heading("Un bac cassé, volé ou trop petit"),
        text("Appelez la Maison de l’environnement au 03 53 01 00 60 : l’échange est gratuit."),
        DEPARTMENT,
    ],
)
