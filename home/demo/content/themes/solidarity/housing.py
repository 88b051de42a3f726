"""The guide « Demander un logement social »."""

from datetime import date

from home.demo.body import heading, questions, text
from home.demo.pages import Guide

HOUSING = Guide(
    slug="logement-social",
    title="Demander un logement social",
    summary="Une seule demande suffit pour tous les bailleurs du département. Elle se fait en ligne ou à la Maison de l’habitat.",
    facts={
        "who": "Les personnes dont les revenus sont sous un plafond, françaises ou en séjour régulier.",
        "documents": "Une pièce d’identité ou un titre de séjour\nLe numéro de sécurité sociale\nL’avis d’impôt de l’avant-dernière année",
        "delay": "Numéro unique aussitôt ; 14 mois d’attente en moyenne.",
        "cost": "Gratuit.",
        "legal_source": "Code de la construction et de l’habitation, articles L. 441-1 et L. 441-2-1.",
    },
    checked_on=date(2026, 2, 9),
    body=[
        heading("Faire la demande"),
        text(
            'Sur <a href="https://www.demande-logement-social.gouv.fr">demande-logement-social.gouv.fr</a>, ou au CCAS, qui la saisit avec vous. Renouvelez-la chaque année : sinon elle est effacée.'
        ),
        heading("Qui passe d’abord ?"),
        text(
            "Les personnes reconnues prioritaires : sans logement, en logement indigne, victimes de violences, en situation de handicap."
        ),
        questions(
            (
                "Et si l’attente est trop longue ?",
                "Après un délai fixé par le préfet, la commission de médiation (droit au logement opposable) peut être saisie.",
            ),
            ("Mon logement est humide et dangereux", "Signalez-le au service de l’hygiène : 03 53 01 00 45."),
        ),
    ],
    service="ccas",
)
