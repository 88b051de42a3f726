"""The guide « Indemnités et remboursement de frais »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.pages import Guide

ALLOWANCE = Guide(
    slug="indemnites-et-frais",
    title="Indemnités et remboursement de frais",
    summary="Ce qui est versé, ce qui se rembourse, et les pièces à garder.",
    facts={
        "who": "La maire, les adjointes et adjoints, les conseillères et conseillers délégués.",
        "documents": "L’ordre de mission\nLes factures et les billets",
        "delay": "Remboursement le mois suivant.",
        "legal_source": "CGCT, articles L. 2123-18 à L. 2123-24-1.",
    },
    checked_on=date(2026, 4, 20),
    body=[
        heading("Les indemnités"),
        text(
            "Elles sont fixées par le conseil dans la limite d’une enveloppe, et versées à la fin du mois. Le tableau annuel est communiqué au conseil avant le vote du budget."
        ),
        heading("Les frais"),
        text(
            "- missions hors de la commune, avec un ordre signé avant le départ ;\n- garde d’un enfant ou d’un proche pendant une séance ;\n- aide pour une élue ou un élu en situation de handicap."
        ),
    ],
)
