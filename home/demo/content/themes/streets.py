"""The theme « Voirie et espace public »."""

from datetime import date

from home.demo.body import contact, heading, note, questions, steps, text
from home.demo.content.forms import exemption, occupation, parking, report
from home.demo.content.town import COURT, PRIVACY_CONTACT, STREETS, TWO_MONTHS
from home.demo.pages import Guide, Procedure, Section

DEPARTMENT = contact("Service de la voirie et de l’espace public", **STREETS)

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

PARKING = Guide(
    slug="stationnement",
    title="Stationner à Rivemont",
    summary="Zones, durées et tarifs du stationnement en surface, abonnement des habitants, et que faire d’un forfait post-stationnement.",
    facts={
        "who": "Toute personne qui se gare en centre-ville.",
        "cost": "Première demi-heure gratuite, puis 1,20 € l’heure en zone orange.",
        "legal_source": "Code général des collectivités territoriales, article L. 2333-87.",
    },
    checked_on=date(2026, 7, 6),
    body=[
        heading("Les zones"),
        text(
            "- <b>Zone orange</b> (place de la République et rues voisines) : payante du lundi au samedi de 9 h à 12 h et de 14 h à 19 h, deux heures au plus.\n"
            "- <b>Zone verte</b> (Citadelle, Belle-Rive) : payante aux mêmes heures, sans limite de durée ; 0,60 € l’heure.\n"
            "- <b>Zone bleue</b> (écoles et commerces de quartier) : gratuite avec le disque, une heure trente.",
            "Le stationnement est gratuit avec la carte mobilité inclusion « stationnement ».",
        ),
        heading("Carte des habitants"),
        text(
            '15 € par mois ou 150 € par an et par véhicule, deux au plus par logement : <a href="page:voirie/carte-stationnement">demander une carte</a>.'
        ),
        heading("Forfait post-stationnement"),
        questions(
            (
                "Quel est son montant ?",
                "30 €, ramenés à 20 € si vous payez dans les quatre jours. Ce qui a été payé à l’horodateur est déduit.",
            ),
            (
                "Comment le contester ?",
                "Par un recours administratif préalable, dans le mois qui suit l’avis de paiement, adressé au service indiqué sur l’avis. Le silence pendant un mois vaut refus ; vous avez alors un mois pour saisir le tribunal du stationnement payant.",
            ),
        ),
        DEPARTMENT,
    ],
)

VEHICLE = Guide(
    slug="stationnement-genant",
    title="Véhicule gênant ou abandonné",
    summary="Une voiture bloque votre garage ou ne bouge plus depuis des semaines : qui prévenir, et dans quel délai elle peut être enlevée.",
    facts={
        "who": "Toute personne.",
        "documents": "Le lieu exact\nLa marque, la couleur et l’immatriculation",
        "delay": "Sortie bloquée : intervention dans la journée. Véhicule immobile : au moins 7 jours.",
        "legal_source": "Code de la route, articles L. 325-1, R. 417-10 et R. 417-12.",
    },
    checked_on=date(2026, 5, 18),
    body=[
        heading("Il bloque un passage"),
        text(
            "Appelez la police municipale au 03 53 01 00 17, de 7 h à 21 h. Devant votre propre garage, seule la police peut faire enlever le véhicule : ne le déplacez pas vous-même."
        ),
        heading("Il ne bouge plus"),
        text(
            "Un véhicule immobile plus de sept jours au même endroit de la voie publique est en stationnement abusif. La police municipale le constate deux fois, écrit à son propriétaire, puis demande la mise en fourrière."
        ),
        heading("Il est sur un terrain privé"),
        text(
            "C’est au propriétaire du terrain ou au syndic d’écrire au titulaire de la carte grise ; sans réponse sous huit jours, il saisit la police nationale (code de la route, article R. 325-47)."
        ),
        DEPARTMENT,
    ],
)

ADDRESS = "14 rue des Tanneurs, 57998 Rivemont – 03 53 01 00 40 – voirie@rivemont.exemple.fr"
REMEDIES = (
    "Dans les deux mois, vous pouvez écrire à la maire (1 place de la République, 57998 Rivemont) pour lui demander de revoir sa "
    f"décision, ou saisir {COURT}."
)

