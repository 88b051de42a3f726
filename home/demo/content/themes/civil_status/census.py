"""The guide « Se faire recenser à 16 ans »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.civil_status.department import DEPARTMENT
from home.demo.pages import Guide

CENSUS = Guide(
    slug="recensement-citoyen",
    title="Se faire recenser à 16 ans",
    summary="À 16 ans, chaque jeune de nationalité française se fait recenser à la mairie. L’attestation est demandée pour les examens et la conduite accompagnée.",
    facts={
        "who": "Les jeunes, filles et garçons, dans les trois mois qui suivent leurs 16 ans.",
        "documents": "La pièce d’identité du jeune\nLe livret de famille",
        "delay": "Attestation remise aussitôt.",
        "cost": "Gratuit.",
        "legal_source": "Code du service national, articles L. 111-2 et L. 113-1 et suivants.",
    },
    checked_on=date(2026, 9, 1),
    body=[
        heading("Comment faire"),
        text(
            'Le jeune vient lui-même, ou l’un de ses parents s’il est mineur, à l’accueil de l’état civil. La démarche se fait aussi en ligne sur <a href="https://www.service-public.gouv.fr">service-public.gouv.fr</a>.'
        ),
        heading("À quoi sert l’attestation"),
        text(
            "Avant 18 ans, elle est demandée pour s’inscrire au baccalauréat, au CAP ou au permis de conduire. Ensuite, et jusqu’à 25 ans, c’est le certificat de participation à la journée défense et citoyenneté. Gardez-la : la mairie ne délivre pas de duplicata."
        ),
        heading("Et si le délai est passé ?"),
        text(
            "Il est possible de régulariser jusqu’à 25 ans, de la même façon. Mieux vaut tard que jamais : sans recensement, pas d’inscription d’office sur les listes électorales à 18 ans."
        ),
        DEPARTMENT,
    ],
)
