"""The ways people take through each procedure of the demonstration: together they meet every question."""

from typing import Any

from django.utils import timezone

from home.demo.content.forms import (
    appointment,
    cancelling,
    certificate,
    composter,
    drinks,
    enrolment,
    exemption,
    meals,
    occupation,
    parking,
    room,
)
from tests.driver import FAR

YEAR = timezone.localdate().year
# What every person of these journeys answers, by procedure: the first answer offered is not always right.
USUAL: dict[str, dict[str, Any]] = {
    "acte-etat-civil": {"date_mariage": "2010-06-05"},
    "signalement": {"lampadaire": "T-214", "code_postal": "57998"},
    "occuper-la-rue": {"heure_au": "18:00"},
    "derogation-zfe": {"immatriculation": "AB-123-CD"},
    "composteur": {"deja": False},
    "carte-stationnement": {"numero_carte": "R-04127", "reference_avis": "26A5712345678"},
    "buvette": {"au": FAR.replace(day=26).isoformat(), "fermeture": "1 h 30"},
    "rendez-vous-titres": {"mineur_naissance": f"{YEAR - 9}-02-03"},
    "inscription-scolaire": {
        "enfant_naissance": f"{YEAR - 6}-03-14",
        "niveau": "CP",
        "ecole_souhaitee": "École Belle-Rive",
    },
    "cantine-et-accueil": {
        "enfant_naissance": f"{YEAR - 9}-03-14",
        "contact_telephone": "06.12.34.56.78",
        "contact_telephone_2": "0353012233",
        "tetanos": f"{YEAR - 4}-05-02",
        "menu": meals.MEDICAL,
        "repas": meals.DAYS,
    },
    "salles-et-materiel": {"participants": "20", "livraison_code_postal": "57998"},
    "vegetaliser": {"emplacement_code_postal": "57998"},
}
WAYS: list[tuple[str, dict[str, Any]]] = [
    ("acte-etat-civil", {"motif": "Autre"}),
    (
        "acte-etat-civil",
        {"nature": certificate.MARRIAGE, "concerne": certificate.OTHER, "meme_adresse": False},
    ),
    ("acte-etat-civil", {"concerne": certificate.OTHER, "lien": certificate.PROFESSIONAL}),
    ("acte-etat-civil", {"nature": certificate.DEATH, "remise": certificate.AT_THE_DESK}),
    ("acte-etat-civil", {"concerne": certificate.OTHER, "forme": certificate.WITHOUT_PARENTS}),
    *(
        ("signalement", {"categorie": words})
        for words in (
            "Chaussée ou trottoir",
            "Éclairage public",
            "Propreté et dépôts",
            "Graffiti ou affichage",
            "Arbres et espaces verts",
            "Autre",
        )
    ),
    ("signalement", {"informer": False}),
    ("signalement", {"categorie": "Graffiti ou affichage", "proprietaire": "Locataire", "rappeler": False}),
    ("occuper-la-rue", {"motif": occupation.OTHER}),
    ("occuper-la-rue", {"vous_etes": occupation.COMPANY}),
    ("derogation-zfe", {}),
    ("derogation-zfe", {"vous_etes": exemption.COMPANY, "genre": exemption.VAN}),
    ("composteur", {}),
    ("composteur", {"retrait": composter.DELIVER, "atelier": False}),
    ("carte-stationnement", {}),
    (
        "carte-stationnement",
        {"demande": parking.RENEWAL, "titulaire": parking.EMPLOYER, "impot": parking.NUMBERS},
    ),
    ("buvette", {}),
    (
        "buvette",
        {
            "association": "Une autre association",
            "registre": drinks.COURT,
            "nature": drinks.OTHER,
            "duree": drinks.SEVERAL,
        },
    ),
    ("rendez-vous-titres", {}),
    ("rendez-vous-titres", {"pour": appointment.MINOR, "cas": appointment.LOST, "titre": appointment.BOTH}),
    ("inscription-scolaire", {"derogation": False, "deja_scolarise": False}),
    ("inscription-scolaire", {"situation": enrolment.APART, "resp_lien": "Autre", "resp_avec": False}),
    ("inscription-scolaire", {"situation": enrolment.GUARDIAN, "motif": enrolment.WORK}),
    ("inscription-scolaire", {"situation": enrolment.FOSTER, "derogation": False}),
    ("cantine-et-accueil", {}),
    (
        "cantine-et-accueil",
        {"menu": meals.USUAL, "rentre_seul": False, "allergique": False, "vaccins_a_jour": False},
    ),
    (
        "cantine-et-accueil",
        {"rythme": meals.SOME, "jour_repas": True, "sport": False, "niveau": "CE2"},
    ),
    ("annuler-repas", {}),
    ("annuler-repas", {"objet": cancelling.FOR_GOOD, "motif": cancelling.OTHER}),
    ("salles-et-materiel", {}),
    ("salles-et-materiel", {"premier": room.ROOM_FIRST}),
    ("salles-et-materiel", {"objet": room.EQUIPMENT, "association": False}),
    ("salles-et-materiel", {"objet": room.BOTH, "manifestation": room.OTHER}),
    ("vegetaliser", {}),
    ("vegetaliser", {"collectif": False}),
    ("nous-ecrire", {}),
]
