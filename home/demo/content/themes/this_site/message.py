"""The procedure « Écrire à la mairie »."""

from datetime import date

from home.demo.body import note, text
from home.demo.content.forms import message
from home.demo.content.town import DOMAIN, PRIVACY_CONTACT
from home.demo.pages import Procedure

MESSAGE = Procedure(
    slug="nous-ecrire",
    title="Écrire à la mairie",
    summary="Une question, une remarque, un merci : écrivez-nous ici. Vous recevez un accusé de réception et suivez la réponse.",
    facts={
        "who": "Toute personne.",
        "documents": "La référence de votre demande, si vous en avez une.",
        "delay": "Réponse sous cinq jours ouvrés.",
        "cost": "Gratuit.",
        "legal_source": "Code des relations entre le public et l’administration, article L. 112-8.",
    },
    checked_on=date(2026, 11, 2),
    body=[
        text(
            "Votre message arrive à l’accueil, qui répond ou le confie au bon service. Il n’est lu que par les personnes qui s’en occupent."
        ),
        note(
            "Plus rapide par téléphone ?",
            "Le 03 53 01 00 10, du lundi au vendredi, de 8 h 30 à 12 h et de 13 h 30 à 17 h 30.",
        ),
    ],
    steps=message.STEPS,
    promises={
        "minutes": 3,
        "service": "Accueil de l’hôtel de ville",
        "service_address": f"1 place de la République, 57998 Rivemont – 03 53 01 00 10 – mairie@{DOMAIN}",
        # A message asks for no individual decision: silence decides nothing (CRPA, L. 231-4, 1°).
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "vous répondre et confier votre message au bon service",
        "legal_basis": "public_task",
        "retention_months": 12,
        "contact": PRIVACY_CONTACT,
    },
    agents="Accueil et conseil numérique",
    service="accueil",
)
