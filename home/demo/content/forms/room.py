"""The form « Réserver une salle, emprunter du matériel »."""

from forms_blocks.blocks.writing import chosen, field, group, key, prefill, rule, step, when
from home.demo.content.forms.applicant import coordinates

ROOM, EQUIPMENT, BOTH = "Une salle", "Du matériel", "Une salle et du matériel"
FLEA_MARKET, FAIR, OTHER = "Brocante", "Kermesse ou fête", "Autre"
DATES_FIRST, ROOM_FIRST = "Les dates", "La salle"
MEETING, FAMILY = "Réunion ou assemblée", "Fête de famille"
ITEMS = {
    "Barrières": "barrieres",
    "Tables": "tables",
    "Bancs": "bancs",
    "Chaises": "chaises",
    "Podium (en mètres carrés)": "podium",
    "Toilettes mobiles": "toilettes",
    "Conteneurs à déchets": "conteneurs",
}
POWER = "Matériel électrique"

REQUEST = step(
    "Votre demande",
    field("choice", "objet", "Que souhaitez-vous ?", choices=[ROOM, EQUIPMENT, BOTH], in_lists=True),
    field(
        "choice",
        "premier",
        "Que choisissez-vous en premier ?",
        choices=[DATES_FIRST, ROOM_FIRST],
        help="Si la salle compte plus que le jour, nous vous proposerons une date.",
        shown_if=chosen("objet", ROOM),
    ),
    field("choice", "manifestation", "Pour quoi ?", choices=[MEETING, FAMILY, FLEA_MARKET, FAIR, OTHER]),
    field("text", "manifestation_precision", "De quoi s’agit-il ?", shown_if=chosen("manifestation", OTHER)),
    field(
        "date_range",
        "dates",
        "Du premier au dernier jour",
        from_days=10,
        until_days=365,
        longest=5,
        help="Dix jours à l’avance au moins, cinq jours au plus.",
        in_lists=True,
        shown_if=rule(("premier", "is_not", key("premier", ROOM_FIRST))),
    ),
    field(
        "date",
        "a_partir_du",
        "À partir de quand ?",
        from_days=10,
        until_days=365,
        shown_if=chosen("premier", ROOM_FIRST),
    ),
    field(
        "choices",
        "jours",
        "Quels jours vous conviennent ?",
        choices=["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"],
        shown_if=chosen("premier", ROOM_FIRST),
    ),
    field(
        "choices",
        "moments",
        "À quels moments ?",
        choices=["Le matin", "L’après-midi", "En soirée"],
        shown_if=chosen("premier", ROOM_FIRST),
    ),
    field("number", "participants", "Combien de personnes ?", smallest="1", largest="5000"),
)

PLACE = step(
    "La salle",
    field(
        "choice",
        "salle",
        "Quelle salle ?",
        source="salles",
        in_lists=True,
        prefill=prefill("query", "salle"),
    ),
    field(
        "computed",
        "salle_fiche",
        "Cette salle",
        value="{{ champs.salle.capacite }} personnes, {{ champs.salle.adresse }}. {{ champs.salle.equipement }}.",
        shown=True,
        shown_if=when("salle", "filled"),
    ),
    field(
        "choice",
        "espace",
        "Quelle partie ?",
        source="parties-de-salle",
        filter_by=key("salle"),
        filter_attribute="salle",
        shown_if=when("salle", "filled"),
    ),
    field(
        "time_range",
        "heures",
        "De quelle heure à quelle heure ?",
        earliest="08:00",
        latest="23:59",
        shown_if=rule(("premier", "is_not", key("premier", ROOM_FIRST))),
    ),
    field("yes_no", "cuisine", "Utiliserez-vous la cuisine ?"),
    field("yes_no", "sono", "Utiliserez-vous la sonorisation ?"),
    intro="Le service vérifie qu’elle est libre et vous répond sous cinq jours ouvrés.",
    shown_if=chosen("objet", EQUIPMENT, operator="is_not"),
    checks=[
        (
            "champs.participants <= champs.salle.capacite",
            "Cette salle est trop petite pour le nombre de personnes annoncé : choisissez-en une plus grande. C’est une règle de sécurité.",
        )
    ],
)

