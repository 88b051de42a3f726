"""The theme « Le site et vos droits »: the pages the law asks for."""

from datetime import date

from home.demo.body import contact, heading, note, text
from home.demo.content.forms import message
from home.demo.content.town import (
    ASSOCIATIONS,
    CITY_HALL,
    CIVIL_STATUS,
    DOMAIN,
    ENVIRONMENT,
    HOURS,
    PRIVACY_CONTACT,
    SCHOOLS,
    STREETS,
)
from home.demo.pages import Duty, Guide, Procedure, Section

REACH_US = Guide(
    slug="nous-joindre",
    title="Nous joindre",
    summary="Adresses, téléphones et horaires des services de la ville.",
    body=[
        contact(
            "Accueil de l’hôtel de ville",
            address=CITY_HALL,
            phone="03 53 01 00 10",
            email=f"mairie@{DOMAIN}",
            opening_hours=HOURS,
        ),
        contact("Service de l’état civil", **CIVIL_STATUS),
        contact("Service de la voirie et de l’espace public", **STREETS),
        contact("Maison de l’environnement", **ENVIRONMENT),
        contact("Maison des familles", **SCHOOLS),
        contact("Maison des associations", **ASSOCIATIONS),
        note(
            "Sourd ou malentendant ?",
            "Écrivez-nous, ou venez le mercredi après-midi : une agente de l’accueil parle la langue des signes française.",
        ),
    ],
)

LEGAL = Duty(
    kind="LegalNoticePage",
    slug="mentions-legales",
    title="Mentions légales",
    summary="Qui publie ce site, qui l’héberge, et à quelles conditions vous pouvez reprendre ce qu’il contient.",
    body=[
        heading("Éditeur"),
        text(
            "Ville de Rivemont, 1 place de la République, 57998 Rivemont, 03 53 01 00 10. Directrice de la publication : la maire."
        ),
        heading("Hébergement"),
        text(
            "Ce site est hébergé sur les serveurs de la ville, 14 rue des Tanneurs, 57998 Rivemont, 03 53 01 00 10."
        ),
        heading("Reprendre nos contenus"),
        text(
            "Les textes peuvent être réutilisés gratuitement en citant la source et la date (licence ouverte 2.0). Les photographies et le logotype sont réservés."
        ),
        heading("Logiciel"),
        text(
            "Ce site fonctionne avec Parvis, un logiciel libre sous licence GNU AGPL, version 3 ou ultérieure."
        ),
        note(
            "Une ville qui n’existe pas",
            "Rivemont, ses habitants et ses services sont imaginaires : ils montrent ce que Parvis sait faire. Les règles de droit citées, elles, sont vraies.",
        ),
    ],
)

PERSONAL_DATA = Duty(
    kind="PersonalDataPage",
    slug="donnees-personnelles",
    title="Vos données personnelles",
    summary="Ce que nous gardons quand vous faites une démarche, pourquoi, combien de temps, et comment exercer vos droits.",
    body=[
        heading("Ce que nous gardons"),
        text(
            "Seulement ce que vous écrivez dans un formulaire, les fichiers que vous joignez et l’histoire de votre demande. Chaque formulaire dit, à son début, à quoi servent vos réponses, sur quelle base légale et pendant combien de temps."
        ),
        heading("Qui les lit"),
        text(
            "Les agentes et agents du service chargé de la démarche, et personne d’autre. Rien n’est vendu, ni transmis à des tiers sans que la loi le demande. Les données restent sur les serveurs de la ville."
        ),
        heading("Combien de temps"),
        text(
            "- un brouillon : trente jours ;\n- un rendez-vous : trois mois après sa fin ;\n- une demande d’acte, un signalement, une inscription à l’école ou à la cantine : un an après sa fin ;\n- une demande de composteur, de salle, de buvette ou d’occupation de la rue : deux ans après sa fin ;\n- une carte de stationnement, un permis de végétaliser : trois ans après sa fin."
        ),
        heading("Vos droits"),
        text(
            "Vous pouvez demander à voir vos données, à les corriger, à les effacer, à limiter leur usage ou vous y opposer. Écrivez à la déléguée à la protection des données : 1 place de la République, 57998 Rivemont, ou dpd@rivemont.exemple.fr. La réponse vient dans le mois.",
            'Si elle ne vous convient pas, vous pouvez adresser une réclamation à la CNIL, 3 place de Fontenoy, 75007 Paris, <a href="https://www.cnil.fr">cnil.fr</a>.',
        ),
        heading("Témoins de connexion (cookies)"),
        text(
            "Ce site n’en dépose que deux, indispensables : l’un garde votre formulaire ouvert, l’autre protège vos envois. Il ne mesure pas votre visite et ne fait appel à aucun autre site."
        ),
    ],
)

