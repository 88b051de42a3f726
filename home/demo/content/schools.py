"""The theme « École et famille »."""

from datetime import date

from home.demo.body import contact, heading, note, questions, steps, text
from home.demo.content.town import SCHOOLS
from home.demo.pages import Guide, Section

DEPARTMENT = contact("Maison des familles", **SCHOOLS)

ENROLMENT = Guide(
    slug="inscription-scolaire",
    title="Inscrire un enfant à l’école",
    summary="L’instruction est obligatoire dès 3 ans. L’inscription se fait d’abord à la mairie, qui indique l’école, puis auprès de la direction de l’école.",
    facts={
        "who": "Les enfants de 3 ans ou plus qui habitent Rivemont ; dès 2 ans selon les places.",
        "documents": "Le livret de famille ou un acte de naissance\nUn justificatif de domicile\nUn document qui atteste des vaccinations\nLe certificat de radiation, en cas de changement d’école",
        "delay": "De février à avril pour la rentrée ; toute l’année en cas de déménagement.",
        "cost": "Gratuit.",
        "legal_source": "Code de l’éducation, articles L. 131-1, L. 131-5 et D. 131-3-1.",
    },
    checked_on=date(2026, 10, 1),
    body=[
        heading("Les étapes"),
        steps(
            ("Apporter le dossier à la Maison des familles", "Ou l’envoyer à familles@rivemont.exemple.fr."),
            ("Recevoir le certificat d’inscription", "Il indique l’école du secteur, selon votre adresse."),
            ("Rencontrer la direction de l’école", "Elle enregistre l’admission et vous remet les horaires."),
        ),
        heading("Demander une autre école"),
        text(
            "Une dérogation se demande par écrit avant le 15 avril : frère ou sœur déjà dans l’école, assistante maternelle, raison de santé, lieu de travail. Une commission examine les demandes en mai, selon les places."
        ),
        heading("Vaccinations"),
        text(
            "Une vaccination manquante n’empêche pas d’entrer à l’école, mais doit être faite dans les trois mois. Les dates à fournir dépendent de l’année de naissance : votre médecin ou la PMI vous renseigne."
        ),
        heading("Parents séparés"),
        text(
            "L’inscription est un acte courant : un seul parent peut la faire, avec l’accord supposé de l’autre (code civil, article 372-2). En cas de désaccord, c’est le juge aux affaires familiales qui décide."
        ),
        DEPARTMENT,
    ],
)

CANTEEN = Guide(
    slug="cantine",
    title="Cantine et accueil du matin et du soir",
    summary="Inscription, tarifs selon vos revenus, menus et annulation d’un repas dans les écoles de Rivemont.",
    facts={
        "who": "Tous les enfants scolarisés à Rivemont.",
        "documents": "L’attestation de quotient familial\nL’attestation d’assurance scolaire\nUn RIB pour le prélèvement",
        "delay": "Réservation jusqu’à 11 h la veille d’école.",
        "cost": "Repas de 1 € à 6,20 € selon le quotient familial.",
        "legal_source": "Code de l’éducation, article L. 131-13.",
    },
    checked_on=date(2026, 9, 7),
    body=[
        heading("Un droit pour chaque enfant"),
        text(
            "Quand l’école a une cantine, tous les enfants peuvent y être inscrits, que leurs parents travaillent ou non."
        ),
        heading("Menus"),
        text(
            "Préparés à la cuisine centrale, avec au moins la moitié de produits durables ou de qualité, dont un cinquième issu de l’agriculture biologique, et un menu végétarien par semaine (code rural, articles L. 230-5-1 et L. 230-5-6)."
        ),
        heading("Allergie ou maladie"),
        text(
            "Un projet d’accueil individualisé est signé avec le médecin scolaire, l’école et la ville. Demandez-le avant la rentrée."
        ),
        heading("Annuler un repas"),
        text(
            "Jusqu’à 11 h la veille d’école, le repas n’est pas facturé. En cas de maladie, il est déduit dès le deuxième jour, avec un certificat."
        ),
        DEPARTMENT,
    ],
)

CHILDCARE = Guide(
    slug="petite-enfance",
    title="Trouver une place de crèche ou une assistante maternelle",
    summary="Un seul rendez-vous, au relais petite enfance, pour connaître toutes les solutions de garde avant 3 ans.",
    facts={
        "who": "Les parents et futurs parents, dès le sixième mois de grossesse.",
        "documents": "Une pièce d’identité\nUn justificatif de domicile\nLe numéro d’allocataire de la CAF",
        "delay": "Commission d’attribution en mars, juin et novembre.",
        "cost": "Selon vos revenus et le nombre d’enfants.",
        "legal_source": "Code de l’action sociale et des familles, article L. 214-1-3.",
    },
    checked_on=date(2026, 5, 4),
    body=[
        heading("Les solutions"),
        text(
            "- trois crèches municipales, 122 places ;\n- 64 assistantes et assistants maternels agréés ;\n- une halte-garderie, à la demi-journée ;\n- deux micro-crèches privées."
        ),
        heading("S’inscrire en crèche"),
        steps(
            ("Prendre rendez-vous au relais", "Au 03 53 01 00 82."),
            (
                "Préciser vos besoins",
                "Jours, heures, quartier : plus vous êtes souple, plus la place vient vite.",
            ),
            ("Confirmer la naissance", "Dans le mois, pour garder votre rang."),
        ),
        heading("Comment les places sont attribuées"),
        questions(
            (
                "Sur quels critères ?",
                "L’ordre de la demande, la situation de la famille (parent seul, retour à l’emploi, handicap), la fratrie. La grille est publique.",
            ),
            (
                "Que faire sans réponse favorable ?",
                "La demande reste valable pour la commission suivante ; le relais vous aide à trouver une assistante maternelle.",
            ),
        ),
        DEPARTMENT,
    ],
)

HOLIDAYS = Guide(
    slug="centres-de-loisirs",
    title="Centres de loisirs et vacances",
    summary="Le mercredi et pendant les vacances, trois centres accueillent les enfants de 3 à 14 ans, avec le repas.",
    facts={
        "who": "Les enfants de 3 à 14 ans ; priorité aux habitants de Rivemont.",
        "documents": "La fiche sanitaire\nL’attestation de quotient familial\nL’assurance",
        "delay": "Inscription un mois avant chaque période.",
        "cost": "De 3,50 € à 18 € la journée, repas compris.",
    },
    checked_on=date(2026, 10, 12),
    body=[
        note("Vacances d’hiver", "Inscriptions du 4 au 22 janvier 2027.", kind="info"),
        heading("Les trois centres"),
        text(
            "- <b>Louise-Michel</b> (centre-ville) : 3 à 11 ans ;\n- <b>La Citadelle</b> : 3 à 6 ans ;\n- <b>Belle-Rive</b> : 6 à 14 ans, activités nautiques l’été."
        ),
        heading("Une journée"),
        text(
            "Accueil de 7 h 30 à 9 h, départ de 17 h à 18 h 30. Les équipes sont diplômées et l’accueil est déclaré auprès de l’État."
        ),
        heading("Enfants en situation de handicap"),
        text(
            "Chaque centre les accueille. Un entretien avant la première journée permet de prévoir un accompagnement."
        ),
        DEPARTMENT,
    ],
)

SECTION = Section(
    slug="ecole",
    title="École et famille",
    summary="Inscription, cantine, crèche, centres de loisirs.",
    icon="school",
    pages=[ENROLMENT, CANTEEN, CHILDCARE, HOLIDAYS],
)
