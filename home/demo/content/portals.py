"""The three portals of Rivemont, with their trees, their menus and their tones."""

from home.demo.body import cards, note
from home.demo.content import directory, events, news
from home.demo.content.themes import (
    associations,
    civil_status,
    environment,
    families,
    officials,
    solidarity,
    streets,
    this_site,
)
from home.demo.content.town import CITY_HALL, DOMAIN, HOURS, SCHOOLS
from home.demo.pages import Portal

SENDER = f"ne-pas-repondre@{DOMAIN}"

CITIZENS = Portal(
    fields={
        "title": "Mes démarches",
        "slug": "demarches",
        "audience": "citizens",
        "palette": "citizens",
        "tagline": "Papiers, rues, déchets, vie associative",
        "question": "Que souhaitez-vous faire ?",
        "introduction": "Choisissez votre démarche : vous saurez d’abord quoi préparer, combien de temps il faut et ce qui se passe ensuite.",
        "phone": "03 53 01 00 10",
        "email": f"mairie@{DOMAIN}",
        "address": CITY_HALL,
        "opening_hours": HOURS,
        "sender_name": "Ville de Rivemont",
        "sender_email": SENDER,
    },
    sections=[
        civil_status.SECTION,
        streets.SECTION,
        environment.SECTION,
        associations.SECTION,
        families.FOR_CITIZENS,
        solidarity.SECTION,
        this_site.SECTION,
    ],
    asked=[
        ("etat-civil/rendez-vous-titres", "Prendre rendez-vous pour un titre d’identité"),
        ("voirie/signalement", "Signaler un problème dans la rue"),
        ("etat-civil/acte-etat-civil", "Demander un acte d’état civil"),
        ("ecole/inscription-scolaire", "Inscrire un enfant à l’école"),
        ("voirie/carte-stationnement", "Obtenir une carte de stationnement"),
        ("associations/salles-et-materiel", "Réserver une salle"),
    ],
    top=[
        ("etat-civil", "État civil"),
        ("voirie", "Voirie"),
        ("environnement", "Environnement"),
        ("associations", "Associations"),
        ("ecole", "École"),
        ("solidarite", "Solidarité"),
        ("annuaire", "Annuaire"),
    ],
    bottom=[("annuaire", ""), ("le-site/nous-joindre", "")],
    news=news.FOR_CITIZENS,
    events=events.FOR_CITIZENS,
    services=directory.SERVICES,
    contact="le-site/nous-ecrire",
)
FAMILIES = Portal(
    fields={
        "title": "Espace famille",
        "slug": "familles",
        "audience": "families",
        "palette": "families",
        "tagline": "De la grossesse au premier job",
        "question": "Que cherchez-vous pour votre famille ?",
        "introduction": "École, cantine, crèche, mercredis et vacances : tout se fait ici, avec un seul compte et un seul interlocuteur.",
        **SCHOOLS,
        "sender_name": "Maison des familles de Rivemont",
        "sender_email": SENDER,
    },
    sections=families.SECTIONS,
    asked=[
        ("scolarite/inscription-scolaire", "Inscrire mon enfant à l’école"),
        ("scolarite/cantine-et-accueil", "L’inscrire à la cantine et aux accueils"),
        ("petite-enfance/petite-enfance", "Trouver une place en crèche"),
        ("temps-libre/centres-de-loisirs", "Réserver un centre de loisirs"),
        ("papiers-de-la-famille/rendez-vous-titres", "Faire sa carte d’identité"),
        ("scolarite/menus-et-tarifs", "Voir les menus et les tarifs"),
    ],
    top=[
        ("scolarite", "École et cantine"),
        ("petite-enfance", "Petite enfance"),
        ("temps-libre", "Mercredis et vacances"),
        ("papiers-de-la-famille", "Papiers"),
    ],
    bottom=[("le-site/nous-joindre", "")],
    body=[
        note(
            "Premier enfant ?",
            "La Maison des familles vous reçoit sans rendez-vous le mercredi, de 13 h 30 à 17 h 30 : une heure, un café, et toutes les réponses.",
        ),
        cards(
            "À préparer maintenant",
            "scolarite/rentree",
            "temps-libre/centres-de-loisirs",
            "petite-enfance/pmi",
        ),
    ],
    news=news.FOR_FAMILIES,
    events=events.FOR_FAMILIES,
    editors="Rédaction de l’Espace famille",
    contact="le-site/nous-ecrire",
)
OFFICIALS = Portal(
    fields={
        "title": "Espace des élus",
        "slug": "elus",
        "audience": "officials",
        "palette": "officials",
        "tagline": "Pour les membres du conseil municipal",
        "question": "Que cherchez-vous ?",
        "introduction": "Séances, commissions, mandat, astreinte : l’essentiel pour travailler. Cet espace est réservé aux membres du conseil.",
        "phone": "03 53 01 00 12",
        "email": f"secretariat-general@{DOMAIN}",
        "address": "Secrétariat général, bureau 114\n1 place de la République\n57998 Rivemont",
        "opening_hours": "Lundi à vendredi : 8 h 30 à 18 h",
        "sender_name": "Secrétariat général de Rivemont",
        "sender_email": SENDER,
    },
    sections=officials.SECTIONS,
    asked=[
        ("conseil-municipal/seances", "Préparer la prochaine séance"),
        ("conseil-municipal/droit-a-l-information", "Demander un dossier"),
        ("votre-mandat/indemnites-et-frais", "Me faire rembourser des frais"),
        ("astreinte-et-crise/astreinte", "Appeler l’astreinte"),
    ],
    top=[
        ("conseil-municipal", "Conseil"),
        ("votre-mandat", "Mandat"),
        ("astreinte-et-crise", "Astreinte"),
    ],
    bottom=[("le-site/nous-joindre", "")],
    news=news.FOR_OFFICIALS,
    events=events.FOR_OFFICIALS,
)
PORTALS = [CITIZENS, FAMILIES, OFFICIALS]
