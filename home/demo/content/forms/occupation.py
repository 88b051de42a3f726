"""The form « Occuper temporairement le domaine public » : moving out, a skip, a scaffolding."""

from forms_blocks.blocks.writing import Raw, chosen, field, group, rule, step, when
from home.demo.content.forms.applicant import coordinates

PERSON, COMPANY = "Un particulier", "Une entreprise"
MOVING, WORKS, DELIVERY, OTHER = "Déménagement", "Travaux", "Livraison", "Autre"
SCAFFOLDING = "Échafaudage"
EQUIPMENT = [
    "Benne",
    SCAFFOLDING,
    "Monte-meubles",
    "Nacelle",
    "Dépôt de matériaux",
    "Grue",
    "Véhicule",
    "Autre",
]
UNKNOWN = ["Oui", "Non", "Je ne sais pas"]
WORKING_DAYS = 10


def _known(name: str, label: str, **settings: object) -> Raw:
    return field("choice", name, label, choices=UNKNOWN, **settings)


WHEN = step(
    "Votre demande",
    field("choice", "vous_etes", "Vous êtes", choices=[PERSON, COMPANY], in_lists=True),
    field("date", "du", "Premier jour", when="future", in_lists=True),
    field("time", "heure_du", "À partir de quelle heure ?", required=False),
    field("date", "au", "Dernier jour", when="future", help="Le même jour si cela ne dure qu’une journée."),
    field("time", "heure_au", "Jusqu’à quelle heure ?", required=False),
    field(
        "computed",
        "jours",
        "Durée en jours",
        value="{{ champs.du|age_in_days:champs.au|add:1 }}",
    ),
    checks=[
        ("champs.du <= champs.au", "Le dernier jour vient avant le premier : vérifiez les deux dates."),
        (
            "champs.du != champs.au or not champs.heure_du or not champs.heure_au or champs.heure_du < champs.heure_au",
            "Le même jour, l’heure de fin vient avant l’heure de début : vérifiez les deux heures.",
        ),
        (
            f"champs.du > today|add_working_days:{WORKING_DAYS}",
            "Il faut dix jours ouvrés entre la demande et le premier jour, samedis, dimanches et jours fériés non compris : le temps "
            "de préparer l’arrêté et d’afficher les panneaux. Choisissez une date plus lointaine, ou appelez le 03 53 01 00 40 "
            "s’il y a un danger.",
        ),
        (
            "champs.jours <= 180",
            "Au-delà de six mois, il faut une permission de voirie : écrivez à voirie@rivemont.exemple.fr.",
        ),
    ],
)

FIRM = step(
    "L’entreprise",
    field("text", "siret", "Numéro SIRET", format="siret"),
    field("text", "raison_sociale", "Raison sociale", autofill="organization", in_lists=True),
    field("text", "responsable", "Personne responsable sur place"),
    field("address", "entreprise_adresse", "Adresse de l’entreprise"),
    field("text", "entreprise_telephone", "Téléphone joignable pendant l’occupation", format="phone_fr"),
    field("email", "entreprise_courriel", "Adresse électronique"),
    shown_if=chosen("vous_etes", COMPANY),
)

APPLICANT = step(
    "Vos coordonnées",
    *coordinates(phone_required=True),
    field(
        "text",
        "societe_travaux",
        "Société qui effectue les travaux ou le déménagement",
        required=False,
        autofill="organization",
    ),
    shown_if=chosen("vous_etes", PERSON),
)

PLACE = step(
    "Le lieu",
    field(
        "choice",
        "portion",
        "Que voulez-vous occuper ?",
        choices=["Le trottoir ou une demi-chaussée", "Toute la rue, fermée à la circulation"],
        in_lists=True,
    ),
    field("choice", "rue", "Rue", source="rues-de-rivemont", in_lists=True, display="search"),
    field("text", "numero", "Numéro", format="digits", max_length=4, help="Le plus proche de l’occupation."),
    field("choice", "code_postal", "Code postal", choices=["57998", "57997 (Rivemont-Gare)"], display="list"),
)

