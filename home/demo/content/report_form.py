"""The form « Signaler un problème dans l’espace public »."""

from forms_blocks.blocks.writing import Raw, chosen, field, step, when

ROADS, LIGHTS, CLEANING = "Chaussée ou trottoir", "Éclairage public", "Propreté et dépôts"
GRAFFITI, GREEN, FURNITURE, OTHER = (
    "Graffiti ou affichage",
    "Arbres et espaces verts",
    "Mobilier et jeux",
    "Autre",
)

# What can be wrong, by category.
TROUBLES = {
    ROADS: [
        "Trou ou affaissement",
        "Trottoir abîmé",
        "Marquage effacé",
        "Plaque ou bouche d’égout",
        "Verglas ou neige",
    ],
    LIGHTS: ["Lampadaire éteint", "Lumière qui clignote", "Rue entière éteinte", "Lampadaire abîmé"],
    CLEANING: ["Dépôt sauvage", "Corbeille pleine", "Verre brisé ou seringue", "Animal mort"],
    GRAFFITI: ["Graffiti", "Affichage sauvage", "Inscription injurieuse ou haineuse"],
    GREEN: [
        "Branche dangereuse",
        "Arbre malade ou tombé",
        "Haie qui gêne le passage",
        "Pelouse ou massif abîmé",
    ],
    FURNITURE: [
        "Banc ou barrière cassé",
        "Panneau tombé ou tourné",
        "Jeu d’enfants abîmé",
        "Fontaine en panne",
    ],
}
QUARTERS = [
    "Centre-ville",
    "Les Tanneurs",
    "La Citadelle",
    "Belle-Rive",
    "Les Hauts de Rivemont",
    "Zone d’activités",
]


def _troubles(category: str, kinds: list[str]) -> Raw:
    name = f"probleme_{list(TROUBLES).index(category) + 1}"
    return field(
        "choice", name, "Quel est le problème ?", choices=kinds, shown_if=chosen("categorie", category)
    )


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
    field("choice", "categorie", "De quoi s’agit-il ?", choices=[*TROUBLES, OTHER], in_lists=True),
    *(_troubles(category, kinds) for category, kinds in TROUBLES.items()),
    field(
        "text",
        "lampadaire",
        "Numéro du lampadaire",
        required=False,
        max_length=20,
        help="Il est écrit sur une étiquette, à hauteur des yeux.",
        shown_if=chosen("categorie", LIGHTS),
    ),
    field(
        "yes_no",
        "batiment_prive",
        "Le graffiti est sur un bâtiment privé",
        display="box",
        required=False,
        shown_if=chosen("categorie", GRAFFITI),
    ),
    field(
        "long_text",
        "description",
        "Décrivez le problème",
        max_length=1500,
        shown_if=chosen("categorie", OTHER),
    ),
    field(
        "long_text",
        "precision",
        "Précisions",
        required=False,
        max_length=1500,
        help="Depuis quand, à quel point cela gêne, ce que vous avez remarqué.",
        shown_if=chosen("categorie", *TROUBLES),
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
)

PLACE = step(
    "Le lieu",
    field("choice", "quartier", "Quartier", choices=QUARTERS, in_lists=True),
    field("text", "rue", "Rue, place ou parc", in_lists=True),
    field("text", "numero", "Numéro le plus proche", required=False, max_length=10),
    field(
        "text",
        "repere",
        "Point de repère",
        required=False,
        help="Par exemple : devant la boulangerie, côté pair.",
    ),
    intro="Nous n’intervenons que sur le territoire de Rivemont.",
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
        "text", "demandeur_prenom", "Prénom", autofill="given-name", shown_if=when("informer", "is", "true")
    ),
    field(
        "text",
        "demandeur_nom",
        "Nom",
        autofill="family-name",
        shown_if=when("informer", "is", "true"),
        in_lists=True,
    ),
    field("email", "demandeur_courriel", "Adresse électronique", shown_if=when("informer", "is", "true")),
    field(
        "yes_no",
        "rappeler",
        "L’équipe peut m’appeler pour une précision",
        display="box",
        required=False,
        shown_if=when("informer", "is", "true"),
    ),
    field("phone", "demandeur_telephone", "Téléphone", shown_if=when("rappeler", "is", "true")),
)

STEPS = [PROBLEM, PLACE, PRIVATE_WALL, FOLLOW_UP]
