"""Reports, occupations of the street, exemptions of the low-emission zone, parking cards."""

from datetime import date, timedelta
from random import Random

from home.demo.content import lists
from home.demo.content.forms import exemption, occupation, parking, report
from home.demo.content.stories import report as stories
from home.demo.requests.filled import Typed
from home.demo.requests.papers import scan, street_photo
from home.demo.requests.resident import STREETS, Resident, telephone

CATEGORIES = {row["cle"]: row["categorie"] for row in lists.rows(lists.CATEGORIES)}
TROUBLES = lists.rows(lists.TROUBLES)
SIRETS = ("99901001000018", "99902002700010", "99903003400014", "99904004100017")
FIRMS = ("Toitures Schneider", "Façades de l’Est", "Terrassement Colin", "Bâti-Seille")
LETTERS = "ABCDEFGHJKLMNPQRTVWXYZ"
# The centres of the quarters: the map of the desk groups reports there.
POINTS = ((49.1196, 6.1757), (49.1241, 6.1682), (49.1152, 6.1839), (49.1118, 6.1700), (49.1273, 6.1802))


def report_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a report of something wrong in a street, often anonymous."""
    category = draw.choices(list(CATEGORIES), (6, 5, 5, 2, 3, 2, 1))[0]
    typed: Typed = {"categorie": CATEGORIES[category], "quartier": draw.choice(report.QUARTERS)}
    if category == report.OTHER:
        typed["description"] = draw.choice(stories.OTHER_WORDS)
    else:
        trouble = draw.choice([row["probleme"] for row in TROUBLES if row["categorie"] == category])
        typed |= {"probleme": trouble, "precision": draw.choice(stories.WORDS[trouble])}
    if draw.random() < 0.4:
        typed["gene"] = draw.sample(["Piétons", "Cyclistes", "Riverains", "Voitures"], 2)
    if category == report.LIGHTS and draw.random() < 0.6:
        typed["lampadaire"] = f"{draw.choice('TCBH')}-{draw.randrange(100, 400)}"
    if draw.random() < 0.4:
        typed["photo"] = street_photo(draw, f"IMG_{today:%Y%m%d}_{draw.randrange(1000, 9999)}.jpg")
    street = draw.choice(STREETS)["rue"]
    if draw.random() < 0.6:
        latitude, longitude = draw.choice(POINTS)
        point = f"{latitude + draw.uniform(-0.003, 0.003):.6f},{longitude + draw.uniform(-0.003, 0.003):.6f}"
        typed["emplacement"] = [street, point]
    typed |= {
        "rue": street,
        "code_postal": report.POSTCODE,
        "localite": "Rivemont",
        "repere": draw.choice(stories.PLACES),
        "informer": draw.random() < 0.75,
    }
    if typed["informer"]:
        typed |= {
            "demandeur_prenom": who.first_name,
            "demandeur_nom": who.last_name,
            "demandeur_courriel": who.email,
        }
        if who.phone and draw.random() < 0.4:
            typed |= {"rappeler": True, "demandeur_telephone": who.phone}
    return typed


def occupation_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request to occupy the street."""
    company = draw.random() < 0.45
    first = today + timedelta(days=draw.randrange(22, 70))
    last = first + timedelta(days=draw.choice((0, 0, 1, 2, 6, 13)))
    motive = (
        occupation.WORKS
        if company
        else draw.choice((occupation.MOVING, occupation.WORKS, occupation.DELIVERY))
    )
    scaffolding = motive == occupation.WORKS and draw.random() < 0.5
    typed: Typed = {
        "vous_etes": occupation.COMPANY if company else occupation.PERSON,
        "du": first.isoformat(),
        "heure_du": "08:00",
        "au": last.isoformat(),
        "heure_au": "18:00",
        "portion": draw.choices(
            ("Le trottoir ou une demi-chaussée", "Toute la rue, fermée à la circulation"), (6, 1)
        )[0],
        "rue": draw.choice(STREETS)["rue"],
        "numero": str(draw.randrange(1, 90)),
        "code_postal": "57998",
        "motif": motive,
        "materiel": _equipment(draw, motive, scaffolding),
        "surface": str(draw.choice((24, 24, 36, 60) if scaffolding else (12, 24, 24, 36, 60))),
        "engagement": True,
        "plan": scan("Plan de la rue", ["Emprise en rouge"], "plan.pdf") if draw.random() < 0.5 else "",
    }
    for name in ("stationnement_meme", "stationnement_oppose", "stationnement_alterne", "piste_cyclable"):
        typed[name] = draw.choice(occupation.UNKNOWN)
    for name in ("trottoir_libre", "arret_bus", "place_pmr"):
        typed[name] = draw.choices(("Oui", "Non"), (1, 2))[0]
    if scaffolding:
        typed |= {
            "echafaudage_type": "Sur pied",
            "echafaudage_longueur": str(draw.choice((6, 8, 12))),
            "echafaudage_largeur": "1.2",
        }
    return typed | (_firm(draw, who) if company else _person(draw, who))