AROUND = step(
    "Autour du lieu",
    _known("stationnement_meme", "Peut-on stationner du même côté de la rue ?"),
    _known("stationnement_oppose", "Et du côté opposé ?"),
    _known("stationnement_alterne", "Le stationnement est-il alterné ?"),
    _known("piste_cyclable", "Y a-t-il une piste ou une bande cyclable ?"),
    _known("trottoir_libre", "Reste-t-il plus de 1,40 m de trottoir pour passer ?"),
    field(
        "note",
        "note_trottoir",
        "Un passage pour les piétons sera demandé",
        text="<p>Une personne en fauteuil doit pouvoir passer : un cheminement protégé sur la chaussée sera sans doute exigé.</p>",
        tone="warning",
        shown_if=chosen("trottoir_libre", "Non"),
    ),
    _known("arret_bus", "Y a-t-il un arrêt de bus ?"),
    _known("place_pmr", "Y a-t-il une place réservée aux personnes handicapées ?"),
    field("long_text", "infos_lieu", "Autres informations utiles", required=False, max_length=800),
    intro="Regardez la rue, de chaque côté : vos réponses évitent un déplacement. En cas de doute, répondez « Je ne sais pas ».",
)

USE = step(
    "L’occupation",
    field("choice", "motif", "Pour quoi faire ?", choices=[MOVING, WORKS, DELIVERY, OTHER], in_lists=True),
    field("text", "motif_precision", "De quoi s’agit-il ?", shown_if=chosen("motif", OTHER)),
    field("choices", "materiel", "Qu’installez-vous ?", choices=EQUIPMENT),
    field(
        "text",
        "materiel_precision",
        "Quel autre matériel ?",
        max_length=120,
        shown_if=chosen("materiel", OTHER, operator="contains"),
    ),
    field(
        "choice",
        "echafaudage_type",
        "Type d’échafaudage",
        choices=["Sur pied", "Suspendu", "Roulant"],
        shown_if=chosen("materiel", SCAFFOLDING, operator="contains"),
    ),
    field(
        "number",
        "echafaudage_longueur",
        "Longueur de l’échafaudage",
        unit="m",
        decimals=2,
        smallest="0.5",
        largest="200",
        shown_if=chosen("materiel", SCAFFOLDING, operator="contains"),
    ),
    field(
        "number",
        "echafaudage_largeur",
        "Largeur de l’échafaudage",
        unit="m",
        decimals=2,
        smallest="0.5",
        largest="5",
        shown_if=chosen("materiel", SCAFFOLDING, operator="contains"),
    ),
    field(
        "computed",
        "echafaudage_emprise",
        "Place que prend l’échafaudage",
        value="{{ champs.echafaudage_longueur|multiply:champs.echafaudage_largeur|floatformat:1 }}\u00a0m²",
        shown=True,
        shown_if=rule(("echafaudage_longueur", "filled", ""), ("echafaudage_largeur", "filled", "")),
    ),
    field(
        "number",
        "surface",
        "Surface occupée en tout",
        unit="m²",
        smallest="1",
        largest="2000",
        help="Même approximative : une place de stationnement fait 12 m².",
    ),
    field(
        "yes_no",
        "panneaux",
        "Souhaitez-vous que la ville vous prête les panneaux ?",
        help="Gratuit pour les particuliers, à retirer au centre technique.",
        shown_if=chosen("vous_etes", PERSON),
    ),
    field(
        "computed",
        "redevance",
        "Redevance estimée",
        value="{% if champs.motif == 'Déménagement' and champs.vous_etes == 'Un particulier' %}Gratuit{% else %}"
        "{{ champs.surface|multiply:champs.jours|multiply:0.8|floatformat:2 }}\u00a0€, à 0,80\u00a0€ le m² et par jour{% endif %}",
        shown=True,
        shown_if=when("surface", "filled"),
    ),
    checks=[
        (
            "not champs.echafaudage_longueur or "
            "champs.surface >= champs.echafaudage_longueur|multiply:champs.echafaudage_largeur",
            "La surface occupée en tout est plus petite que l’échafaudage : vérifiez les mesures.",
        )
    ],
)

DOCUMENTS = step(
    "Documents et engagements",
    field(
        "file",
        "plan",
        "Plans et photos du lieu",
        required=False,
        most=5,
        help="Jusqu’à 5 fichiers. Une photo du lieu avec un trait suffit.",
    ),
    group(
        "autres_documents",
        "Autres documents",
        field("text", "document_titre", "Ce que c’est"),
        field("file", "document_fichier", "Le document"),
        min=0,
        max=5,
        required=False,
        row_label="Document",
        add_label="Ajouter un document",
    ),
    field(
        "consent",
        "engagement",
        "Vos engagements",
        reading="<p>Je pose les panneaux 48 heures avant, je laisse passer les piétons et les secours, je rends les lieux propres "
        "et je paie la réparation de tout dégât.</p>",
        sentence="Je m’engage à respecter ces règles et l’arrêté qui me sera envoyé.",
    ),
)

STEPS = [WHEN, FIRM, APPLICANT, PLACE, AROUND, USE, DOCUMENTS]
