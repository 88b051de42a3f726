"""The guide « Nous joindre »."""

from home.demo.body import contact, note
from home.demo.content.town import (
    ASSOCIATIONS,
    CITY_HALL,
    CIVIL_STATUS,
    DOMAIN,
    ENVIRONMENT,
    HOURS,
    SCHOOLS,
    STREETS,
)
from home.demo.pages import Guide

REACH_US = Guide(
    slug="nous-joindre",
    title="Nous joindre",
    summary="Adresses, téléphones et horaires des services de la ville.",
    body=[
        contact(
            "Accueil de l’hôtel de ville",
            address=CITY_HALL,
            phone="03 53 01 00 10",
            email=f"mairie@{DOMAIN}",
            opening_hours=HOURS,
        ),
        contact("Service de l’état civil", **CIVIL_STATUS),
        contact("Service de la voirie et de l’espace public", **STREETS),
        contact("Maison de l’environnement", **ENVIRONMENT),
        contact("Maison des familles", **SCHOOLS),
        contact("Maison des associations", **ASSOCIATIONS),
        note(
            "Sourd ou malentendant ?",
            "Écrivez-nous, ou venez le mercredi après-midi : une agente de l’accueil parle la langue des signes française.",
        ),
    ],
)
