"""The theme « Solidarité, santé, logement »."""

from datetime import date

from home.demo.body import heading, note, questions, steps, text
from home.demo.pages import Guide, Section

HELP = Guide(
    slug="aide-du-ccas",
    title="Demander une aide du CCAS",
    summary="Une facture qui ne passe pas, un mois difficile, une aide alimentaire : le centre communal d’action sociale vous reçoit et cherche avec vous.",
    facts={
        "who": "Toute personne qui habite Rivemont.",
        "documents": "Une pièce d’identité\nUn justificatif de domicile\nVos ressources et vos charges des trois derniers mois",
        "delay": "Rendez-vous sous une semaine ; aide d’urgence le jour même.",
        "cost": "Gratuit et confidentiel.",
        "legal_source": "Code de l’action sociale et des familles, articles L. 123-5 et R. 123-2.",
    },
    checked_on=date(2026, 10, 19),
    body=[
        heading("Ce que le CCAS peut faire"),
        text(
            "- une aide pour une facture d’énergie, de cantine ou de transport ;\n- l’épicerie solidaire ;\n- un prêt sans intérêt ;\n- la domiciliation."
        ),
        heading("Comment faire"),
        steps(
            ("Prendre rendez-vous", "Au 03 53 01 00 70, ou à l’accueil."),
            (
                "Faire le point",
                "Une travailleuse sociale vérifie aussi les droits auxquels vous n’avez pas pensé.",
            ),
            ("La commission décide", "Chaque mardi. L’urgence n’attend pas la commission."),
        ),
        note("Besoin d’un toit ce soir ?", "Appelez le <b>115</b>, jour et nuit, gratuit.", kind="warning"),
    ],
    service="ccas",
)

AGEING = Guide(
    slug="bien-vieillir",
    title="Bien vieillir chez soi",
    summary="Repas livrés, téléalarme, aide à domicile, allocation d’autonomie : par où commencer, et qui appelle en cas de canicule.",
    facts={
        "who": "Les personnes de 60 ans ou plus, et leurs proches.",
        "documents": "La pièce d’identité\nLe dernier avis d’impôt",
        "delay": "Repas livrés sous 48 heures ; deux mois pour l’allocation d’autonomie.",
        "cost": "Selon vos ressources.",
        "legal_source": "Code de l’action sociale et des familles, articles L. 121-6-1 et L. 232-1.",
    },
    checked_on=date(2026, 6, 1),
    body=[
        heading("À la maison"),
        text(
            "- repas livrés chaque jour, de 4,10 à 9,80 € ;\n- téléalarme : 9 € par mois ;\n- petits travaux par l’équipe du CCAS."
        ),
        heading("L’allocation personnalisée d’autonomie"),
        text(
            "Elle est versée par le département et aide à payer une aide à domicile. Le CCAS remplit le dossier avec vous."
        ),
        heading("Le registre des personnes fragiles"),
        text(
            "Inscrivez-vous, ou inscrivez un proche avec son accord : en cas de canicule ou de grand froid, une personne vous appelle chaque jour."
        ),
    ],
    service="ccas",
)

HOUSING = Guide(
    slug="logement-social",
    title="Demander un logement social",
    summary="Une seule demande suffit pour tous les bailleurs du département. Elle se fait en ligne ou à la Maison de l’habitat.",
    facts={
        "who": "Les personnes dont les revenus sont sous un plafond, françaises ou en séjour régulier.",
        "documents": "Une pièce d’identité ou un titre de séjour\nLe numéro de sécurité sociale\nL’avis d’impôt de l’avant-dernière année",
        "delay": "Numéro unique aussitôt ; 14 mois d’attente en moyenne.",
        "cost": "Gratuit.",
        "legal_source": "Code de la construction et de l’habitation, articles L. 441-1 et L. 441-2-1.",
    },
    checked_on=date(2026, 2, 9),
    body=[
        heading("Faire la demande"),
        text(
            'Sur <a href="https://www.demande-logement-social.gouv.fr">demande-logement-social.gouv.fr</a>, ou au CCAS, qui la saisit avec vous. Renouvelez-la chaque année : sinon elle est effacée.'
        ),
        heading("Qui passe d’abord ?"),
        text(
            "Les personnes reconnues prioritaires : sans logement, en logement indigne, victimes de violences, en situation de handicap."
        ),
        questions(
            (
                "Et si l’attente est trop longue ?",
                "Après un délai fixé par le préfet, la commission de médiation (droit au logement opposable) peut être saisie.",
            ),
            ("Mon logement est humide et dangereux", "Signalez-le au service de l’hygiène : 03 53 01 00 45."),
        ),
    ],
    service="ccas",
)

SECTION = Section(
    slug="solidarite",
    title="Solidarité, santé, logement",
    summary="Aides, grand âge, logement social.",
    icon="heart",
    pages=[HELP, AGEING, HOUSING],
)
