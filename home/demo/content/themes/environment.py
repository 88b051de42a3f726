"""The theme « Environnement et déchets »."""

from datetime import date

from home.demo.body import contact, heading, note, questions, steps, text
from home.demo.content.forms import composter, greening
from home.demo.content.town import COURT, ENVIRONMENT, PRIVACY_CONTACT, TWO_MONTHS
from home.demo.pages import Guide, Procedure, Section

DEPARTMENT = contact("Maison de l’environnement", **ENVIRONMENT)

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

GREENING = Procedure(
    slug="vegetaliser",
    title="Obtenir un permis de végétaliser",
    summary="Un pied d’arbre, des bacs, un coin de potager : vous pouvez jardiner dans la rue, seul ou à plusieurs. La ville fournit la terre "
    "et des conseils.",
    facts={
        "who": "Toute personne, tout groupe de voisins, toute association de Rivemont.",
        "documents": "Une photo du lieu\nUn dessin, même simple\nL’accord du ou de la propriétaire si vous plantez contre un mur",
        "delay": "Visite sous 15 jours ouvrés, réponse sous 2 mois.",
        "cost": "Gratuit, pour trois ans.",
        "legal_source": "Code général de la propriété des personnes publiques, article L. 2122-1.",
    },
    checked_on=date(2026, 10, 26),
    body=[
        text(
            "Le permis de végétaliser est une autorisation d’occuper un petit morceau d’espace public pour y planter. Il dure trois ans et se "
            "renouvelle d’un mot."
        ),
        heading("Ce qui est possible"),
        text(
            "- le pied d’un arbre, sans toucher aux racines ;\n- des bacs devant une façade, si 1,40 mètre de trottoir reste libre ;\n"
            "- une plante grimpante, avec l’accord de qui possède le mur ;\n- un potager, dans les parcs où c’est prévu."
        ),
        note(
            "Ce que nous ne voulons pas voir",
            "Pesticides, plantes épineuses, envahissantes ou très allergisantes : la liste est donnée avec le permis.",
            kind="warning",
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("Une jardinière de la ville vient voir", "Elle vérifie le sol et les réseaux enterrés."),
            ("Le permis est signé", "Vous retirez la terre et, si vous le souhaitez, des graines."),
            ("Vous jardinez", "Une fois l’an, nous passons dire bonjour."),
        ),
        heading("Questions fréquentes"),
        questions(
            ("Puis-je récolter ?", "Oui, et vos voisins aussi : le lieu reste public."),
            (
                "Et si j’arrête ?",
                "Prévenez-nous : nous trouvons quelqu’un ou remettons le lieu en état avec vous.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=greening.STEPS,
    promises={
        "minutes": 8,
        "service": "Maison de l’environnement",
        "service_address": "6 quai de la Seillotte, 57998 Rivemont – 03 53 01 00 60 – environnement@rivemont.exemple.fr",
        # Nobody occupies public land without a title in writing (CG3P, L. 2122-1): silence refuses.
        "delay_months": TWO_MONTHS,
        "silence": "refuse",
        "remedies": "Dans les deux mois, vous pouvez écrire à la maire (1 place de la République, 57998 Rivemont) pour lui demander de "
        f"revoir sa décision, ou saisir {COURT}.",
        "purpose": "étudier votre projet, vérifier les réseaux enterrés et vous accompagner pendant trois ans",
        "legal_basis": "public_task",
        "retention_months": 36,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de l’environnement",
    service="maison-environnement",
)

RECYCLING_CENTRE = Guide(
    slug="decheterie",
    title="Aller à la déchèterie",
    summary="La déchèterie des Tanneurs reçoit ce qui ne va pas dans les bacs : encombrants, gravats, peintures, appareils, végétaux.",
    facts={
        "who": "Les habitants des quatre communes, sur présentation de la carte d’accès.",
        "documents": "La carte d’accès\nÀ défaut, une pièce d’identité et un justificatif de domicile",
        "cost": "Gratuit pour les particuliers, 2 m³ par semaine.",
        "legal_source": "Règlement intérieur du 12 mars 2024.",
    },
    checked_on=date(2026, 11, 2),
    body=[
        heading("Horaires"),
        text(
            "- <b>D’avril à octobre</b> : lundi à samedi, 9 h à 12 h et 14 h à 18 h 30 ; dimanche, 9 h à 12 h.\n- <b>De novembre à mars</b> : lundi à samedi, 9 h à 12 h et 14 h à 17 h.",
            "Fermée les jours fériés. Dernière entrée un quart d’heure avant la fermeture.",
        ),
        heading("Ce que l’on peut apporter"),
        text(
            "- bois, métaux, cartons, gravats, plâtre ;\n- tontes, branches, feuilles ;\n- meubles, matelas, literie ;\n- appareils électriques, piles, lampes ;\n- peintures, huiles, produits de bricolage, dans leur emballage."
        ),
        heading("Ce qui est refusé"),
        text(
            "Les ordures ménagères, l’amiante, les bouteilles de gaz, les pneus de poids lourds, les médicaments (à rapporter en pharmacie) et les cadavres d’animaux."
        ),
        note(
            "Et si ça pouvait resservir ?",
            "Le local du réemploi, à l’entrée, prend les objets en bon état. Une association les répare et les revend.",
        ),
        contact(
            "Déchèterie des Tanneurs",
            address="38 rue des Tanneurs\n57998 Rivemont",
            phone="03 53 01 00 65",
            email="decheterie@rivemont.exemple.fr",
            opening_hours="De novembre à mars : lundi à samedi, 9 h à 12 h et 14 h à 17 h",
        ),
    ],
)

SORTING = Guide(
    slug="tri",
    title="Trier ses déchets et sortir ses bacs",
    summary="Tous les emballages vont dans le bac jaune, les restes de cuisine au compost ou dans le bac brun. Voici les jours de collecte de votre quartier.",
    facts={
        "who": "Tous les foyers.",
        "cost": "Compris dans la taxe d’enlèvement des ordures ménagères.",
        "legal_source": "Code de l’environnement, articles L. 541-10-18 et L. 541-21-1.",
    },
    checked_on=date(2026, 10, 19),
    body=[
        heading("Quel bac pour quoi ?"),
        text(
            "- <b>Bac jaune</b> : tous les emballages (plastique, métal, briques, cartons) et les papiers. Vidés, non lavés, en vrac.\n"
            "- <b>Bac brun</b> : épluchures, restes de repas, marc de café, essuie-tout.\n"
            "- <b>Conteneur à verre</b> : bouteilles, pots et bocaux, sans bouchon.\n"
            "- <b>Bac gris</b> : ce qui reste.",
        ),
        heading("Jours de collecte"),
        text(
            "- <b>Centre-ville, Les Tanneurs</b> : gris le mardi, jaune le jeudi des semaines paires.\n"
            "- <b>La Citadelle, Belle-Rive</b> : gris le mercredi, jaune le vendredi des semaines paires.\n"
            "- <b>Les Hauts de Rivemont</b> : gris le jeudi, jaune le vendredi des semaines impaires.\n"
            "- <b>Bac brun</b> : le lundi, partout.",
            "Sortez les bacs la veille après 19 h et rentrez-les le jour même. Une semaine avec un jour férié, la collecte est décalée d’un jour.",
        ),
        heading("Un bac cassé, volé ou trop petit"),
        text("Appelez la Maison de l’environnement au 03 53 01 00 60 : l’échange est gratuit."),
        DEPARTMENT,
    ],
)

BULKY = Guide(
    slug="encombrants",
    title="Faire enlever ses encombrants",
    summary="Un meuble ou un appareil trop lourd pour aller à la déchèterie : la ville vient le chercher, sur rendez-vous, quatre fois par an et par foyer.",
    facts={
        "who": "Les habitants de Rivemont, en priorité sans véhicule.",
        "documents": "La liste des objets, 2 m³ au plus",
        "delay": "Passage sous 2 à 3 semaines.",
        "cost": "Gratuit, quatre fois par an.",
    },
    checked_on=date(2026, 4, 27),
    body=[
        heading("Prendre rendez-vous"),
        text(
            "Par téléphone au 03 53 01 00 60, avec la liste des objets et l’étage. Déposez-les devant chez vous le matin même, avant 7 h, sans gêner le passage."
        ),
        heading("Avant de jeter"),
        text("À l’achat d’un appareil ou d’un meuble neuf, le magasin reprend gratuitement l’ancien."),
        heading("Dépôt sauvage"),
        text(
            'Déposer des objets sur la voie publique sans rendez-vous est puni d’une amende de 135 € à 1 500 €, avec confiscation du véhicule dans les cas graves. Pour en signaler un : <a href="page:voirie/signalement">signaler un problème</a>.'
        ),
        DEPARTMENT,
    ],
)

NOISE = Guide(
    slug="bruit",
    title="Bruit de voisinage et feux de jardin",
    summary="Ce qui est permis, aux heures où ce l’est, et comment réagir quand un voisin exagère.",
    facts={
        "who": "Tous les habitants.",
        "legal_source": "Code de la santé publique, article R. 1336-5 ; code de l’environnement, article L. 541-21-1.",
    },
    checked_on=date(2026, 6, 8),
    body=[
        heading("Tondre, percer, bricoler"),
        text(
            "- en semaine : 8 h à 12 h et 14 h à 19 h 30 ;\n- le samedi : 9 h à 12 h et 15 h à 19 h ;\n- le dimanche et les jours fériés : 10 h à 12 h.",
            "Un bruit qui dure, se répète ou s’entend trop peut être sanctionné à toute heure, de jour comme de nuit.",
        ),
        heading("Brûler des déchets verts"),
        text(
            "C’est interdit toute l’année, dans un jardin comme en incinérateur ; l’amende peut atteindre 750 €. Le compost, le paillage et la déchèterie sont là pour cela."
        ),
        heading("Que faire face à un voisin bruyant ?"),
        steps(
            ("Lui parler", "Souvent, il ne se rend pas compte."),
            (
                "Demander une conciliation",
                "Le conciliateur de justice reçoit gratuitement à l’hôtel de ville, le deuxième mardi du mois : 03 53 01 00 10.",
            ),
            ("Appeler la police municipale", "Au 03 53 01 00 17 : elle constate et peut verbaliser."),
        ),
        DEPARTMENT,
    ],
)

SECTION = Section(
    slug="environnement",
    title="Environnement et déchets",
    summary="Tri, déchèterie, encombrants, composteur, jardins de rue, bruit.",
    icon="leaf",
    pages=[COMPOSTER, GREENING, SORTING, RECYCLING_CENTRE, BULKY, NOISE],
)