ACCESSIBILITY = Duty(
    kind="AccessibilityPage",
    slug="accessibilite",
    title="Déclaration d’accessibilité",
    summary="Ce site est partiellement conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1).",
    facts={
        "state": "partial",
        "rate": 84,
        "assessed_on": date(2026, 11, 2),
        "assessed_by": "l’équipe du site, sans organisme extérieur",
        "tools": "axe, NVDA avec Firefox, VoiceOver avec Safari, clavier seul",
    },
    body=[
        heading("État de conformité"),
        text(
            "La ville de Rivemont s’engage à rendre ce site accessible à toutes et à tous. Il est partiellement conforme : les critères vérifiés automatiquement et au clavier sont respectés ; l’audit complet par un organisme indépendant est prévu en 2027."
        ),
        heading("Ce qui peut encore gêner"),
        text(
            "- les documents envoyés par les usagers ne sont pas toujours lisibles par un lecteur d’écran ;\n- certains documents à télécharger, antérieurs à 2024, ne sont pas balisés."
        ),
        heading("Technologies et vérification"),
        text(
            "HTML, CSS et JavaScript ; le site fonctionne entièrement sans JavaScript. Vérifié avec NVDA et Firefox, VoiceOver et Safari, et au clavier seul."
        ),
        heading("Nous écrire"),
        text(
            "Si une page vous résiste, écrivez à accessibilite@rivemont.exemple.fr ou appelez le 03 53 01 00 10 : nous vous donnerons l’information autrement, et corrigerons la page."
        ),
        heading("Voie de recours"),
        text(
            'Si vous nous avez signalé un défaut et que rien ne change, vous pouvez écrire au Défenseur des droits, gratuitement et sans timbre : Libre réponse 71120, 75342 Paris CEDEX 07, ou sur <a href="https://www.defenseurdesdroits.fr">defenseurdesdroits.fr</a>.'
        ),
    ],
)

MESSAGE = Procedure(
    slug="nous-ecrire",
    title="Écrire à la mairie",
    summary="Une question, une remarque, un merci : écrivez-nous ici. Vous recevez un accusé de réception et suivez la réponse.",
    facts={
        "who": "Toute personne.",
        "documents": "La référence de votre demande, si vous en avez une.",
        "delay": "Réponse sous cinq jours ouvrés.",
        "cost": "Gratuit.",
        "legal_source": "Code des relations entre le public et l’administration, article L. 112-8.",
    },
    checked_on=date(2026, 11, 2),
    body=[
        text(
            "Votre message arrive à l’accueil, qui répond ou le confie au bon service. Il n’est lu que par les personnes qui s’en occupent."
        ),
        note(
            "Plus rapide par téléphone ?",
            "Le 03 53 01 00 10, du lundi au vendredi, de 8 h 30 à 12 h et de 13 h 30 à 17 h 30.",
        ),
    ],
    steps=message.STEPS,
    promises={
        "minutes": 3,
        "service": "Accueil de l’hôtel de ville",
        "service_address": f"1 place de la République, 57998 Rivemont – 03 53 01 00 10 – mairie@{DOMAIN}",
        # A message asks for no individual decision: silence decides nothing (CRPA, L. 231-4, 1°).
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "vous répondre et confier votre message au bon service",
        "legal_basis": "public_task",
        "retention_months": 12,
        "contact": PRIVACY_CONTACT,
    },
    agents="Accueil et conseil numérique",
    service="accueil",
)

SECTION = Section(
    slug="le-site",
    title="Contacts et informations légales",
    summary="Nous écrire, nous joindre, vos données, accessibilité, mentions légales.",
    icon="info",
    pages=[MESSAGE, REACH_US, LEGAL, PERSONAL_DATA, ACCESSIBILITY],
)
