"""The guide « Conclure un PACS »."""

from datetime import date

from home.demo.body import heading, steps, text
from home.demo.content.themes.civil_status.department import DEPARTMENT
from home.demo.pages import Guide

PACS = Guide(
    slug="pacs",
    title="Conclure un PACS",
    summary="Le pacte civil de solidarité se conclut à la mairie de la résidence commune, ou devant notaire. Les deux partenaires viennent ensemble.",
    facts={
        "who": "Deux personnes majeures, sans lien de parenté proche, ni mariées ni pacsées.",
        "documents": "La convention de PACS (Cerfa 15726)\nLa déclaration conjointe (Cerfa 15725)\nUn acte de naissance de moins de 3 mois chacun\nLa pièce d’identité de chacun",
        "delay": "Rendez-vous sous 3 semaines environ.",
        "cost": "Gratuit en mairie.",
        "legal_source": "Code civil, articles 515-1 à 515-7.",
    },
    checked_on=date(2026, 9, 14),
    body=[
        heading("Préparer le dossier"),
        steps(
            (
                "Choisir ce que dit la convention",
                "Chacun reste propriétaire de ses biens, ou vous choisissez l’indivision. La convention-type suffit souvent ; un notaire peut vous conseiller.",
            ),
            (
                "Réunir les pièces",
                'Un acte de naissance se demande ici s’il est conservé à Rivemont : <a href="page:etat-civil/acte-etat-civil">demander un acte</a>.',
            ),
            (
                "Déposer le dossier",
                "À l’accueil de l’état civil ou par courrier. Nous vérifions qu’il est complet et vous proposons une date.",
            ),
            (
                "Venir signer ensemble",
                "L’officier d’état civil enregistre le PACS, qui prend effet aussitôt entre vous.",
            ),
        ),
        heading("Modifier ou dissoudre un PACS"),
        text(
            "La convention peut être modifiée à tout moment, ensemble. Le PACS prend fin par une déclaration commune, par la décision d’un seul signifiée par commissaire de justice, par le mariage ou par un décès. Adressez-vous à la mairie qui l’a enregistré."
        ),
        heading("Après la signature"),
        text(
            "Le PACS est mentionné en marge de vos actes de naissance. Pensez à prévenir l’employeur, la caisse d’allocations familiales, l’assurance maladie et les impôts."
        ),
        DEPARTMENT,
    ],
)
