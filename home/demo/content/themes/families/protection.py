"""The guide « Grossesse et premiers mois »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.families.department import DEPARTMENT
from home.demo.pages import Guide

PROTECTION = Guide(
    slug="pmi",
    title="Grossesse et premiers mois",
    summary="Consultations gratuites, visites de sages-femmes et de puéricultrices, ateliers de parents : qui vous aide à Rivemont.",
    facts={
        "who": "Les futurs parents et les parents d’enfants de moins de 6 ans.",
        "cost": "Gratuit.",
        "legal_source": "Code de la santé publique, articles L. 2112-1 et L. 2112-2.",
    },
    checked_on=date(2026, 4, 13),
    body=[
        heading("La protection maternelle et infantile"),
        text(
            "Le service du département reçoit à la Maison des familles le lundi et le jeudi, sur rendez-vous au 03 53 01 00 84."
        ),
        heading("Se retrouver entre parents"),
        text(
            "Le café des parents a lieu chaque premier samedi du mois, de 9 h 30 à 11 h 30. Les enfants sont les bienvenus."
        ),
        heading("Déclarer la naissance"),
        text(
            'Dans les cinq jours, à la mairie du lieu de naissance : <a href="page:etat-civil/naissance">déclarer une naissance</a>.'
        ),
        DEPARTMENT,
    ],
    service="maison-familles",
)
