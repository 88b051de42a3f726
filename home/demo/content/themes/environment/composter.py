"""The procedure « Recevoir un composteur individuel »."""

from datetime import date

from home.demo.body import heading, questions, steps, text
from home.demo.content.forms import composter
from home.demo.content.themes.environment.department import DEPARTMENT
from home.demo.content.town import COURT, PRIVACY_CONTACT, TWO_MONTHS
from home.demo.pages import Procedure

COMPOSTER = Procedure(
    slug="composteur",
    title="Recevoir un composteur individuel",
    summary="Le syndicat de la Seillotte donne un composteur à chaque foyer qui a un jardin. Vous venez le chercher, avec une démonstration d’un quart d’heure.",
    facts={
        "who": "Les foyers des quatre communes qui ont un jardin, pour leur résidence principale.",
        "documents": "Rien à joindre.\nUne pièce d’identité le jour du retrait.",
        "delay": "Réponse sous 2 mois ; le plus souvent 3 semaines.",
        "cost": "Gratuit, un par foyer.",
        "legal_source": "Code de l’environnement, article L. 541-21-1.",
    },
    checked_on=date(2026, 9, 21),
    body=[
        text(
            "Les épluchures, les restes et les déchets de jardin font un tiers de la poubelle. Compostés, ils deviennent en neuf mois un terreau gratuit. Depuis le 1er janvier 2024, chaque foyer doit disposer d’une solution pour les trier : un composteur en est une."
        ),
        heading("À quelles conditions"),
        text(
            "- habiter Rivemont, Aubeville-lès-Rivemont, Corny-le-Haut ou Marly-la-Seillotte ;\n- avoir un jardin, même petit ;\n- le demander pour sa résidence principale ;\n- ne pas en avoir déjà reçu un.",
        ),
        heading("Quel modèle choisir ?"),
        text(
            "- <b>300 litres</b> : une à trois personnes, un petit jardin. 80 cm de côté.\n- <b>600 litres</b> : quatre personnes ou plus, une haie à tailler. 1 m de côté.",
            "Les deux sont en bois non traité, à monter sans outil.",
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            (
                "La Maison de l’environnement étudie votre demande",
                "Dans l’ordre d’arrivée : il peut y avoir une liste d’attente au printemps.",
            ),
            (
                "Vous êtes invité à venir le chercher",
                "Au lieu que vous avez choisi, avec une courte démonstration.",
            ),
            ("Vous compostez", "Un atelier gratuit a lieu chaque premier samedi du mois."),
        ),
        heading("Si votre demande est refusée"),
        text(
            "Vous recevez le motif par écrit. Sans réponse deux mois après l’accusé de réception, votre demande est considérée comme refusée (code des relations entre le public et l’administration, article L. 231-4). Vous avez alors deux mois pour écrire au président du syndicat ou saisir le tribunal administratif.",
        ),
        questions(
            (
                "Le compost attire-t-il les rats ?",
                "Non, s’il est couvert, brassé et sans viande. Les composteurs ont un fond grillagé.",
            ),
            (
                "J’habite en appartement",
                "Neuf composteurs de quartier sont ouverts à tous ; la Maison de l’environnement vous remet la clé et un seau.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=composter.STEPS,
    promises={
        "minutes": 4,
        "service": "Maison de l’environnement",
        "service_address": "6 quai de la Seillotte, 57998 Rivemont – 03 53 01 00 60 – environnement@rivemont.exemple.fr",
        # No law or regulation sets this procedure: two months of silence refuse (CRPA, L. 231-4, 2°).
        "delay_months": TWO_MONTHS,
        "silence": "refuse",
        "remedies": "Dans les deux mois, vous pouvez écrire au président du syndicat de la Seillotte (6 quai de la Seillotte, 57998 "
        f"Rivemont) pour lui demander de revoir sa décision, ou saisir {COURT}.",
        "purpose": "vérifier que vous remplissez les conditions, vous remettre un composteur et suivre le tri des déchets",
        "legal_basis": "public_task",
        "retention_months": 24,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de l’environnement",
    service="maison-environnement",
)
