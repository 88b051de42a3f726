"""Drinks licences, rooms and equipment, messages."""

from datetime import date, timedelta
from random import Random

from home.demo.content import lists
from home.demo.content.forms import drinks, room
from home.demo.content.stories import message as stories
from home.demo.requests.filled import Typed
from home.demo.requests.papers import scan
from home.demo.requests.resident import Resident

ASSOCIATIONS = [row for row in lists.rows(lists.ASSOCIATIONS) if row["siege"]]
ROOMS = lists.rows(lists.ROOMS)
SPACES = {row["salle"]: row["partie"] for row in reversed(lists.rows(lists.SPACES))}


def drinks_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request for a temporary drinks licence."""
    one = draw.choice(ASSOCIATIONS)
    first = today + timedelta(days=draw.randrange(20, 80))
    several = draw.random() < 0.2
    name, nature = draw.choice(
        (
            ("Fête de la Saint-Nicolas", drinks.PARTY),
            ("Bal du printemps", drinks.BALL),
            ("Concert au kiosque", drinks.CONCERT),
            ("Tournoi de rentrée", drinks.MATCH),
        )
    )
    sport = bool(one["agrement"])
    typed: Typed = {
        "association": one["association"],
        "registre": drinks.NATIONAL if one["rna"] else drinks.COURT,
        "rna": one["rna"],
        "folio": "" if one["rna"] else f"volume {draw.randrange(12, 60)}, folio {draw.randrange(5, 90)}",
        "siege": one["siege"],
        "sportive": sport,
        "agrement": one["agrement"],
        "deja": str(draw.randrange(0, 4)),
        **who.coordinates(),
        "qualite": draw.choice(drinks.ROLES),
        "intitule": name,
        "nature": nature,
        "lieu": [draw.choice(("Place Saint-Nicolas", "Parc de la Citadelle", "Salle des Tanneurs")), ""],
        "enceinte_sportive": sport and draw.random() < 0.5,
        "duree": drinks.SEVERAL if several else drinks.ONE_DAY,
        "du": first.isoformat(),
        "au": (first + timedelta(days=1)).isoformat() if several else "",
        "ouverture": "14:00",
        "fermeture": draw.choice(("19:00", "23:30", "01:30")),
        "boissons": [drinks.FIRST, drinks.THIRD],
        "public": str(draw.choice((80, 150, 300, 600))),
        "arrete": True,
    }
    return typed


def room_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request for a room, equipment or both."""
    wanted = draw.choices((room.ROOM, room.EQUIPMENT, room.BOTH), (5, 2, 3))[0]
    place = draw.choice(ROOMS)
    first = today + timedelta(days=draw.randrange(15, 90))
    association = draw.random() < 0.6
    typed: Typed = {
        "objet": wanted,
        "manifestation": draw.choice((room.MEETING, room.FAMILY, room.FLEA_MARKET, room.FAIR)),
        "dates": [first.isoformat(), (first + timedelta(days=draw.choice((0, 0, 1)))).isoformat()],
        "participants": str(draw.randrange(10, int(place["capacite"]))),
        "association": association,
        **who.coordinates(),
        "assurance": scan("Attestation d’assurance", ["Responsabilité civile"], "assurance.pdf"),
        "reglement": True,
    }
    if association:
        one = draw.choice(ASSOCIATIONS)
        typed |= {"association_nom": one["association"], "fonction": "Présidence", "siege": one["siege"]}
    if wanted == room.ROOM:
        typed |= _first(draw, first)
    if wanted != room.EQUIPMENT:
        typed |= {
            "salle": place["salle"],
            "espace": SPACES[place["cle"]],
            "heures": [] if typed.get("premier") == room.ROOM_FIRST else ["14:00", "22:00"],
            "cuisine": draw.random() < 0.4,
            "sono": draw.random() < 0.3,
        }
    if wanted != room.ROOM:
        typed |= {
            "materiel": ["Tables", "Chaises", "Barrières"],
            "nombre_tables": str(draw.choice((5, 10, 20))),
            "nombre_chaises": str(draw.choice((30, 60, 100))),
            "nombre_barrieres": str(draw.choice((4, 10))),
            "livraison_rue": draw.choice(("Place Saint-Nicolas", "Parc de la Citadelle")),
            "livraison_code_postal": "57998",
            "livraison_commune": "Rivemont",
        }
    return typed


def _first(draw: Random, first: date) -> Typed:
    """Return whether the dates or the room came first; whoever wants a room leaves the day open."""
    if draw.random() < 0.8:
        return {"premier": room.DATES_FIRST}
    return {
        "premier": room.ROOM_FIRST,
        "dates": [],
        "a_partir_du": first.isoformat(),
        "jours": ["Vendredi", "Samedi"],
        "moments": ["En soirée"],
    }


def message_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a message to the town hall."""
    subject = draw.choice(list(stories.SUBJECTS))
    title, text = stories.SUBJECTS[subject]
    return {
        "sujet": subject,
        "titre": title,
        "message": text,
        "demandeur_nom": who.last_name,
        "demandeur_prenom": who.first_name,
        "demandeur_courriel": who.email,
        "demandeur_telephone": who.phone,
    }
