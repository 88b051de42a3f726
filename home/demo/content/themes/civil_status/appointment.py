"""The procedure « Prendre rendez-vous pour une carte d’identité ou un passeport »."""

from datetime import date

from home.demo.body import heading, note, questions, text
from home.demo.content.forms import appointment
from home.demo.content.themes.civil_status.department import DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT
from home.demo.pages import Procedure

APPOINTMENT = Procedure(
    slug="rendez-vous-titres",
    title="Prendre rendez-vous pour une carte d’identité ou un passeport",
    summary="Choisissez le jour et la mairie qui vous conviennent : le service vous confirme l’heure. Un rendez-vous vaut pour une personne.",
    facts={
        "who": "Toute personne de nationalité française, où qu’elle habite.",
        "documents": "Le numéro de pré-demande de chaque personne, à faire d’abord sur ants.gouv.fr",
        "delay": "Confirmation sous 2 jours ouvrés ; rendez-vous sous 2 à 3 semaines.",
        "cost": "Gratuit. Le titre peut demander un timbre fiscal.",
        "legal_source": "Décrets n° 55-1397 du 22 octobre 1955 et n° 2005-1726 du 30 décembre 2005.",
    },
    checked_on=date(2026, 10, 5),
    body=[
        note(
            "La pré-demande d’abord",
            'Remplissez-la sur <a href="https://ants.gouv.fr">ants.gouv.fr</a> et gardez son numéro : il faut l’écrire ici. Sans lui, le '
            "rendez-vous ne peut pas être pris.",
        ),
        heading("Où et quand"),
        text(
            "- <b>Hôtel de ville</b> : du lundi au vendredi, jusqu’à quatre personnes à la suite.\n"
            "- <b>Mairie annexe de Belle-Rive</b> : le matin, deux personnes au plus."
        ),
        heading("Le jour du rendez-vous"),
        text(
            "Venez avec les originaux. La personne concernée est présente, même un enfant ; les empreintes sont prises à partir de 12 ans. "
            "Comptez quinze minutes par personne.",
            'Les pièces à réunir sont sur les pages <a href="page:etat-civil/carte-identite">Carte d’identité</a> et '
            '<a href="page:etat-civil/passeport">Passeport</a>.',
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Puis-je annuler ou changer d’heure ?",
                "Oui, en répondant au message de confirmation, ou au 03 53 01 00 20.",
            ),
            (
                "Je pars bientôt en voyage",
                "Cochez « Prévenez-moi si une place se libère ». Toutes les mairies équipées peuvent vous recevoir : cherchez sur "
                '<a href="https://rendezvouspasseport.ants.gouv.fr">rendezvouspasseport.ants.gouv.fr</a>.',
            ),
            (
                "Je ne peux pas me déplacer",
                "Un agent peut venir à domicile pour une carte d’identité, sur certificat médical.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=appointment.STEPS,
    promises={
        "minutes": 4,
        "service": "Service de l’état civil",
        "service_address": "1 place de la République, 57998 Rivemont – 03 53 01 00 20 – etat-civil@rivemont.exemple.fr",
        # An appointment is no decision on the card itself: silence decides nothing.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "réserver un rendez-vous, vous le rappeler et préparer l’accueil",
        "legal_basis": "public_task",
        "retention_months": 3,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de l’état civil",
    service="etat-civil",
)
