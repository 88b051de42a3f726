"""The procedure « Inscrire un enfant à la cantine et aux accueils »."""

from datetime import date

from home.demo.body import heading, questions, steps, text
from home.demo.content.forms import meals
from home.demo.content.themes.families.department import ADDRESS, DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT
from home.demo.pages import Procedure

MEALS = Procedure(
    slug="cantine-et-accueil",
    title="Inscrire un enfant à la cantine et aux accueils",
    summary="Repas du midi, accueil du matin et du soir : une seule inscription pour l’année, avec la fiche santé. Le prix du mois s’affiche.",
    facts={
        "who": "Tous les enfants des écoles publiques de Rivemont.",
        "documents": "L’attestation de quotient familial de la CAF\nLe carnet de santé, et l’ordonnance s’il y a un médicament\nLe nom et le numéro de l’assurance scolaire\nDeux personnes à prévenir",
        "delay": "Deux jours d’école avant le premier repas.",
        "cost": "Repas de 1 € à 6,20 € selon le quotient familial.",
        "legal_source": "Code de l’éducation, article L. 131-13.",
    },
    checked_on=date(2026, 9, 7),
    body=[
        heading("Un droit pour chaque enfant"),
        text(
            "Quand l’école a une cantine, tous les enfants peuvent y être inscrits, que leurs parents travaillent ou non. L’école des Hauts n’en a pas."
        ),
        heading("Pourquoi une fiche santé"),
        text(
            "Elle sert à nourrir et à soigner votre enfant sans danger. Seules l’équipe de son accueil et la direction la lisent. Elle est effacée à la fin de l’année scolaire."
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("La Maison des familles vérifie", "Le quotient et, s’il y a une allergie, le projet d’accueil."),
            ("Les repas sont réservés", "Dès la date demandée."),
            ("Vous payez chaque mois", "Par prélèvement, par carte à l’accueil ou par chèque."),
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Changer de jours",
                'Pour un jour ou pour de bon, <a href="page:scolarite/annuler-repas">annulez en ligne</a> jusqu’à 11 h la veille d’école.',
            ),
            ("Parents séparés", "Chacun fait l’inscription de ses semaines et reçoit sa facture."),
        ),
        DEPARTMENT,
    ],
    steps=meals.STEPS,
    promises={
        "minutes": 20,
        "service": "Maison des familles",
        "service_address": ADDRESS,
        # The canteen is a right when there is one (code de l'éducation, L. 131-13): silence decides nothing.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "accueillir l’enfant sans danger, réserver ses repas et établir les factures",
        "legal_basis": "public_task",
        # A request is closed at the end of the school year, and the health sheet goes then.
        "retention_months": 1,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la Maison des familles",
    service="maison-familles",
)
