"""The procedure « Obtenir une carte de stationnement résident »."""

from datetime import date

from home.demo.body import heading, questions, steps, text
from home.demo.content.forms import parking
from home.demo.content.themes.streets.department import ADDRESS, DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT, REMEDIES, TWO_MONTHS
from home.demo.pages import Procedure

RESIDENT_CARD = Procedure(
    slug="carte-stationnement",
    title="Obtenir une carte de stationnement résident",
    summary="Dans les zones orange et verte, les habitants se garent sans limite de durée avec une carte, pour un an ou trois ans.",
    facts={
        "who": "Les habitants des zones orange et verte, deux véhicules par logement au plus.",
        "documents": "La carte grise à votre adresse\nUn justificatif de domicile de moins de 3 mois\nLe dernier avis d’impôt, ou ses numéros\nL’attestation de l’employeur pour un véhicule de fonction",
        "delay": "Carte envoyée dans les 2 jours qui suivent le paiement.",
        "cost": "150 € par an et par véhicule.",
        "legal_source": "Code général des collectivités territoriales, articles L. 2213-2 et L. 2333-87.",
    },
    checked_on=date(2026, 9, 7),
    body=[
        heading("Êtes-vous dans une zone ?"),
        text(
            'Écrivez votre rue au début du formulaire : la zone s’affiche. Les zones et les tarifs de passage sont sur la page <a href="page:voirie/stationnement">Stationner à Rivemont</a>.'
        ),
        heading("Ce que permet la carte"),
        text(
            "- stationner dans votre zone sans limite d’heures, sept jours au plus au même endroit ;\n- changer de véhicule une fois par an sans frais.",
            "Elle ne réserve pas de place et ne vaut pas dans les autres zones.",
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("Le service vérifie les pièces", "Le plus souvent sous trois jours."),
            ("Vous payez", "À l’accueil du centre technique, ou par chèque."),
            (
                "La carte arrive par courrier",
                "Deux mois avant sa fin, un message vous invite à la renouveler.",
            ),
        ),
        heading("Questions fréquentes"),
        questions(
            ("Je loge chez quelqu’un", "Joignez l’attestation signée de la personne qui vous héberge."),
            (
                "Mon véhicule est à mon employeur",
                "Joignez son attestation : il vous le confie et vous le garez chez vous.",
            ),
            (
                "Je déménage",
                "La carte s’arrête avec l’adresse. Demandez un changement : le temps restant est repris.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=parking.STEPS,
    promises={
        "minutes": 10,
        "service": "Service de la voirie et de l’espace public",
        "service_address": ADDRESS,
        # No law or regulation sets this procedure: two months of silence refuse (CRPA, L. 231-4, 2°).
        "delay_months": TWO_MONTHS,
        "silence": "refuse",
        "remedies": REMEDIES,
        "purpose": "vérifier que vous habitez la zone et vous donner la carte",
        "legal_basis": "public_task",
        "retention_months": 36,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la voirie",
    service="voirie",
)