OCCUPATION = Procedure(
    slug="occuper-la-rue",
    title="Occuper le trottoir ou la chaussée",
    summary="Déménagement, benne, échafaudage, nacelle : occuper l’espace public demande une autorisation, même pour quelques heures.",
    facts={
        "who": "Toute personne ou entreprise.",
        "documents": "Les dates et les heures\nLe nom de la rue et la surface occupée\nPour une entreprise, son numéro SIRET\nUn plan, si vous en avez un",
        "delay": "À demander dix jours ouvrés avant.",
        "cost": "Déménagement d’un particulier : gratuit. Autres cas : 0,80 € par m² et par jour.",
        "legal_source": "Code général de la propriété des personnes publiques, article L. 2122-1.",
    },
    checked_on=date(2026, 9, 28),
    body=[
        text(
            "Une place de stationnement pour un camion, une benne devant la porte, un échafaudage le long d’un mur : l’arrêté de la maire "
            "vous protège, et protège ceux qui passent."
        ),
        heading("Avant de demander"),
        text(
            "- Mesurez la place : un stationnement fait 12 m² ;\n- regardez s’il reste 1,40 mètre de trottoir ;\n- repérez les arrêts de bus, les "
            "pistes cyclables, les places réservées."
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("Le service vérifie", "La circulation, les bus, l’accès des secours, les autres chantiers."),
            ("Vous recevez l’arrêté", "Par message, à imprimer et à afficher sur les panneaux."),
            (
                "Vous posez les panneaux 48 heures avant",
                "Prêtés gratuitement aux particuliers, au centre technique.",
            ),
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Je déménage dans une semaine",
                "Le délai de dix jours ouvrés ne peut pas être réduit. Un stationnement sur une place libre, sans la réserver, ne demande rien.",
            ),
            (
                "Une terrasse, un étal ?",
                "C’est une permission à l’année : écrivez à voirie@rivemont.exemple.fr.",
            ),
            (
                "Sans autorisation",
                "L’occupation peut être interrompue aussitôt et l’occupant paie une redevance majorée.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=occupation.STEPS,
    promises={
        "minutes": 8,
        "service": "Service de la voirie et de l’espace public",
        "service_address": ADDRESS,
        # Nobody occupies public land without a title in writing (CG3P, L. 2122-1): silence refuses.
        "delay_months": TWO_MONTHS,
        "silence": "refuse",
        "remedies": REMEDIES,
        "purpose": "préparer l’arrêté, organiser la circulation et calculer la redevance",
        "legal_basis": "public_task",
        "retention_months": 24,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la voirie",
    service="voirie",
)

EXEMPTION = Procedure(
    slug="derogation-zfe",
    title="Demander une dérogation à la zone à faibles émissions",
    summary="Un camion ou une camionnette à carrosserie spéciale peut être autorisé à traverser le centre malgré sa vignette, jusqu’au 31 décembre.",
    facts={
        "who": "Les particuliers et professionnels dont le véhicule est de genre CAM ou CTTE, à carrosserie spéciale.",
        "documents": "Le certificat d’immatriculation\nPour une entreprise, son numéro SIRET",
        "delay": "Réponse sous 15 jours le plus souvent.",
        "cost": "Gratuit.",
        "legal_source": "Code général des collectivités territoriales, article L. 2213-4 ; arrêté municipal du 12 janvier 2026.",
    },
    checked_on=date(2026, 10, 12),
    body=[
        text(
            "La zone couvre le centre, entre la Seillotte et les boulevards, du lundi au vendredi de 6 h à 20 h. Les véhicules utilitaires "
            "classés Crit’Air 3, 4 ou 5 n’y roulent pas, sauf dérogation."
        ),
        heading("Les véhicules qui y ont droit"),
        text(
            "Le genre (case J.1) est CAM ou CTTE et la carrosserie (case J.3) l’une de celles-ci :",
            "- BEN AMO, BENNE : bennes ;\n- CIT EAU : citernes à eau ;\n- FG TD : fourgons frigorifiques ;\n- BETON : toupies ;\n- PTE ENG : porte-engins.",
        ),
        heading("Ceux qui n’ont rien à demander"),
        text(
            "Les véhicules prioritaires, ceux des personnes titulaires de la carte mobilité inclusion « stationnement » et les transports en "
            "commun traversent la zone librement."
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            (
                "Le service lit le certificat",
                "S’il manque une précision, il vous écrit ; vous avez quinze jours pour répondre.",
            ),
            (
                "Vous recevez l’attestation",
                "À garder dans le véhicule. La plaque est inscrite auprès de la police municipale.",
            ),
            ("Elle prend fin le 31 décembre", "Une nouvelle demande suffit pour l’année suivante."),
        ),
        DEPARTMENT,
    ],
    steps=exemption.STEPS,
    promises={
        "minutes": 6,
        "service": "Service de la voirie et de l’espace public",
        "service_address": ADDRESS,
        # What silence means for such an exemption was not found in a text: the receipt says nothing of it.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "vérifier que le véhicule ouvre droit à la dérogation et l’inscrire",
        "legal_basis": "public_task",
        "retention_months": 12,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la voirie",
    service="voirie",
)

CARD = Procedure(
    slug="carte-stationnement",
    title="Obtenir une carte de stationnement résident",
    summary="Dans les zones orange et verte, les habitants se garent sans limite de durée avec une carte, pour un an ou trois ans.",
    facts={
        "who": "Les habitants des zones orange et verte, deux véhicules par logement au plus.",
        "documents": "La carte grise à votre adresse\nUn justificatif de domicile de moins de 3 mois\nLe dernier avis d’impôt, ou ses numéros\nL’attestation de l’employeur pour un véhicule de fonction",
        "delay": "Carte envoyée dans les 2 jours qui suivent le paiement.",
        "cost": "150 € par an et par véhicule.",
        "legal_source": "Code général des collectivités territoriales, articles L. 2213-2 et L. 2333-87.",
    },
    checked_on=date(2026, 9, 7),
    body=[
        heading("Êtes-vous dans une zone ?"),
        text(
            'Écrivez votre rue au début du formulaire : la zone s’affiche. Les zones et les tarifs de passage sont sur la page <a href="page:voirie/stationnement">Stationner à Rivemont</a>.'
        ),
        heading("Ce que permet la carte"),
        text(
            "- stationner dans votre zone sans limite d’heures, sept jours au plus au même endroit ;\n- changer de véhicule une fois par an sans frais.",
            "Elle ne réserve pas de place et ne vaut pas dans les autres zones.",
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("Le service vérifie les pièces", "Le plus souvent sous trois jours."),
            ("Vous payez", "À l’accueil du centre technique, ou par chèque."),
            (
                "La carte arrive par courrier",
                "Deux mois avant sa fin, un message vous invite à la renouveler.",
            ),
        ),
        heading("Questions fréquentes"),
        questions(
            ("Je loge chez quelqu’un", "Joignez l’attestation signée de la personne qui vous héberge."),
            (
                "Mon véhicule est à mon employeur",
                "Joignez son attestation : il vous le confie et vous le garez chez vous.",
            ),
            (
                "Je déménage",
                "La carte s’arrête avec l’adresse. Demandez un changement : le temps restant est repris.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=parking.STEPS,
    promises={
        "minutes": 10,
        "service": "Service de la voirie et de l’espace public",
        "service_address": ADDRESS,
        # No law or regulation sets this procedure: two months of silence refuse (CRPA, L. 231-4, 2°).
        "delay_months": TWO_MONTHS,
        "silence": "refuse",
        "remedies": REMEDIES,
        "purpose": "vérifier que vous habitez la zone et vous donner la carte",
        "legal_basis": "public_task",
        "retention_months": 36,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la voirie",
    service="voirie",
)

SNOW = Guide(
    slug="neige",
    title="Neige et verglas",
    summary="Quelles rues sont déneigées d’abord, et ce qui revient à chaque riverain devant sa porte.",
    facts={
        "who": "Les habitants, propriétaires et commerces.",
        "delay": "Axes principaux dégagés avant 7 h.",
        "legal_source": "Arrêté municipal du 3 novembre 2023 ; CGCT, article L. 2212-2.",
    },
    checked_on=date(2026, 11, 9),
    body=[
        heading("Ce que fait la ville"),
        text(
            "Du 15 novembre au 15 mars, une équipe est prête jour et nuit. Elle dégage d’abord les axes des bus et des secours, les abords des écoles et les ponts, puis les rues en pente, puis les autres."
        ),
        heading("Ce qui vous revient"),
        text(
            "Chaque riverain déneige un passage d’un mètre devant chez lui et le sable ou le sale. Ne poussez pas la neige vers les bouches d’égout ni sur la chaussée. Deux bacs de sel sont en libre service dans chaque quartier."
        ),
        heading("Personnes âgées ou en situation de handicap"),
        text("Le centre communal d’action sociale tient une liste de bénévoles : 03 53 01 00 70."),
        DEPARTMENT,
    ],
)

SECTION = Section(
    slug="voirie",
    title="Voirie et espace public",
    summary="Signaler un problème, stationner, occuper la rue, neige.",
    icon="road",
    pages=[REPORT, OCCUPATION, CARD, EXEMPTION, PARKING, VEHICLE, SNOW],
)
