"""The procedure « Demander une dérogation à la zone à faibles émissions »."""

from datetime import date

from home.demo.body import heading, steps, text
from home.demo.content.forms import exemption
from home.demo.content.themes.streets.department import ADDRESS, DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT
from home.demo.pages import Procedure

EXEMPTION = Procedure(
    slug="derogation-zfe",
    title="Demander une dérogation à la zone à faibles émissions",
    summary="Un camion ou une camionnette à carrosserie spéciale peut être autorisé à traverser le centre malgré sa vignette, jusqu’au 31 décembre.",
    facts={
        "who": "Les particuliers et professionnels dont le véhicule est de genre CAM ou CTTE, à carrosserie spéciale.",
        "documents": "Le certificat d’immatriculation\nPour une entreprise, son numéro SIRET",
        "delay": "Réponse sous 15 jours le plus souvent.",
        "cost": "Gratuit.",
        "legal_source": "Code général des collectivités territoriales, article L. 2213-4 ; arrêté municipal du 12 janvier 2026.",
    },
    checked_on=date(2026, 10, 12),
    body=[
        text(
            "La zone couvre le centre, entre la Seillotte et les boulevards, du lundi au vendredi de 6 h à 20 h. Les véhicules utilitaires "
            "classés Crit’Air 3, 4 ou 5 n’y roulent pas, sauf dérogation."
        ),
        heading("Les véhicules qui y ont droit"),
        text(
            "Le genre (case J.1) est CAM ou CTTE et la carrosserie (case J.3) l’une de celles-ci :",
            "- BEN AMO, BENNE : bennes ;\n- CIT EAU : citernes à eau ;\n- FG TD : fourgons frigorifiques ;\n- BETON : toupies ;\n- PTE ENG : porte-engins.",
        ),
        heading("Ceux qui n’ont rien à demander"),
        text(
            "Les véhicules prioritaires, ceux des personnes titulaires de la carte mobilité inclusion « stationnement » et les transports en "
            "commun traversent la zone librement."
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            (
                "Le service lit le certificat",
                "S’il manque une précision, il vous écrit ; vous avez quinze jours pour répondre.",
            ),
            (
                "Vous recevez l’attestation",
                "À garder dans le véhicule. La plaque est inscrite auprès de la police municipale.",
            ),
            ("Elle prend fin le 31 décembre", "Une nouvelle demande suffit pour l’année suivante."),
        ),
        DEPARTMENT,
    ],
    steps=exemption.STEPS,
    promises={
        "minutes": 6,
        "service": "Service de la voirie et de l’espace public",
        "service_address": ADDRESS,
        # What silence means for such an exemption was not found in a text: the receipt says nothing of it.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "vérifier que le véhicule ouvre droit à la dérogation et l’inscrire",
        "legal_basis": "public_task",
        "retention_months": 12,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la voirie",
    service="voirie",
)
