"""The guide « Stationner à Rivemont »."""

from datetime import date

from home.demo.body import heading, questions, text
from home.demo.content.themes.streets.department import DEPARTMENT
from home.demo.pages import Guide

PARKING = Guide(
    slug="stationnement",
    title="Stationner à Rivemont",
    summary="Zones, durées et tarifs du stationnement en surface, abonnement des habitants, et que faire d’un forfait post-stationnement.",
    facts={
        "who": "Toute personne qui se gare en centre-ville.",
        "cost": "Première demi-heure gratuite, puis 1,20 € l’heure en zone orange.",
        "legal_source": "Code général des collectivités territoriales, article L. 2333-87.",
    },
    checked_on=date(2026, 7, 6),
    body=[
        heading("Les zones"),
        text(
            "- <b>Zone orange</b> (place de la République et rues voisines) : payante du lundi au samedi de 9 h à 12 h et de 14 h à 19 h, deux heures au plus.\n"
            "- <b>Zone verte</b> (Citadelle, Belle-Rive) : payante aux mêmes heures, sans limite de durée ; 0,60 € l’heure.\n"
            "- <b>Zone bleue</b> (écoles et commerces de quartier) : gratuite avec le disque, une heure trente.",
            "Le stationnement est gratuit avec la carte mobilité inclusion « stationnement ».",
        ),
        heading("Carte des habitants"),
        text(
            '15 € par mois ou 150 € par an et par véhicule, deux au plus par logement : <a href="page:voirie/carte-stationnement">demander une carte</a>.'
        ),
        heading("Forfait post-stationnement"),
        questions(
            (
                "Quel est son montant ?",
                "30 €, ramenés à 20 € si vous payez dans les quatre jours. Ce qui a été payé à l’horodateur est déduit.",
            ),
            (
                "Comment le contester ?",
                "Par un recours administratif préalable, dans le mois qui suit l’avis de paiement, adressé au service indiqué sur l’avis. Le silence pendant un mois vaut refus ; vous avez alors un mois pour saisir le tribunal du stationnement payant.",
            ),
        ),
        DEPARTMENT,
    ],
)
