"""The procedure « Ouvrir une buvette pour une fête ou un tournoi »."""

from datetime import date

from home.demo.body import heading, note, steps, text
from home.demo.content.forms import drinks
from home.demo.content.themes.associations.department import ADDRESS, DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT
from home.demo.pages import Procedure

DRINKS = Procedure(
    slug="buvette",
    title="Ouvrir une buvette pour une fête ou un tournoi",
    summary="Une association qui vend à boire pendant une manifestation demande l’autorisation de la maire, quinze jours avant au moins.",
    facts={
        "who": "Les associations, pour les manifestations publiques qu’elles organisent.",
        "documents": "Le numéro RNA, ou le volume et le folio\nPour un club sportif, le numéro d’agrément\nLa date, le lieu et les heures",
        "delay": "À demander quinze jours avant.",
        "cost": "Gratuit. Cinq par an ; dix par an dans une enceinte sportive, pour une association sportive agréée.",
        "legal_source": "Code de la santé publique, articles L. 3334-2, L. 3335-4 et L. 3321-1.",
    },
    checked_on=date(2026, 9, 21),
    body=[
        heading("Ce qui peut être servi"),
        text(
            "- <b>Groupe 1</b>, sans alcool : eaux, jus, sodas, café. Aucune autorisation n’est nécessaire.\n"
            "- <b>Groupe 3</b> : vin, bière, cidre, crème de cassis, vins de liqueur, apéritifs à base de vin et liqueurs de fruits rouges jusqu’à 18 degrés.\n"
            "- Les alcools forts (groupes 4 et 5) ne sont jamais autorisés.",
        ),
        heading("Dans un stade ou un gymnase"),
        text(
            "L’alcool y est interdit. Une association sportive agréée peut obtenir une dérogation, dix fois par an, 48 heures au plus."
        ),
        note(
            "À l’intérieur de l’association",
            "Une buvette réservée à ses membres, sans publicité, ne demande pas d’autorisation si elle ne sert que les groupes 1 et 3.",
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("La police municipale donne son avis", "Sur le lieu et les horaires."),
            ("L’arrêté est pris", "Il est transmis à la gendarmerie et vous est envoyé."),
            ("Vous l’affichez", "Avec l’affiche sur la protection des mineurs."),
        ),
        DEPARTMENT,
    ],
    steps=drinks.STEPS,
    promises={
        "minutes": 8,
        "service": "Service de la vie associative",
        "service_address": ADDRESS,
        # What two months of silence mean for a bar was not found in a text: the receipt says nothing of it.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "prendre l’arrêté, compter les autorisations de l’année et prévenir la gendarmerie",
        "legal_basis": "public_task",
        "retention_months": 24,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la vie associative",
    service="associations",
)
