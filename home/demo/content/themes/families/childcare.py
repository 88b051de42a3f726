"""The guide « Trouver une place de crèche ou une assistante maternelle »."""

from datetime import date

from home.demo.body import heading, questions, steps, text
from home.demo.content.themes.families.department import DEPARTMENT
from home.demo.pages import Guide

CHILDCARE = Guide(
    slug="petite-enfance",
    title="Trouver une place de crèche ou une assistante maternelle",
    summary="Un seul rendez-vous, au relais petite enfance, pour connaître toutes les solutions de garde avant 3 ans.",
    facts={
        "who": "Les parents et futurs parents, dès le sixième mois de grossesse.",
        "documents": "Une pièce d’identité\nUn justificatif de domicile\nLe numéro d’allocataire de la CAF",
        "delay": "Commission d’attribution en mars, juin et novembre.",
        "cost": "Selon vos revenus et le nombre d’enfants.",
        "legal_source": "Code de l’action sociale et des familles, article L. 214-1-3.",
    },
    checked_on=date(2026, 5, 4),
    body=[
        heading("Les solutions"),
        text(
            "- trois crèches municipales, 122 places ;\n- 64 assistantes et assistants maternels agréés ;\n- une halte-garderie, à la demi-journée ;\n- deux micro-crèches privées."
        ),
        heading("S’inscrire en crèche"),
        steps(
            ("Prendre rendez-vous au relais", "Au 03 53 01 00 82."),
            (
                "Préciser vos besoins",
                "Jours, heures, quartier : plus vous êtes souple, plus la place vient vite.",
            ),
            ("Confirmer la naissance", "Dans le mois, pour garder votre rang."),
        ),
        heading("Comment les places sont attribuées"),
        questions(
            (
                "Sur quels critères ?",
                "L’ordre de la demande, la situation de la famille (parent seul, retour à l’emploi, handicap), la fratrie. La grille est publique.",
            ),
            (
                "Que faire sans réponse favorable ?",
                "La demande reste valable pour la commission suivante ; le relais vous aide à trouver une assistante maternelle.",
            ),
        ),
        DEPARTMENT,
    ],
    service="maison-familles",
)
