"""The guide « Créer une association »."""

from datetime import date

from home.demo.body import heading, steps, text
from home.demo.content.themes.associations.department import DEPARTMENT
from home.demo.pages import Guide

CREATE = Guide(
    slug="creer-une-association",
    title="Créer une association",
    summary="En Moselle, une association s’inscrit au tribunal, selon le droit local : sept membres au moins, et un délai de six semaines.",
    facts={
        "who": "Sept personnes au moins, pour une association inscrite.",
        "documents": "Les statuts signés par sept membres\nLe compte rendu de l’assemblée constitutive\nLa liste de la direction",
        "delay": "Six semaines environ.",
        "cost": "Gratuit, hors publication dans un journal.",
        "legal_source": "Code civil local, articles 21 à 79-IV.",
    },
    checked_on=date(2026, 3, 30),
    body=[
        heading("Les étapes"),
        steps(
            ("Rédiger les statuts", "La Maison des associations prête des modèles et relit votre projet."),
            ("Tenir l’assemblée constitutive", "Elle vote les statuts et élit la direction."),
            ("Déposer le dossier", "Au greffe des associations du tribunal judiciaire ou de proximité."),
            (
                "Attendre l’inscription",
                "La préfecture peut s’opposer dans les six semaines. L’association est ensuite inscrite : volume et folio.",
            ),
        ),
        heading("Se faire connaître"),
        text(
            "Écrivez-nous : l’association entre dans l’annuaire et reçoit l’invitation au forum de septembre."
        ),
        DEPARTMENT,
    ],
    service="associations",
)
