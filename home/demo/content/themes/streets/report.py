"""The procedure « Signaler un problème dans l’espace public »."""

from datetime import date

from home.demo.body import heading, note, questions, steps, text
from home.demo.content.forms import report
from home.demo.content.themes.streets.department import DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT
from home.demo.pages import Procedure

REPORT = Procedure(
    slug="signalement",
    title="Signaler un problème dans l’espace public",
    summary="Un trou dans la chaussée, un lampadaire éteint, un dépôt sauvage : signalez-le en trois minutes, avec une photo. Vous pouvez rester anonyme.",
    facts={
        "who": "Toute personne, habitante ou de passage.",
        "documents": "Une photo, si vous le pouvez.\nLe nom de la rue.",
        "delay": "Visite sur place sous 5 jours ouvrés, 24 heures s’il y a un danger.",
        "cost": "Gratuit.",
        "legal_source": "Code général des collectivités territoriales, article L. 2212-2.",
    },
    checked_on=date(2026, 10, 12),
    body=[
        note(
            "Un danger immédiat ?",
            "Appelez le <b>112</b>, puis l’astreinte de la ville au <b>03 53 01 00 99</b>, jour et nuit. Ne passez pas par ce formulaire.",
            kind="warning",
        ),
        heading("Ce que vous pouvez signaler"),
        text(
            "- la chaussée, les trottoirs, le marquage, les plaques d’égout ;\n- l’éclairage public ;\n- la propreté : dépôts sauvages, corbeilles pleines ;\n- les graffitis et l’affichage sauvage ;\n- les arbres et les espaces verts ;\n- les bancs, les barrières, les panneaux, les jeux d’enfants.",
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            (
                "L’équipe lit votre signalement",
                "Le jour même en semaine. Elle regroupe ceux qui parlent de la même chose.",
            ),
            ("Une personne vient voir", "Sous cinq jours ouvrés, ou dans la journée s’il y a un danger."),
            (
                "La réparation est faite ou programmée",
                "Vous êtes prévenu si vous avez laissé une adresse, sinon par le code de suivi.",
            ),
        ),
        heading("Ce qui ne dépend pas de la ville"),
        questions(
            (
                "Une fuite d’eau ou une bouche d’égout",
                "Le syndicat des eaux répond jour et nuit au 03 53 01 00 90.",
            ),
            (
                "Un véhicule abandonné",
                'Voyez la page <a href="page:voirie/stationnement-genant">Véhicule gênant ou abandonné</a>.',
            ),
            (
                "Un conflit de voisinage",
                'Voyez la page <a href="page:environnement/bruit">Bruit et feux de jardin</a>.',
            ),
        ),
        DEPARTMENT,
    ],
    steps=report.STEPS,
    promises={
        "minutes": 3,
        "service": "Service de la voirie et de l’espace public",
        "service_address": "14 rue des Tanneurs, 57998 Rivemont – 03 53 01 00 40 – voirie@rivemont.exemple.fr",
        # A report asks for no individual decision: silence decides nothing (CRPA, L. 231-4, 1°).
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "trouver le problème, le faire réparer et, si vous le voulez, vous dire ce qui a été fait",
        "legal_basis": "public_task",
        "retention_months": 12,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la voirie",
    service="voirie",
)
