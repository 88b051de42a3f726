"""The guide « Faire ou refaire sa carte d’identité »."""

from datetime import date

from home.demo.body import heading, questions, steps, text
from home.demo.content.themes.civil_status.department import DEPARTMENT
from home.demo.pages import Guide

IDENTITY_CARD = Guide(
    slug="carte-identite",
    title="Faire ou refaire sa carte d’identité",
    summary="La carte d’identité se demande dans n’importe quelle mairie équipée, sur rendez-vous. Elle est gratuite, sauf si "
    "l’ancienne est perdue ou volée.",
    facts={
        "who": "Toute personne de nationalité française, dès la naissance.",
        "documents": "Le numéro de la pré-demande en ligne\nUne photo de moins de 6 mois\nUn justificatif de domicile de moins d’un an\n"
        "L’ancienne carte, ou la déclaration de perte ou de vol",
        "delay": "Rendez-vous sous 2 à 3 semaines, puis 2 à 4 semaines de fabrication.",
        "cost": "Gratuit ; 25 € en timbre fiscal après une perte ou un vol.",
        "legal_source": "Décret n° 55-1397 du 22 octobre 1955.",
    },
    checked_on=date(2026, 10, 5),
    body=[
        heading("Les étapes"),
        steps(
            (
                "Remplir la pré-demande en ligne",
                'Sur le site de France Titres, <a href="https://ants.gouv.fr">ants.gouv.fr</a>. Notez le numéro : il se termine par une combinaison de lettres et de chiffres.',
            ),
            (
                "Prendre rendez-vous",
                '<a href="page:etat-civil/rendez-vous-titres">En ligne</a>, au 03 53 01 00 20, ou dans une autre mairie équipée. Un rendez-vous vaut pour une personne.',
            ),
            (
                "Venir avec les originaux",
                "La personne concernée doit être présente, même un enfant. Les empreintes sont prises à partir de 12 ans.",
            ),
            (
                "Retirer la carte",
                "Un SMS vous prévient. Vous avez trois mois pour venir la chercher ; ensuite, elle est détruite.",
            ),
        ),
        heading("Combien de temps est-elle valable ?"),
        text(
            "Dix ans pour les cartes délivrées depuis août 2021, au format carte bancaire. Les anciennes cartes bleues, plus grandes, ne permettront plus de voyager en Europe après le 3 août 2031 : vous pouvez les renouveler pour ce seul motif."
        ),
        heading("Cas particuliers"),
        questions(
            (
                "Pour un enfant mineur",
                "Un parent l’accompagne avec sa propre pièce d’identité. En cas de résidence alternée, prévoyez un justificatif de domicile de chaque parent.",
            ),
            (
                "Vous êtes hébergé chez quelqu’un",
                "Apportez le justificatif de domicile et la pièce d’identité de la personne qui vous héberge, et une attestation signée d’hébergement depuis plus de trois mois.",
            ),
            (
                "Carte perdue ou volée",
                "La perte se déclare au moment du rendez-vous ; le vol, d’abord à la police ou à la gendarmerie.",
            ),
        ),
        DEPARTMENT,
    ],
)
