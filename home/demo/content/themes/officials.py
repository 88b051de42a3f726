"""The themes of the officials' portal: what those who were elected need to do their work."""

from datetime import date

from home.demo.body import heading, note, questions, steps, text
from home.demo.pages import Guide, Section

SITTINGS = Guide(
    slug="seances",
    title="Les séances du conseil",
    summary="Calendrier, convocation, pouvoirs, questions orales : ce qui se passe avant, pendant et après une séance.",
    facts={
        "who": "Les 33 membres du conseil municipal.",
        "documents": "La note de synthèse, envoyée avec la convocation\nLe pouvoir, en cas d’absence",
        "delay": "Convocation cinq jours francs avant la séance.",
        "legal_source": "CGCT, articles L. 2121-10 à L. 2121-12, L. 2121-19 et L. 2121-20.",
    },
    checked_on=date(2026, 11, 2),
    body=[
        heading("Avant"),
        text(
            "La convocation et la note de synthèse arrivent cinq jours francs avant, par voie électronique. Les dossiers complets se lisent au secrétariat général."
        ),
        heading("Absence"),
        text(
            "Donnez un pouvoir écrit à une collègue ou un collègue, qui n’en porte qu’un. Prévenez le secrétariat avant midi."
        ),
        heading("Questions orales"),
        text("À remettre au secrétariat général 48 heures avant la séance, deux par groupe."),
        heading("Après"),
        text(
            "La liste des délibérations est affichée et mise en ligne dans la semaine ; le procès-verbal est arrêté à la séance suivante."
        ),
    ],
)

INFORMATION = Guide(
    slug="droit-a-l-information",
    title="Demander un dossier ou une information",
    summary="Vous avez le droit d’être informé des affaires de la commune qui font l’objet d’une délibération. Voici à qui écrire.",
    facts={
        "who": "Chaque membre du conseil.",
        "delay": "Réponse sous trois jours ouvrés.",
        "legal_source": "CGCT, articles L. 2121-13 et L. 2121-13-1.",
    },
    checked_on=date(2026, 9, 14),
    body=[
        heading("Comment demander"),
        steps(
            ("Écrire au secrétariat général", "Avec le sujet et la séance concernée."),
            (
                "Convenir d’un rendez-vous",
                "Le service concerné prépare le dossier ; il se consulte sur place.",
            ),
        ),
        note(
            "Confidentialité",
            "Ce qui touche à la vie privée des personnes, ou à une procédure de marché en cours, ne se copie ni ne se transmet.",
            kind="warning",
        ),
    ],
)

COMMISSIONS = Guide(
    slug="commissions",
    title="Les commissions municipales",
    summary="Six commissions étudient les dossiers avant le conseil. Qui y siège, quand elles se réunissent.",
    facts={
        "who": "Les membres désignés par le conseil, à la proportionnelle.",
        "legal_source": "CGCT, article L. 2121-22.",
    },
    checked_on=date(2026, 9, 14),
    body=[
        heading("Les six commissions"),
        text(
            "- finances et personnel ;\n- école, enfance, jeunesse ;\n- voirie, bâtiments, mobilités ;\n- environnement et cadre de vie ;\n- solidarité et santé ;\n- culture, sport, associations."
        ),
        heading("Le rythme"),
        text(
            "Chacune se réunit deux semaines avant le conseil, à 18 h, à l’hôtel de ville. Les comptes rendus sont déposés ici le lendemain."
        ),
    ],
)

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

TRAINING = Guide(
    slug="formation",
    title="Se former",
    summary="Dix-huit jours de congé par mandat, un budget voté chaque année, et un droit individuel à cultiver.",
    facts={
        "who": "Tous les membres du conseil.",
        "delay": "Demande un mois avant la formation.",
        "legal_source": "CGCT, articles L. 2123-12 à L. 2123-14.",
    },
    checked_on=date(2026, 5, 18),
    body=[
        heading("Choisir une formation"),
        text(
            "Elle doit être donnée par un organisme agréé par le ministère chargé des collectivités. Le secrétariat général tient la liste et inscrit."
        ),
        heading("Les délégations d’abord"),
        text("Une formation est organisée la première année pour les personnes qui ont reçu une délégation."),
        questions(
            (
                "Qui paie ?",
                "La commune : l’inscription, le transport, et la perte de revenu dans la limite de dix-huit jours par mandat.",
            ),
            ("Et le droit individuel ?", "Il se mobilise en ligne, sur Mon compte élu."),
        ),
    ],
)

ON_DUTY = Guide(
    slug="astreinte",
    title="Astreinte et crise : qui appeler",
    summary="L’élue ou l’élu d’astreinte représente la maire la nuit et le week-end. Les numéros, les gestes, le plan de sauvegarde.",
    facts={
        "who": "Les adjointes et adjoints, à tour de rôle.",
        "delay": "Sur place en trente minutes.",
        "legal_source": "Code de la sécurité intérieure, article L. 731-3.",
    },
    checked_on=date(2026, 10, 26),
    body=[
        heading("Les numéros"),
        text(
            "- astreinte technique : 03 53 01 00 99 ;\n- police municipale : 03 53 01 00 17 ;\n- préfecture, permanence : par le cadre d’astreinte."
        ),
        heading("Les premiers gestes"),
        steps(
            ("Prévenir le cadre d’astreinte", "Il réunit les services."),
            ("Ouvrir la main courante", "Chaque décision y est notée, avec l’heure."),
            ("Déclencher le plan communal de sauvegarde", "Sur décision de la maire ou de qui la remplace."),
        ),
    ],
)

COUNCIL = Section(
    slug="conseil-municipal",
    title="Conseil municipal",
    summary="Séances, commissions, droit à l’information.",
    icon="building",
    pages=[SITTINGS, COMMISSIONS, INFORMATION],
)
MANDATE = Section(
    slug="votre-mandat",
    title="Votre mandat",
    summary="Indemnités, frais, formation.",
    icon="documents",
    pages=[ALLOWANCE, TRAINING],
)
CRISIS = Section(
    slug="astreinte-et-crise",
    title="Astreinte et crise",
    summary="Les numéros et les gestes quand il faut agir vite.",
    icon="phone",
    pages=[ON_DUTY],
)
SECTIONS = [COUNCIL, MANDATE, CRISIS]
