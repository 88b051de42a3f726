"""The guide « Véhicule gênant ou abandonné »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.streets.department import DEPARTMENT
from home.demo.pages import Guide

VEHICLE = Guide(
    slug="stationnement-genant",
    title="Véhicule gênant ou abandonné",
    summary="Une voiture bloque votre garage ou ne bouge plus depuis des semaines : qui prévenir, et dans quel délai elle peut être enlevée.",
    facts={
        "who": "Toute personne.",
        "documents": "Le lieu exact\nLa marque, la couleur et l’immatriculation",
        "delay": "Sortie bloquée : intervention dans la journée. Véhicule immobile : au moins 7 jours.",
        "legal_source": "Code de la route, articles L. 325-1, R. 417-10 et R. 417-12.",
    },
    checked_on=date(2026, 5, 18),
    body=[
        heading("Il bloque un passage"),
        text(
            "Appelez la police municipale au 03 53 01 00 17, de 7 h à 21 h. Devant votre propre garage, seule la police peut faire enlever le véhicule : ne le déplacez pas vous-même."
        ),
        heading("Il ne bouge plus"),
        text(
            "Un véhicule immobile plus de sept jours au même endroit de la voie publique est en stationnement abusif. La police municipale le constate deux fois, écrit à son propriétaire, puis demande la mise en fourrière."
        ),
        heading("Il est sur un terrain privé"),
        text(
            "C’est au propriétaire du terrain ou au syndic d’écrire au titulaire de la carte grise ; sans réponse sous huit jours, il saisit la police nationale (code de la route, article R. 325-47)."
        ),
        DEPARTMENT,
    ],
)