ORGANISER = step(
    "Qui organise",
    field("yes_no", "association", "Demandez-vous pour une association ?", in_lists=True),
    field(
        "choice",
        "association_nom",
        "Laquelle ?",
        source="associations",
        display="search",
        shown_if=when("association", "is", "true"),
    ),
    field("text", "fonction", "Votre fonction", shown_if=when("association", "is", "true")),
    field(
        "text",
        "siege",
        "Adresse du siège",
        shown_if=when("association", "is", "true"),
        prefill=prefill("expression", "{{ champs.association_nom.siege }}"),
    ),
    *coordinates(),
)

MATERIAL = step(
    "Le matériel",
    field("choices", "materiel", "De quoi avez-vous besoin ?", choices=[*ITEMS, POWER]),
    *(
        field(
            "number",
            f"nombre_{name}",
            f"{item} : combien ?",
            smallest="1",
            largest="500",
            shown_if=chosen("materiel", item, operator="contains"),
        )
        for item, name in ITEMS.items()
    ),
    group(
        "electrique",
        "Matériel électrique",
        field(
            "choice",
            "appareil",
            "Quoi",
            choices=["Coffret électrique", "Rallonge", "Projecteur", "Enrouleur"],
        ),
        field("number", "appareil_nombre", "Combien", smallest="1", largest="50"),
        min=1,
        max=6,
        row_label="Appareil",
        add_label="Ajouter un appareil",
        shown_if=chosen("materiel", POWER, operator="contains"),
    ),
    shown_if=chosen("objet", ROOM, operator="is_not"),
)

DELIVERY = step(
    "La livraison",
    field(
        "place",
        "livraison",
        "Où le livrer, sur le plan ?",
        required=False,
        help="Placez le point : la rue et le numéro se remplissent.",
        fill_street=key("livraison_rue"),
        fill_number=key("livraison_numero"),
        fill_postcode=key("livraison_code_postal"),
        fill_town=key("livraison_commune"),
    ),
    field("text", "livraison_rue", "Rue, place ou parc", max_length=120),
    field("text", "livraison_numero", "Numéro", required=False, max_length=10),
    field(
        "text",
        "livraison_code_postal",
        "Code postal",
        format="postcode",
        prefill=prefill("expression", "57998"),
    ),
    field("text", "livraison_commune", "Commune", prefill=prefill("expression", "Rivemont")),
    field("file", "plan", "Plan d’installation", required=False),
    shown_if=chosen("objet", ROOM, operator="is_not"),
    checks=[
        (
            when("livraison_code_postal", "is", "57998"),
            "Le matériel n’est livré qu’à Rivemont (57998).",
        )
    ],
)

AGREEMENT = step(
    "Assurance et règlement",
    field(
        "file",
        "assurance",
        "Attestation d’assurance",
        help="Responsabilité civile, en cours à la date demandée.",
        megabytes=5,
    ),
    field(
        "computed",
        "tarif",
        "Tarif de la salle",
        value="{% if champs.association %}Gratuit pour une association de Rivemont{% else %}"
        "{{ champs.salle.tarif|floatformat:2 }}\u00a0€ par jour, et une caution de 300\u00a0€{% endif %}",
        shown=True,
        shown_if=when("salle", "filled"),
    ),
    field(
        "consent",
        "reglement",
        "Le règlement",
        reading="<p>La salle se rend propre, lumières éteintes et chauffage baissé. La musique s’arrête à 23 h 30. Un état des lieux est "
        "fait avant et après.</p>",
        sentence="J’ai lu le règlement des salles et du matériel et je l’accepte.",
    ),
)

STEPS = [REQUEST, PLACE, ORGANISER, MATERIAL, DELIVERY, AGREEMENT]
