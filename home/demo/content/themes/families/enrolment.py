"""The procedure « Inscrire un enfant à l’école »."""

from datetime import date

from home.demo.body import heading, questions, steps, text
from home.demo.content.forms import enrolment
from home.demo.content.themes.families.department import ADDRESS, DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT
from home.demo.pages import Procedure

ENROLMENT = Procedure(
    slug="inscription-scolaire",
    title="Inscrire un enfant à l’école",
    summary="L’instruction est obligatoire dès 3 ans. Remplissez le dossier en ligne : l’école de votre secteur s’affiche, et vous pouvez en "
    "demander une autre.",
    facts={
        "who": "Les enfants de 3 ans ou plus qui habitent Rivemont ; dès 2 ans selon les places.",
        "documents": "Le livret de famille ou un acte de naissance\nUn justificatif de domicile de moins de 3 mois, ou une attestation sur l’honneur\nLa page des vaccinations\nLe certificat de radiation, en cas de changement d’école",
        "delay": "De février à avril pour la rentrée ; toute l’année en cas de déménagement.",
        "cost": "Gratuit.",
        "legal_source": "Code de l’éducation, articles L. 131-1, L. 131-5, L. 212-7 et D. 131-3-1.",
    },
    checked_on=date(2026, 10, 1),
    body=[
        heading("Les étapes"),
        steps(
            (
                "Remplir le dossier",
                "Dix minutes, avec les papiers sous la main ; vous pouvez l’enregistrer et finir plus tard.",
            ),
            (
                "Recevoir le certificat d’inscription",
                "Il indique l’école, celle du secteur ou celle de la dérogation.",
            ),
            ("Rencontrer la direction de l’école", "Elle enregistre l’admission et vous remet les horaires."),
        ),
        heading("Demander une autre école"),
        text(
            "La dérogation se demande dans le même dossier, avant le 15 avril pour la rentrée : frère ou sœur déjà dans l’école, assistante "
            "maternelle, raison de santé, lieu de travail, déménagement prévu. Une commission examine les demandes en mai et en août, selon les places."
        ),
        heading("Vaccinations"),
        text(
            "Une vaccination manquante n’empêche pas d’entrer à l’école, mais doit être faite dans les trois mois. Les dates à fournir dépendent de l’année de naissance : votre médecin ou la PMI vous renseigne."
        ),
        heading("Parents séparés"),
        text(
            "L’inscription est un acte courant : un seul parent peut la faire, avec l’accord supposé de l’autre (code civil, article 372-2). Pour changer d’école, l’accord des deux est demandé. En cas de désaccord, c’est le juge aux affaires familiales qui décide."
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Mon enfant a 2 ans",
                "Les écoles Marie-Curie et Louise-Michel ont une classe de toute petite section, selon les places.",
            ),
            (
                "Nous arrivons en cours d’année",
                "Choisissez « Dès maintenant » : l’école vous reçoit dans la semaine.",
            ),
            (
                "L’enfant a un handicap",
                "Il est inscrit dans l’école de son secteur, comme tous (code de l’éducation, article L. 112-1). La MDPH organise l’accompagnement.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=enrolment.STEPS,
    promises={
        "minutes": 12,
        "service": "Maison des familles",
        "service_address": ADDRESS,
        # A place in a school is due by law: silence takes nothing away.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "inscrire l’enfant, trouver son école et préparer les accueils",
        "legal_basis": "legal_duty",
        "retention_months": 12,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la Maison des familles",
    service="maison-familles",
)
