"""The form « Permis de végétaliser »."""

from forms_blocks.blocks.writing import chosen, field, group, key, prefill, step, when
from home.demo.content.forms.applicant import coordinates

KINDS = [
    "Pied d’arbre",
    "Bacs en façade",
    "Plantation en façade",
    "Mur végétalisé",
    "Potager public",
    "Autre",
]
PAPERS = ["Photo du lieu", "Dessin", "Esquisse", "Vue par satellite", "Accord du syndic", "Autre"]

APPLICANT = step(
    "Vos coordonnées",
    field(
        "note",
        "note_reglement",
        "Avant de commencer",
        text="<p>Le permis est gratuit et vaut trois ans. La ville fournit la terre et des conseils ; vous arrosez et entretenez. "
        "Ni pesticide, ni plante épineuse ou allergisante.</p>",
    ),
    *coordinates(),
    field("yes_no", "collectif", "Jardinez-vous à plusieurs ?"),
    field(
        "text",
        "collectif_nom",
        "Nom du groupe ou de l’association",
        shown_if=when("collectif", "is", "true"),
    ),
)

PLACE = step(
    "L’emplacement",
    field(
        "place",
        "zone",
        "Où, sur le plan ?",
        required=False,
        help="Placez le point : la rue et le numéro se remplissent.",
        fill_street=key("emplacement_rue"),
        fill_number=key("emplacement_numero"),
        fill_postcode=key("emplacement_code_postal"),
        fill_town=key("emplacement_commune"),
    ),
    field("text", "emplacement_rue", "Rue", in_lists=True),
    field("text", "emplacement_numero", "Numéro", format="digits", required=False, max_length=5),
    field(
        "text",
        "emplacement_code_postal",
        "Code postal",
        format="postcode",
        prefill=prefill("expression", "57998"),
    ),
    field("text", "emplacement_commune", "Commune", prefill=prefill("expression", "Rivemont")),
    field(
        "text",
        "emplacement_complement",
        "Pour le trouver",
        required=False,
        help="Entre deux arbres, au pied du mur de l’école…",
    ),
    checks=[
        (
            when("emplacement_code_postal", "is", "57998"),
            "Le permis ne vaut que sur l’espace public de Rivemont (57998). Ailleurs, adressez-vous à la mairie de la commune.",
        )
    ],
)

PROJECT = step(
    "Votre projet",
    field("choices", "types", "Que voulez-vous faire ?", choices=KINDS),
    field(
        "text",
        "type_precision",
        "De quoi s’agit-il ?",
        shown_if=chosen("types", "Autre", operator="contains"),
    ),
    field("number", "surface", "Surface plantée", unit="m²", decimals=1, smallest="0.2", largest="200"),
    field(
        "long_text",
        "description",
        "Décrivez votre projet",
        max_length=1500,
        help="Les plantes, les bacs, qui arrose l’été.",
    ),
    field("date", "debut", "Quand voulez-vous commencer ?", when="future", in_lists=True),
    field(
        "yes_no",
        "accord_mur",
        "Le ou la propriétaire du mur est-il ou est-elle d’accord ?",
        shown_if=chosen("types", "Plantation en façade", "Mur végétalisé", operator="contains"),
    ),
    field("long_text", "informations", "Autre chose à nous dire ?", required=False, max_length=800),
    checks=[
        (
            "champs.accord_mur != 'non'",
            "Pour planter contre un mur, il faut l’accord de qui le possède. Demandez-le d’abord : un modèle de lettre se trouve sur la page "
            "de cette démarche.",
        ),
        (
            "champs.debut >= today|add_working_days:15",
            "Laissez-nous quinze jours ouvrés : un agent vient voir les réseaux enterrés avant toute plantation.",
        ),
    ],
)

FILES = step(
    "Les pièces",
    group(
        "pieces",
        "Photos et dessins",
        field("choice", "piece_nature", "Ce que c’est", choices=PAPERS, display="list"),
        field("file", "piece_fichier", "Le fichier", megabytes=10),
        min=1,
        max=8,
        row_label="Pièce",
        add_label="Ajouter une pièce",
        help="Une photo du lieu est nécessaire ; le reste aide à comprendre.",
    ),
    field(
        "consent",
        "charte",
        "La charte",
        reading="<p>J’entretiens mon jardin, je laisse 1,40 m de trottoir, je n’utilise aucun pesticide (code rural, article L. 253-7) et je "
        "rends le lieu en état si j’arrête.</p>",
        sentence="J’ai lu la charte de végétalisation et je la respecterai.",
    ),
)

STEPS = [APPLICANT, PLACE, PROJECT, FILES]
