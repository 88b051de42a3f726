"""The guide « Menus, tarifs et annulation d’un repas »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.families.department import DEPARTMENT
from home.demo.pages import Guide

CANTEEN = Guide(
    slug="menus-et-tarifs",
    title="Menus, tarifs et annulation d’un repas",
    summary="Ce que mangent les enfants, ce que coûte un repas selon vos revenus, et comment l’annuler.",
    facts={
        "who": "Les familles dont un enfant mange à la cantine.",
        "delay": "Annulation jusqu’à 11 h la veille d’école.",
        "cost": "De 1 € à 6,20 € le repas.",
        "legal_source": "Code rural, articles L. 230-5-1 et L. 230-5-6.",
    },
    checked_on=date(2026, 9, 7),
    body=[
        heading("Les tarifs"),
        text(
            "- quotient inférieur à 400 : 1 € ;\n- de 400 à 699 : 2,40 € ;\n- de 700 à 999 : 3,80 € ;\n- de 1 000 à 1 399 : 5,10 € ;\n- à partir de 1 400, ou sans attestation : 6,20 €."
        ),
        heading("Dans l’assiette"),
        text(
            "Préparés à la cuisine centrale, avec au moins la moitié de produits durables ou de qualité, dont un cinquième issu de l’agriculture biologique, et un menu végétarien par semaine."
        ),
        heading("Allergie ou maladie"),
        text(
            "Un projet d’accueil individualisé est signé avec le médecin scolaire, l’école et la ville. Demandez-le avant la rentrée."
        ),
        heading("Annuler un repas"),
        text(
            'Jusqu’à 11 h la veille d’école, un repas <a href="page:scolarite/annuler-repas">annulé en ligne</a> n’est pas facturé. En cas de maladie, il est déduit dès le deuxième jour, avec un certificat.'
        ),
        DEPARTMENT,
    ],
    service="maison-familles",
)
