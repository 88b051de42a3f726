"""The form « Signaler un problème dans l’espace public »."""

from forms_blocks.blocks.writing import chosen, field, key, prefill, step, when

# The keys of the lists « Catégories de signalement » and « Problèmes », in `lists`.
LIGHTS, GRAFFITI, GREEN, OTHER = "eclairage", "graffiti", "vert", "autre"
QUARTERS = [
    "Centre-ville",
    "Les Tanneurs",
    "La Citadelle",
    "Belle-Rive",
    "Les Hauts de Rivemont",
    "Zone d’activités",
]
POSTCODE = "57998"

PROBLEM = step(
    "Votre signalement",
    field(
        "note",
        "note_urgence",
        "Un danger immédiat ?",
        text="<p>Fil électrique tombé, fuite de gaz, arbre sur la chaussée : "
        "appelez le <b>112</b>, puis l’astreinte de la ville au <b>03 53 01 00 99</b>, jour et nuit.</p>",
        tone="warning",
    ),
    field(
        "choice",
        "categorie",
        "De quoi s’agit-il ?",
        source="categories-de-signalement",
        in_lists=True,
        prefill=prefill("query", "categorie"),
    ),
    field(
        "choice",
        "probleme",
        "Quel est le problème ?",
        source="problemes",
        filter_by=key("categorie"),
        filter_attribute="categorie",
        shown_if="champs.categorie and champs.categorie.id != 'autre'",
        in_lists=True,
    ),
    field(
        "choices",
        "gene",
        "Qui est gêné ?",
        required=False,
        choices=[
            "Piétons",
            "Personnes en fauteuil ou avec poussette",
            "Cyclistes",
            "Bus",
            "Voitures",
            "Riverains",
        ],
    ),
    field(
        "text",
        "lampadaire",
        "Numéro du lampadaire",
        required=False,
        format="pattern",
        pattern="[A-Za-z]-?[0-9]{2,4}",
        pattern_message="Le numéro d’un lampadaire est une lettre et des chiffres, comme T-214.",
        help="Il est écrit sur une étiquette, à hauteur des yeux : une lettre et des chiffres, comme T-214.",
        shown_if=when("categorie", "is", LIGHTS),
    ),
    field(
        "yes_no",
        "batiment_prive",
        "Le graffiti est sur un bâtiment privé",
        display="box",
        required=False,
        shown_if=when("categorie", "is", GRAFFITI),
    ),
    field(
        "long_text",
        "description",
        "Décrivez le problème",
        max_length=1500,
        shown_if=when("categorie", "is", OTHER),
    ),
    field(
        "long_text",
        "precision",
        "Précisions",
        required=False,
        max_length=1500,
        help="Depuis quand, à quel point cela gêne, ce que vous avez remarqué.",
        shown_if="champs.categorie and champs.categorie.id != 'autre'",
    ),
    field(
        "file",
        "photo",
        "Photo",
        required=False,
        megabytes=10,
        help="Elle nous fait gagner du temps. Évitez les visages et les plaques d’immatriculation.",
    ),
    field(
        "file", "photo_2", "Deuxième photo", required=False, megabytes=10, shown_if=when("photo", "filled")
    ),
    field(
        "file", "photo_3", "Troisième photo", required=False, megabytes=10, shown_if=when("photo_2", "filled")
    ),
)

PLACE = step(
    "Le lieu",
    field(
        "place",
        "emplacement",
        "Où est-ce, sur le plan ?",
        required=False,
        help="Placez le point : la rue et le numéro se remplissent.",
        fill_street=key("rue"),
        fill_number=key("numero"),
        fill_postcode=key("code_postal"),
        fill_town=key("localite"),
    ),
    field("text", "rue", "Rue, place ou parc", in_lists=True),
    field("text", "numero", "Numéro le plus proche", required=False, max_length=10),
    field(
        "text",
        "code_postal",
        "Code postal",
        format="postcode",
        prefill=prefill("expression", POSTCODE),
    ),
    field("text", "localite", "Localité", prefill=prefill("expression", "Rivemont")),
    field("choice", "quartier", "Quartier", choices=QUARTERS, in_lists=True, required=False),
    field(
        "text",
        "repere",
        "Point de repère",
        required=False,
        help="Par exemple : devant la boulangerie, côté pair.",
    ),
    intro="Nous n’intervenons que sur le territoire de Rivemont.",
    checks=[
        (
            when("code_postal", "is", POSTCODE),
            "Désolés, ce code postal n’est pas géré par Rivemont (57998). Signalez le problème à la mairie de la commune où il "
            "se trouve : elle seule peut envoyer une équipe.",
        )
    ],
)

PRIVATE_WALL = step(
    "Le bâtiment privé",
    field(
        "note",
        "note_prive",
        "À quelles conditions",
        text="<p>La ville nettoie gratuitement, jusqu’à 4 mètres de haut, "
        "un mur privé visible de la rue. Il nous faut l’accord du ou de la propriétaire et le récépissé de la plainte.</p>",
    ),
    field(
        "choice",
        "proprietaire",
        "Vous êtes",
        choices=["Propriétaire", "Locataire", "Syndic ou gérance", "Voisin ou voisine"],
    ),
    field(
        "text",
        "nom_proprietaire",
        "Nom du ou de la propriétaire",
        shown_if=chosen("proprietaire", "Propriétaire", operator="is_not"),
    ),
    field(
        "choice",
        "support",
        "Sur quoi est le graffiti ?",
        choices=["Pierre ou brique", "Crépi ou peinture", "Bois", "Métal ou rideau de fer", "Verre"],
    ),
    field(
        "number",
        "surface",
        "Surface à nettoyer",
        smallest="1",
        largest="200",
        unit="m²",
        help="Même approximative.",
    ),
    field("file", "plainte", "Récépissé de plainte", megabytes=5),
    field("file", "accord", "Accord signé du ou de la propriétaire", megabytes=5),
    shown_if=when("batiment_prive", "is", "true"),
)

FOLLOW_UP = step(
    "Vous tenir au courant",
    field(
        "yes_no",
        "informer",
        "Souhaitez-vous savoir ce que devient votre signalement ?",
        help="Si vous répondez non, votre signalement est anonyme ; vous aurez quand même un code pour le suivre.",
    ),
    field(
        "text",
        "demandeur_prenom",
        "Prénom",
        autofill="given-name",
        shown_if=when("informer", "is", "true"),
        prefill=prefill("profile", "prenom"),
    ),
    field(
        "text",
        "demandeur_nom",
        "Nom",
        autofill="family-name",
        shown_if=when("informer", "is", "true"),
        in_lists=True,
        prefill=prefill("profile", "nom"),
    ),
    field(
        "email",
        "demandeur_courriel",
        "Adresse électronique",
        shown_if=when("informer", "is", "true"),
        prefill=prefill("profile", "courriel"),
    ),
    field(
        "yes_no",
        "rappeler",
        "L’équipe peut m’appeler pour une précision",
        display="box",
        required=False,
        shown_if=when("informer", "is", "true"),
    ),
    field(
        "phone",
        "demandeur_telephone",
        "Téléphone",
        shown_if=when("rappeler", "is", "true"),
        prefill=prefill("profile", "telephone"),
    ),
)

STEPS = [PROBLEM, PLACE, PRIVATE_WALL, FOLLOW_UP]
