"""The guide « Aller à la déchèterie »."""

from datetime import date

from home.demo.body import contact, heading, note, text
from home.demo.pages import Guide

RECYCLING_CENTRE = Guide(
    slug="decheterie",
    title="Aller à la déchèterie",
    summary="La déchèterie des Tanneurs reçoit ce qui ne va pas dans les bacs : encombrants, gravats, peintures, appareils, végétaux.",
    facts={
        "who": "Les habitants des quatre communes, sur présentation de la carte d’accès.",
        "documents": "La carte d’accès\nÀ défaut, une pièce d’identité et un justificatif de domicile",
        "cost": "Gratuit pour les particuliers, 2 m³ par semaine.",
        "legal_source": "Règlement intérieur du 12 mars 2024.",
    },
    checked_on=date(2026, 11, 2),
    body=[
        heading("Horaires"),
        text(
            "- <b>D’avril à octobre</b> : lundi à samedi, 9 h à 12 h et 14 h à 18 h 30 ; dimanche, 9 h à 12 h.\n- <b>De novembre à mars</b> : lundi à samedi, 9 h à 12 h et 14 h à 17 h.",
            "Fermée les jours fériés. Dernière entrée un quart d’heure avant la fermeture.",
        ),
        heading("Ce que l’on peut apporter"),
        text(
            "- bois, métaux, cartons, gravats, plâtre ;\n- tontes, branches, feuilles ;\n- meubles, matelas, literie ;\n- appareils électriques, piles, lampes ;\n- peintures, huiles, produits de bricolage, dans leur emballage."
        ),
        heading("Ce qui est refusé"),
        text(
            "Les ordures ménagères, l’amiante, les bouteilles de gaz, les pneus de poids lourds, les médicaments (à rapporter en pharmacie) et les cadavres d’animaux."
        ),
        note(
            "Et si ça pouvait resservir ?",
            "Le local du réemploi, à l’entrée, prend les objets en bon état. Une association les répare et les revend.",
        ),
        contact(
            "Déchèterie des Tanneurs",
            address="38 rue des Tanneurs\n57998 Rivemont",
            phone="03 53 01 00 65",
            email="decheterie@rivemont.exemple.fr",
            opening_hours="De novembre à mars : lundi à samedi, 9 h à 12 h et 14 h à 17 h",
        ),
    ],
)
