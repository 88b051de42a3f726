"""The theme « Voirie et espace public »."""

from datetime import date

from home.demo.body import contact, heading, note, questions, steps, text
from home.demo.content import report_form
from home.demo.content.town import PRIVACY_CONTACT, STREETS
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
    steps=report_form.STEPS,
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
        heading("Abonnement des habitants"),
        text(
            "Une carte par logement, deux au plus, pour la zone où vous habitez : 15 € par mois ou 150 € par an. Présentez au service la carte grise à votre adresse et un justificatif de domicile de moins de trois mois."
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

OCCUPATION = Guide(
    slug="occuper-la-rue",
    title="Occuper le trottoir ou la chaussée",
    summary="Déménagement, benne, échafaudage, terrasse : occuper l’espace public demande une autorisation, même pour quelques heures.",
    facts={
        "who": "Toute personne ou entreprise.",
        "documents": "Les dates et les heures\nLe plan ou le nombre de places\nLe nom de l’entreprise et son numéro SIRET",
        "delay": "À demander 15 jours avant, un mois pour un échafaudage.",
        "cost": "Déménagement d’un particulier : gratuit. Autres cas : selon la surface et la durée.",
        "legal_source": "Code général de la propriété des personnes publiques, article L. 2122-1.",
    },
    checked_on=date(2026, 9, 28),
    body=[
        heading("Faire la demande"),
        text(
            "Écrivez à voirie@rivemont.exemple.fr avec vos dates, l’adresse et ce que vous installez. Le service vérifie la circulation, les bus et l’accès des secours, puis vous envoie l’arrêté à afficher."
        ),
        heading("Le jour venu"),
        text(
            "- Posez les panneaux 48 heures avant pour une réservation de stationnement.\n- Laissez 1,40 mètre de passage sur le trottoir.\n- Rendez les lieux propres et signalez tout dégât.",
        ),
        heading("Sans autorisation"),
        text("L’occupation peut être interrompue aussitôt et l’occupant paie une redevance majorée."),
        DEPARTMENT,
    ],
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
    pages=[REPORT, PARKING, VEHICLE, OCCUPATION, SNOW],
)
