"""The guide « Bruit de voisinage et feux de jardin »."""

from datetime import date

from home.demo.body import heading, steps, text
from home.demo.content.themes.environment.department import DEPARTMENT
from home.demo.pages import Guide

NOISE = Guide(
    slug="bruit",
    title="Bruit de voisinage et feux de jardin",
    summary="Ce qui est permis, aux heures où ce l’est, et comment réagir quand un voisin exagère.",
    facts={
        "who": "Tous les habitants.",
        "legal_source": "Code de la santé publique, article R. 1336-5 ; code de l’environnement, article L. 541-21-1.",
    },
    checked_on=date(2026, 6, 8),
    body=[
        heading("Tondre, percer, bricoler"),
        text(
            "- en semaine : 8 h à 12 h et 14 h à 19 h 30 ;\n- le samedi : 9 h à 12 h et 15 h à 19 h ;\n- le dimanche et les jours fériés : 10 h à 12 h.",
            "Un bruit qui dure, se répète ou s’entend trop peut être sanctionné à toute heure, de jour comme de nuit.",
        ),
        heading("Brûler des déchets verts"),
        text(
            "C’est interdit toute l’année, dans un jardin comme en incinérateur ; l’amende peut atteindre 750 €. Le compost, le paillage et la déchèterie sont là pour cela."
        ),
        heading("Que faire face à un voisin bruyant ?"),
        steps(
            ("Lui parler", "Souvent, il ne se rend pas compte."),
            (
                "Demander une conciliation",
                "Le conciliateur de justice reçoit gratuitement à l’hôtel de ville, le deuxième mardi du mois : 03 53 01 00 10.",
            ),
            ("Appeler la police municipale", "Au 03 53 01 00 17 : elle constate et peut verbaliser."),
        ),
        DEPARTMENT,
    ],
)
