"""The procedure « Occuper le trottoir ou la chaussée »."""

from datetime import date

from home.demo.body import heading, questions, steps, text
from home.demo.content.forms import occupation
from home.demo.content.themes.streets.department import ADDRESS, DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT, REMEDIES, TWO_MONTHS
from home.demo.pages import Procedure

OCCUPATION = Procedure(
    slug="occuper-la-rue",
    title="Occuper le trottoir ou la chaussée",
    summary="Déménagement, benne, échafaudage, nacelle : occuper l’espace public demande une autorisation, même pour quelques heures.",
    facts={
        "who": "Toute personne ou entreprise.",
        "documents": "Les dates et les heures\nLe nom de la rue et la surface occupée\nPour une entreprise, son numéro SIRET\nUn plan, si vous en avez un",
        "delay": "À demander dix jours ouvrés avant.",
        "cost": "Déménagement d’un particulier : gratuit. Autres cas : 0,80 € par m² et par jour.",
        "legal_source": "Code général de la propriété des personnes publiques, article L. 2122-1.",
    },
    checked_on=date(2026, 9, 28),
    body=[
        text(
            "Une place de stationnement pour un camion, une benne devant la porte, un échafaudage le long d’un mur : l’arrêté de la maire "
            "vous protège, et protège ceux qui passent."
        ),
        heading("Avant de demander"),
        text(
            "- Mesurez la place : un stationnement fait 12 m² ;\n- regardez s’il reste 1,40 mètre de trottoir ;\n- repérez les arrêts de bus, les "
            "pistes cyclables, les places réservées."
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("Le service vérifie", "La circulation, les bus, l’accès des secours, les autres chantiers."),
            ("Vous recevez l’arrêté", "Par message, à imprimer et à afficher sur les panneaux."),
            (
                "Vous posez les panneaux 48 heures avant",
                "Prêtés gratuitement aux particuliers, au centre technique.",
            ),
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Je déménage dans une semaine",
                "Le délai de dix jours ouvrés ne peut pas être réduit. Un stationnement sur une place libre, sans la réserver, ne demande rien.",
            ),
            (
                "Une terrasse, un étal ?",
                "C’est une permission à l’année : écrivez à voirie@rivemont.exemple.fr.",
            ),
            (
                "Sans autorisation",
                "L’occupation peut être interrompue aussitôt et l’occupant paie une redevance majorée.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=occupation.STEPS,
    promises={
        "minutes": 8,
        "service": "Service de la voirie et de l’espace public",
        "service_address": ADDRESS,
        # Nobody occupies public land without a title in writing (CG3P, L. 2122-1): silence refuses.
        "delay_months": TWO_MONTHS,
        "silence": "refuse",
        "remedies": REMEDIES,
        "purpose": "préparer l’arrêté, organiser la circulation et calculer la redevance",
        "legal_basis": "public_task",
        "retention_months": 24,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la voirie",
    service="voirie",
)
