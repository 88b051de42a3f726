"""The form « Recevoir un composteur »."""

from forms_blocks.blocks.writing import chosen, field, step, when
from home.demo.content.coordinates import coordinates

TOWNS = ["Rivemont", "Aubeville-lès-Rivemont", "Corny-le-Haut", "Marly-la-Seillotte", "Une autre commune"]
HOUSE, FLAT, SHARED = "Maison avec jardin", "Appartement avec jardin privatif", "Logement sans jardin"
SMALL, LARGE = "300 litres (1 à 3 personnes)", "600 litres (4 personnes ou plus)"
COLLECT, DELIVER = (
    "Je viens le chercher",
    "Livraison à domicile (personnes âgées ou en situation de handicap)",
)
POINTS = [
    "Maison de l’environnement (mercredi et samedi)",
    "Déchèterie des Tanneurs (tous les jours)",
    "Centre technique de Corny-le-Haut (vendredi)",
]

ELIGIBILITY = step(
    "Votre logement",
    field("choice", "commune", "Dans quelle commune habitez-vous ?", choices=TOWNS, in_lists=True),
    field(
        "note",
        "note_commune",
        "Votre commune n’est pas concernée",
        tone="warning",
        shown_if=chosen("commune", TOWNS[-1]),
        text="<p>Le composteur est réservé aux quatre communes du syndicat de la Seillotte. Votre mairie vous dira s’il existe "
        "une aide chez vous ; ici, votre demande ne pourra pas être acceptée.</p>",
    ),
    field("choice", "logement", "Votre logement", choices=[HOUSE, FLAT, SHARED]),
    field(
        "note",
        "note_logement",
        "Sans jardin, il existe une autre solution",
        shown_if=chosen("logement", SHARED),
        text="<p>Un composteur individuel doit reposer sur la terre. Neuf composteurs de quartier vous attendent : la Maison de "
        "l’environnement vous indiquera le plus proche au 03 53 01 00 60.</p>",
    ),
    field(
        "yes_no",
        "residence_principale",
        "Est-ce votre résidence principale ?",
        help="Le composteur est réservé aux résidences principales.",
    ),
    field("yes_no", "deja", "J’ai déjà reçu un composteur du syndicat", display="box", required=False),
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
    field("choice", "volume", "Volume souhaité", choices=[SMALL, LARGE], in_lists=True),
    field("choice", "retrait", "Comment l’obtenir ?", choices=[COLLECT, DELIVER], in_lists=True),
    field(
        "choice",
        "point",
        "Où venez-vous le chercher ?",
        choices=POINTS,
        shown_if=chosen("retrait", COLLECT),
        help="Il est livré à plat : il tient dans le coffre d’une voiture.",
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
        "Je souhaite participer à un atelier gratuit « Bien composter »",
        display="box",
        required=False,
    ),
    field(
        "phone",
        "telephone_atelier",
        "Téléphone pour convenir de l’atelier",
        required=False,
        shown_if=when("atelier", "is", "true"),
    ),
)

STEPS = [ELIGIBILITY, APPLICANT, COMPOSTER]
