"""The guide « S’inscrire sur la liste électorale »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.civil_status.department import DEPARTMENT
from home.demo.pages import Guide

VOTERS = Guide(
    slug="liste-electorale",
    title="S’inscrire sur la liste électorale",
    summary="Pour voter à Rivemont, il faut être inscrit sur sa liste électorale. On s’inscrit toute l’année, jusqu’au sixième vendredi avant un scrutin.",
    facts={
        "who": "Les personnes de nationalité française majeures ; celles de l’Union européenne pour les élections municipales et européennes.",
        "documents": "Une pièce d’identité\nUn justificatif de domicile de moins de 3 mois",
        "delay": "Réponse sous 5 jours.",
        "cost": "Gratuit.",
        "legal_source": "Code électoral, articles L. 11, L. 17 et L. 18.",
    },
    checked_on=date(2026, 11, 2),
    body=[
        heading("S’inscrire"),
        text(
            'En ligne sur <a href="https://www.service-public.gouv.fr">service-public.gouv.fr</a>, à l’accueil de l’hôtel de ville, ou par courrier avec le formulaire Cerfa 12669. Les jeunes recensés à 16 ans sont inscrits d’office à leur majorité.'
        ),
        heading("Déménagement dans Rivemont"),
        text("Signalez votre nouvelle adresse : votre bureau de vote peut changer."),
        heading("Voter par procuration"),
        text(
            "Faites la demande sur maprocuration.gouv.fr puis faites-la valider au commissariat ou à la gendarmerie, ou entièrement en ligne avec l’identité numérique. La personne que vous chargez de voter peut être inscrite dans une autre commune, mais vote dans votre bureau."
        ),
        DEPARTMENT,
    ],
)
