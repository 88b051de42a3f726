"""The procedure « Réserver une salle ou emprunter du matériel »."""

from datetime import date

from home.demo.body import heading, questions, steps, text
from home.demo.content.forms import room
from home.demo.content.themes.associations.department import ADDRESS, DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT, REMEDIES, TWO_MONTHS
from home.demo.pages import Procedure

ROOM = Procedure(
    slug="salles-et-materiel",
    title="Réserver une salle ou emprunter du matériel",
    summary="Quatre salles de 25 à 300 personnes, des tables, des barrières, un podium : pour une assemblée, une fête de famille, une brocante.",
    facts={
        "who": "Les associations et les habitants de Rivemont.",
        "documents": "L’attestation d’assurance responsabilité civile\nPour une association, l’adresse du siège",
        "delay": "Dix jours avant ; réponse sous 5 jours ouvrés.",
        "cost": "Gratuit pour les associations ; de 35 à 240 € par jour, caution de 300 €.",
        "legal_source": "Code général des collectivités territoriales, article L. 2144-3.",
    },
    checked_on=date(2026, 8, 24),
    body=[
        heading("Les salles"),
        text(
            "- <b>La Citadelle</b> : 300 personnes, scène et cuisine ;\n- <b>Les Tanneurs</b> : 120 personnes, cuisine ;\n"
            "- <b>Foyer Saint-Nicolas</b> : 60 personnes ;\n- <b>Salle de réunion de l’hôtel de ville</b> : 25 personnes.",
            "Toutes sont accessibles en fauteuil roulant.",
        ),
        heading("Le matériel"),
        text(
            "Tables, bancs, chaises, barrières, podium, toilettes mobiles, coffrets électriques. Il est livré et repris par la ville."
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("Le service vérifie que la salle est libre", "Sinon il vous en propose une autre."),
            ("Vous signez la convention", "Et remettez la caution, rendue après l’état des lieux."),
            ("Vous retirez la clé la veille", "Entre 16 h et 17 h, à la Maison des associations."),
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Une salle pour une campagne électorale ?",
                "Oui, aux mêmes conditions pour tous les candidats et toutes les listes.",
            ),
            ("Et pour un culte ?", "Ponctuellement, comme toute autre association."),
            (
                "Puis-je annuler ?",
                "Sans frais jusqu’à cinq jours avant, en répondant au message de confirmation.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=room.STEPS,
    promises={
        "minutes": 7,
        "service": "Service de la vie associative",
        "service_address": ADDRESS,
        # No law or regulation sets this procedure: two months of silence refuse (CRPA, L. 231-4, 2°).
        "delay_months": TWO_MONTHS,
        "silence": "refuse",
        "remedies": REMEDIES,
        "purpose": "réserver la salle ou le matériel, établir la convention et la facture",
        "legal_basis": "contract",
        "retention_months": 24,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la vie associative",
    service="associations",
)