def exemption_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request for an exemption."""
    company = draw.random() < 0.8
    place = draw.randrange(len(FIRMS))
    typed: Typed = {
        "vous_etes": exemption.COMPANY if company else exemption.PERSON,
        **who.coordinates(),
        "immatriculation": _plate(draw),
        "critair": draw.choice(("Crit’Air 4", "Crit’Air 3", "Crit’Air 5")),
        "genre": draw.choice((exemption.TRUCK, exemption.VAN)),
        "carrosserie": draw.choice(exemption.BODIES),
        "carte_grise": scan("Certificat d’immatriculation", ["J.1 CTTE", "J.3 BENNE"], "carte-grise.pdf"),
        "exactitude": True,
        "traitement": True,
    }
    if company:
        typed |= {
            "siret": SIRETS[place],
            "raison_sociale": FIRMS[place],
            "representant": who.full_name,
        }
    return typed


def parking_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request for a parking card."""
    asked = draw.choices((parking.FIRST, parking.RENEWAL, parking.CHANGE), (5, 3, 2))[0]
    numbers = draw.random() < 0.3
    typed: Typed = {
        "demande": asked,
        "numero_carte": "" if asked == parking.FIRST else f"R-{draw.randrange(3000, 6000):05d}",
        "rue": draw.choice([row for row in STREETS if row["zone"]])["rue"],
        **who.coordinates(),
        "heberge": False,
        "vehicules": [_vehicle(draw) for _vehicle_number in range(draw.choices((1, 2), (4, 1))[0])],
        "justificatif_domicile": scan("Facture d’électricité", ["Rivemont"], "facture.pdf"),
        "impot": parking.NUMBERS if numbers else parking.NOTICE,
        "duree": draw.choice((parking.ONE_YEAR, parking.ONE_YEAR, parking.THREE_YEARS)),
        "reglement": True,
    }
    if numbers:
        typed |= {"numero_fiscal": "3023217600053", "reference_avis": f"26A57{draw.randrange(10**8):08d}"}
    else:
        typed["avis_impot"] = scan("Avis d’impôt", ["Adresse : Rivemont"], "avis-impot.pdf")
    return typed


def _equipment(draw: Random, motive: str, scaffolding: bool) -> list[str]:
    if scaffolding:
        return [occupation.SCAFFOLDING, "Benne"]
    return (
        ["Véhicule", "Monte-meubles"]
        if motive == occupation.MOVING
        else [draw.choice(("Benne", "Nacelle", "Véhicule"))]
    )


def _firm(draw: Random, who: Resident) -> Typed:
    place = draw.randrange(len(FIRMS))
    return {
        "siret": SIRETS[place],
        "raison_sociale": FIRMS[place],
        "responsable": who.full_name,
        "entreprise_adresse": who.address,
        "entreprise_telephone": telephone(draw),
        "entreprise_courriel": who.email,
    }


def _person(draw: Random, who: Resident) -> Typed:
    return {
        **who.coordinates(),
        "demandeur_telephone": who.phone or telephone(draw),
        "panneaux": draw.random() < 0.7,
    }


def _vehicle(draw: Random) -> Typed:
    keeper = draw.choices((parking.MINE, parking.SPOUSE, parking.EMPLOYER, parking.LEASE), (6, 2, 1, 1))[0]
    typed: Typed = {
        "plaque": _plate(draw),
        "titulaire": keeper,
        "carte_grise": scan("Certificat d’immatriculation", ["Rivemont"], "carte-grise.pdf"),
    }
    if keeper == parking.EMPLOYER:
        typed["attestation_employeur"] = scan(
            "Attestation de l’employeur", ["Véhicule de fonction"], "employeur.pdf"
        )
    return typed


def _plate(draw: Random) -> str:
    first, last = "".join(draw.choices(LETTERS[:18], k=2)), "".join(draw.choices(LETTERS, k=2))
    return f"{first}-{draw.randrange(101, 999)}-{last}"
