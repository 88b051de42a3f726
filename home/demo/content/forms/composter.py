"""The form « Recevoir un composteur »."""

from forms_blocks.blocks.writing import chosen, field, prefill, step, when
from home.demo.content.forms.applicant import coordinates

HOUSE, FLAT, SHARED = "Maison avec jardin", "Appartement avec jardin privatif", "Logement sans jardin"
SMALL, LARGE = "300 litres (1 à 3 personnes)", "600 litres (4 personnes ou plus)"
COLLECT, DELIVER = (
    "Je viens le chercher",
    "Livraison à domicile (personnes âgées ou en situation de handicap)",
)

ELIGIBILITY = step(
    "Votre logement",
    field(
        "choice",
        "commune",
        "Dans quelle commune habitez-vous ?",
        source="communes-voisines",
        in_lists=True,
        prefill=prefill("profile", "commune"),
    ),
    field("choice", "logement", "Votre logement", choices=[HOUSE, FLAT, SHARED]),
    field(
        "yes_no",
        "residence_principale",
        "Est-ce votre résidence principale ?",
        help="Le composteur est réservé aux résidences principales.",
    ),
    field("yes_no", "deja", "Votre foyer a-t-il déjà reçu un composteur du syndicat ?"),
    intro="Quatre questions, pour savoir si vous y avez droit.",
    checks=[
        (
            "champs.commune.syndicat == 'oui'",
            "Le composteur est réservé aux quatre communes du syndicat de la Seillotte. Votre mairie vous dira s’il existe une "
            "aide chez vous.",
        ),
        (
            chosen("logement", SHARED, operator="is_not"),
            "Un composteur individuel doit reposer sur la terre. Sans jardin, neuf composteurs de quartier vous attendent : la "
            "Maison de l’environnement vous indiquera le plus proche au 03 53 01 00 60.",
        ),
        (
            when("residence_principale", "is", "true"),
            "Le composteur est réservé aux résidences principales : les résidences secondaires n’ouvrent pas droit.",
        ),
        (
            when("deja", "is", "false"),
            "Un seul composteur est donné par foyer. S’il est abîmé, appelez la Maison de l’environnement : nous avons des "
            "pièces de rechange.",
        ),
    ],
)

APPLICANT = step("Vos coordonnées", *coordinates())

COMPOSTER = step(
    "Votre composteur",
    field(
        "number",
        "personnes",
        "Combien de personnes vivent chez vous ?",
        smallest="1",
        largest="20",
        in_lists=True,
    ),
    field("number", "jardin", "Surface du jardin", required=False, smallest="1", largest="20000", unit="m²"),
    field(
        "choice",
        "volume",
        "Volume souhaité",
        choices=[SMALL, LARGE],
        in_lists=True,
    ),
    field(
        "note",
        "note_volume",
        "Le grand modèle convient mieux",
        text="<p>À quatre ou plus, un composteur de 300 litres déborde dès l’été.</p>",
        shown_if="champs.personnes >= 4 and champs.volume|startswith:'300'",
    ),
    field("choice", "retrait", "Comment l’obtenir ?", choices=[COLLECT, DELIVER], in_lists=True),
    field(
        "choice",
        "point",
        "Où venez-vous le chercher ?",
        source="points-de-distribution",
        shown_if=chosen("retrait", COLLECT),
        help="Il est livré à plat : il tient dans le coffre d’une voiture.",
    ),
    field(
        "computed",
        "rendez_vous_point",
        "Adresse et horaires du point",
        value="{{ champs.point.adresse }} – {{ champs.point.horaires }}",
        shown=True,
        shown_if=when("point", "filled"),
    ),
    field(
        "long_text",
        "acces",
        "Pour la livraison",
        required=False,
        max_length=500,
        help="Code d’entrée, étage, jours où vous êtes là.",
        shown_if=chosen("retrait", DELIVER),
    ),
    field(
        "choices",
        "dechets",
        "Que comptez-vous y mettre ?",
        required=False,
        choices=["Épluchures et restes de cuisine", "Tontes et feuilles", "Tailles de haie", "Carton brun"],
    ),
    field(
        "yes_no",
        "atelier",
        "J’accepte d’être contacté pour un atelier gratuit « Bien composter »",
        display="box",
        required=False,
    ),
    field(
        "phone",
        "telephone_atelier",
        "Téléphone pour convenir de l’atelier",
        required=False,
        shown_if=when("atelier", "is", "true"),
        prefill=prefill("field", "demandeur_telephone"),
    ),
)

STEPS = [ELIGIBILITY, APPLICANT, COMPOSTER]
