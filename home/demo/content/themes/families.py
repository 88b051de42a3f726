"""The themes of the families' portal."""

from datetime import date

from home.demo.body import contact, heading, note, questions, steps, text
from home.demo.content.forms import cancelling, enrolment, meals
from home.demo.content.town import PRIVACY_CONTACT, SCHOOLS
from home.demo.pages import Guide, Procedure, Section, Shown

DEPARTMENT = contact("Maison des familles", **SCHOOLS)
ADDRESS = "22 rue Louise-Michel, 57998 Rivemont – 03 53 01 00 80 – familles@rivemont.exemple.fr"

ENROLMENT = Procedure(
    slug="inscription-scolaire",
    title="Inscrire un enfant à l’école",
    summary="L’instruction est obligatoire dès 3 ans. Remplissez le dossier en ligne : l’école de votre secteur s’affiche, et vous pouvez en "
    "demander une autre.",
    facts={
        "who": "Les enfants de 3 ans ou plus qui habitent Rivemont ; dès 2 ans selon les places.",
        "documents": "Le livret de famille ou un acte de naissance\nUn justificatif de domicile de moins de 3 mois, ou une attestation sur l’honneur\nLa page des vaccinations\nLe certificat de radiation, en cas de changement d’école",
        "delay": "De février à avril pour la rentrée ; toute l’année en cas de déménagement.",
        "cost": "Gratuit.",
        "legal_source": "Code de l’éducation, articles L. 131-1, L. 131-5, L. 212-7 et D. 131-3-1.",
    },
    checked_on=date(2026, 10, 1),
    body=[
        heading("Les étapes"),
        steps(
            (
                "Remplir le dossier",
                "Dix minutes, avec les papiers sous la main ; vous pouvez l’enregistrer et finir plus tard.",
            ),
            (
                "Recevoir le certificat d’inscription",
                "Il indique l’école, celle du secteur ou celle de la dérogation.",
            ),
            ("Rencontrer la direction de l’école", "Elle enregistre l’admission et vous remet les horaires."),
        ),
        heading("Demander une autre école"),
        text(
            "La dérogation se demande dans le même dossier, avant le 15 avril pour la rentrée : frère ou sœur déjà dans l’école, assistante "
            "maternelle, raison de santé, lieu de travail, déménagement prévu. Une commission examine les demandes en mai et en août, selon les places."
        ),
        heading("Vaccinations"),
        text(
            "Une vaccination manquante n’empêche pas d’entrer à l’école, mais doit être faite dans les trois mois. Les dates à fournir dépendent de l’année de naissance : votre médecin ou la PMI vous renseigne."
        ),
        heading("Parents séparés"),
        text(
            "L’inscription est un acte courant : un seul parent peut la faire, avec l’accord supposé de l’autre (code civil, article 372-2). Pour changer d’école, l’accord des deux est demandé. En cas de désaccord, c’est le juge aux affaires familiales qui décide."
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Mon enfant a 2 ans",
                "Les écoles Marie-Curie et Louise-Michel ont une classe de toute petite section, selon les places.",
            ),
            (
                "Nous arrivons en cours d’année",
                "Choisissez « Dès maintenant » : l’école vous reçoit dans la semaine.",
            ),
            (
                "L’enfant a un handicap",
                "Il est inscrit dans l’école de son secteur, comme tous (code de l’éducation, article L. 112-1). La MDPH organise l’accompagnement.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=enrolment.STEPS,
    promises={
        "minutes": 12,
        "service": "Maison des familles",
        "service_address": ADDRESS,
        # A place in a school is due by law: silence takes nothing away.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "inscrire l’enfant, trouver son école et préparer les accueils",
        "legal_basis": "legal_duty",
        "retention_months": 12,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la Maison des familles",
    service="maison-familles",
)

MEALS = Procedure(
    slug="cantine-et-accueil",
    title="Inscrire un enfant à la cantine et aux accueils",
    summary="Repas du midi, accueil du matin et du soir : une seule inscription pour l’année, avec la fiche santé. Le prix du mois s’affiche.",
    facts={
        "who": "Tous les enfants des écoles publiques de Rivemont.",
        "documents": "L’attestation de quotient familial de la CAF\nLe carnet de santé, et l’ordonnance s’il y a un médicament\nLe nom et le numéro de l’assurance scolaire\nDeux personnes à prévenir",
        "delay": "Deux jours d’école avant le premier repas.",
        "cost": "Repas de 1 € à 6,20 € selon le quotient familial.",
        "legal_source": "Code de l’éducation, article L. 131-13.",
    },
    checked_on=date(2026, 9, 7),
    body=[
        heading("Un droit pour chaque enfant"),
        text(
            "Quand l’école a une cantine, tous les enfants peuvent y être inscrits, que leurs parents travaillent ou non. L’école des Hauts n’en a pas."
        ),
        heading("Pourquoi une fiche santé"),
        text(
            "Elle sert à nourrir et à soigner votre enfant sans danger. Seules l’équipe de son accueil et la direction la lisent. Elle est effacée à la fin de l’année scolaire."
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("La Maison des familles vérifie", "Le quotient et, s’il y a une allergie, le projet d’accueil."),
            ("Les repas sont réservés", "Dès la date demandée."),
            ("Vous payez chaque mois", "Par prélèvement, par carte à l’accueil ou par chèque."),
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Changer de jours",
                'Pour un jour ou pour de bon, <a href="page:scolarite/annuler-repas">annulez en ligne</a> jusqu’à 11 h la veille d’école.',
            ),
            ("Parents séparés", "Chacun fait l’inscription de ses semaines et reçoit sa facture."),
        ),
        DEPARTMENT,
    ],
    steps=meals.STEPS,
    promises={
        "minutes": 20,
        "service": "Maison des familles",
        "service_address": ADDRESS,
        # The canteen is a right when there is one (code de l'éducation, L. 131-13): silence decides nothing.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "accueillir l’enfant sans danger, réserver ses repas et établir les factures",
        "legal_basis": "public_task",
        # A request is closed at the end of the school year, and the health sheet goes then.
        "retention_months": 1,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la Maison des familles",
    service="maison-familles",
)

CANCELLING = Procedure(
    slug="annuler-repas",
    title="Annuler des repas ou un accueil",
    summary="Un enfant malade, une sortie, un changement d’organisation : ce qui est annulé avant 11 h la veille d’école n’est pas facturé.",
    facts={
        "who": "Le parent qui a fait l’inscription à la cantine ou aux accueils.",
        "documents": "Les jours à annuler\nEn cas de maladie, le certificat du médecin",
        "delay": "Jusqu’à 11 h la veille d’école : le vendredi pour le lundi.",
        "cost": "Gratuit.",
        "legal_source": "Règlement des accueils, adopté par le conseil municipal.",
    },
    checked_on=date(2026, 9, 7),
    body=[
        heading("Avant 11 h la veille"),
        text(
            "La cuisine centrale commande à cette heure-là. Ce qui est annulé avant n’est ni préparé, ni facturé."
        ),
        heading("Un enfant malade"),
        text(
            "Le premier jour reste facturé, car le repas est déjà prêt. Les suivants ne le sont plus, avec un certificat du médecin, qui ne "
            "dit pas la maladie."
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "L’école est fermée ou un enseignant est absent",
                "Vous n’avez rien à faire : le repas est déduit.",
            ),
            ("Reprendre plus tard", "Refaites une inscription, deux jours d’école avant."),
        ),
        DEPARTMENT,
    ],
    steps=cancelling.STEPS,
    promises={
        "minutes": 3,
        "service": "Maison des familles",
        "service_address": ADDRESS,
        # Whoever cancels asks for no decision: silence decides nothing.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "ne pas préparer ni facturer les repas annulés",
        "legal_basis": "public_task",
        "retention_months": 12,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la Maison des familles",
    service="maison-familles",
)

CANTEEN = Guide(
    slug="menus-et-tarifs",
    title="Menus, tarifs et annulation d’un repas",
    summary="Ce que mangent les enfants, ce que coûte un repas selon vos revenus, et comment l’annuler.",
    facts={
        "who": "Les familles dont un enfant mange à la cantine.",
        "delay": "Annulation jusqu’à 11 h la veille d’école.",
        "cost": "De 1 € à 6,20 € le repas.",
        "legal_source": "Code rural, articles L. 230-5-1 et L. 230-5-6.",
    },
    checked_on=date(2026, 9, 7),
    body=[
        heading("Les tarifs"),
        text(
            "- quotient inférieur à 400 : 1 € ;\n- de 400 à 699 : 2,40 € ;\n- de 700 à 999 : 3,80 € ;\n- de 1 000 à 1 399 : 5,10 € ;\n- à partir de 1 400, ou sans attestation : 6,20 €."
        ),
        heading("Dans l’assiette"),
        text(
            "Préparés à la cuisine centrale, avec au moins la moitié de produits durables ou de qualité, dont un cinquième issu de l’agriculture biologique, et un menu végétarien par semaine."
        ),
        heading("Allergie ou maladie"),
        text(
            "Un projet d’accueil individualisé est signé avec le médecin scolaire, l’école et la ville. Demandez-le avant la rentrée."
        ),
        heading("Annuler un repas"),
        text(
            'Jusqu’à 11 h la veille d’école, un repas <a href="page:scolarite/annuler-repas">annulé en ligne</a> n’est pas facturé. En cas de maladie, il est déduit dès le deuxième jour, avec un certificat.'
        ),
        DEPARTMENT,
    ],
    service="maison-familles",
)

RETURN = Guide(
    slug="rentree",
    title="Préparer la rentrée",
    summary="Dates, transports, assurance, fournitures et aides : ce qu’il faut savoir avant septembre.",
    facts={
        "who": "Les parents d’enfants de 3 à 11 ans.",
        "documents": "L’attestation d’assurance scolaire, pour les sorties\nLa fiche santé",
        "cost": "Bourse de rentrée de la ville : 40 € par enfant, selon le quotient.",
    },
    checked_on=date(2026, 6, 15),
    body=[
        heading("Les horaires"),
        text(
            "Les écoles publiques sont ouvertes les lundi, mardi, jeudi et vendredi, de 8 h 30 à 11 h 45 et de 13 h 30 à 16 h 15."
        ),
        heading("Aller à l’école"),
        text(
            "- Deux lignes de pédibus partent de Belle-Rive et des Tanneurs ;\n- le bus est gratuit pour les moins de 11 ans ;\n- chaque école a un abri à vélos."
        ),
        heading("Les aides"),
        text(
            "La bourse de rentrée est versée aux familles dont le quotient est inférieur à 700. L’allocation de rentrée scolaire de la CAF est versée sans démarche aux allocataires, à partir de 6 ans."
        ),
        DEPARTMENT,
    ],
    service="maison-familles",
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
    service="maison-familles",
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
    service="maison-familles",
)

PROTECTION = Guide(
    slug="pmi",
    title="Grossesse et premiers mois",
    summary="Consultations gratuites, visites de sages-femmes et de puéricultrices, ateliers de parents : qui vous aide à Rivemont.",
    facts={
        "who": "Les futurs parents et les parents d’enfants de moins de 6 ans.",
        "cost": "Gratuit.",
        "legal_source": "Code de la santé publique, articles L. 2112-1 et L. 2112-2.",
    },
    checked_on=date(2026, 4, 13),
    body=[
        heading("La protection maternelle et infantile"),
        text(
            "Le service du département reçoit à la Maison des familles le lundi et le jeudi, sur rendez-vous au 03 53 01 00 84."
        ),
        heading("Se retrouver entre parents"),
        text(
            "Le café des parents a lieu chaque premier samedi du mois, de 9 h 30 à 11 h 30. Les enfants sont les bienvenus."
        ),
        heading("Déclarer la naissance"),
        text(
            'Dans les cinq jours, à la mairie du lieu de naissance : <a href="page:etat-civil/naissance">déclarer une naissance</a>.'
        ),
        DEPARTMENT,
    ],
    service="maison-familles",
)

TEENAGERS = Guide(
    slug="adolescents",
    title="Collège, ados et premiers jobs",
    summary="Le Point jeunes, l’aide aux devoirs, les chantiers d’été payés, et qui écoute quand ça ne va pas.",
    facts={
        "who": "Les jeunes de 11 à 25 ans.",
        "cost": "Gratuit ; sorties de 0 à 8 €.",
    },
    checked_on=date(2026, 5, 11),
    body=[
        heading("Le Point jeunes"),
        text(
            "Au 9 rue Paul-Verlaine, du mardi au samedi, de 14 h à 19 h : ordinateurs, aide aux devoirs, conseils pour l’orientation."
        ),
        heading("Les chantiers d’été"),
        text("Une semaine de travail pour la ville, de 16 à 18 ans, payée au SMIC. Inscriptions en mars."),
        heading("Parler à quelqu’un"),
        text(
            "Le Fil santé jeunes répond chaque jour de 9 h à 23 h au 0 800 235 236, anonyme et gratuit. Contre le harcèlement : 3018."
        ),
        DEPARTMENT,
    ],
    service="maison-familles",
)

SCHOOLING = Section(
    slug="scolarite",
    title="École et cantine",
    summary="Inscription à l’école, cantine, accueils, rentrée.",
    icon="school",
    pages=[ENROLMENT, MEALS, CANCELLING, CANTEEN, RETURN],
)
EARLY_YEARS = Section(
    slug="petite-enfance",
    title="Petite enfance",
    summary="Grossesse, naissance, crèches, assistantes maternelles.",
    icon="heart",
    pages=[CHILDCARE, PROTECTION],
)
FREE_TIME = Section(
    slug="temps-libre",
    title="Mercredis, vacances, ados",
    summary="Centres de loisirs, Point jeunes, chantiers d’été.",
    icon="family",
    pages=[HOLIDAYS, TEENAGERS],
)
PAPERS = Section(
    slug="papiers-de-la-famille",
    title="Les papiers de la famille",
    summary="Les démarches des habitants dont les parents ont le plus besoin.",
    icon="id-card",
    introduction="<p>Ces démarches sont celles du portail des habitants : elles se font ici, avec le même compte.</p>",
    pages=[
        Shown(
            "rendez-vous-titres", "Faire la carte d’identité de mon enfant", "etat-civil/rendez-vous-titres"
        ),
        Shown(
            "acte-de-naissance", "Demander l’acte de naissance de mon enfant", "etat-civil/acte-etat-civil"
        ),
    ],
)
SECTIONS = [SCHOOLING, EARLY_YEARS, FREE_TIME, PAPERS]
# What the citizens' portal shows of it.
FOR_CITIZENS = Section(
    slug="ecole",
    title="École et famille",
    summary="Inscrire un enfant à l’école, à la cantine et aux accueils.",
    icon="school",
    introduction='<p>Crèches, centres de loisirs, menus : tout le reste est sur l’<a href="page:familles">Espace famille</a>.</p>',
    pages=[
        Shown("inscription-scolaire", "Inscrire un enfant à l’école", "scolarite/inscription-scolaire"),
        Shown(
            "cantine-et-accueil",
            "Inscrire un enfant à la cantine et aux accueils",
            "scolarite/cantine-et-accueil",
        ),
    ],
)
