"""Composters and plants in the street."""

from datetime import date
from random import Random

from home.demo.content import lists
from home.demo.content.forms import composter
from home.demo.requests.filled import Typed, later
from home.demo.requests.papers import street_photo
from home.demo.requests.resident import STREETS, Resident

TOWNS = [row["commune"] for row in lists.rows(lists.TOWNS) if row["syndicat"] == "oui"]
POINTS = [row["point"] for row in lists.rows(lists.POINTS)]


def composter_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request for a composter, from somebody who has a right to it."""
    people = draw.choice((1, 2, 2, 3, 4, 4, 5))
    town = draw.choices(TOWNS, (10, 3, 3, 2))[0]
    typed: Typed = {
        "commune": town,
        "logement": draw.choices((composter.HOUSE, composter.FLAT), (6, 1))[0],
        "residence_principale": True,
        "deja": False,
        **who.coordinates(),
        "demandeur_adresse": [*who.address[:3], town],
        "personnes": str(people),
        "volume": composter.LARGE if people > 3 else composter.SMALL,
        "retrait": draw.choices((composter.COLLECT, composter.DELIVER), (4, 1))[0],
        "dechets": ["Épluchures et restes de cuisine", "Tontes et feuilles"],
        "atelier": draw.random() < 0.35,
    }
    if draw.random() < 0.7:
        typed["jardin"] = str(draw.choice((40, 60, 90, 120, 200, 350, 600)))
    if typed["retrait"] == composter.COLLECT:
        typed["point"] = draw.choice(POINTS)
    else:
        typed["acces"] = draw.choice(("Portail vert, sonnez deux fois.", "Présente le matin.", ""))
    if typed["atelier"] and who.phone:
        typed["telephone_atelier"] = who.phone
    return typed


def greening_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request to plant in the street."""
    street = draw.choice(STREETS)["rue"]
    kinds = draw.sample(["Pied d’arbre", "Bacs en façade", "Potager public"], draw.choice((1, 1, 2)))
    together = draw.random() < 0.4
    return {
        **who.coordinates(),
        "collectif": together,
        "collectif_nom": f"Les voisins de la {street.lower()}" if together else "",
        "emplacement_rue": street,
        "emplacement_numero": str(draw.randrange(1, 60)),
        "emplacement_code_postal": "57998",
        "emplacement_commune": "Rivemont",
        "emplacement_complement": draw.choice(("Entre les deux tilleuls.", "Devant le local à vélos.", "")),
        "types": kinds,
        "surface": str(draw.choice((1, 2, 4, 12))),
        "description": draw.choice(
            (
                "Des vivaces qui demandent peu d’eau, des bulbes. Nous arrosons à tour de rôle.",
                "Deux bacs en bois avec des aromatiques, à la disposition de tous.",
                "Un pied d’arbre fleuri avec une petite barrière en châtaignier.",
            )
        ),
        "debut": later(draw, today, 40, 120),
        "pieces": [
            {"piece_nature": "Photo du lieu", "piece_fichier": street_photo(draw, "emplacement.jpg")},
        ],
        "charte": True,
    }
