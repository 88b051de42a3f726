"""The form « Cantine et accueil périscolaire », with the child's health sheet."""

from forms_blocks.blocks.writing import Raw, chosen, field, group, prefill, rule, step, when
from home.demo.content.forms.applicant import coordinates
from home.demo.content.forms.enrolment import LEVELS

DAYS = ["Lundi", "Mardi", "Jeudi", "Vendredi"]
USUAL, NO_PORK, NO_MEAT, MEDICAL = (
    "Repas habituel",
    "Sans porc",
    "Sans viande",
    "Régime médical (avec un PAI)",
)
CARE = "Faire soigner l’enfant et appeler les secours en cas d’urgence"
LEAVE = "Emmener l’enfant à pied ou en car pour une sortie"
RULES = "Appliquer le règlement des accueils"
# The price of a meal by family quotient, voted by the council.
PRICE = (
    "{% if champs.quotient == '' %}6.20{% elif champs.quotient < 400 %}1{% elif champs.quotient < 700 %}2.40"
    "{% elif champs.quotient < 1000 %}3.80{% elif champs.quotient < 1400 %}5.10{% else %}6.20{% endif %}"
)


def _health(kind: str, name: str, label: str, **settings: object) -> Raw:
    return field(kind, name, label, category="health", **settings)


CHILD = step(
    "L’enfant",
    field("text", "enfant_nom", "Nom de l’enfant", in_lists=True, category="minor", max_length=80),
    field("text", "enfant_prenom", "Prénom", in_lists=True, category="minor", max_length=80),
    field("date", "enfant_naissance", "Date de naissance", when="past", category="minor"),
    field(
        "choice",
        "ecole",
        "École",
        source="ecoles",
        in_lists=True,
        prefill=prefill("query", "ecole"),
    ),
    field("choice", "niveau", "Classe", choices=LEVELS, display="list"),
    field("yes_no", "facturable", "Êtes-vous le parent à qui la facture est envoyée ?"),
    checks=[
        (
            "champs.ecole.cantine == 'oui'",
            "Cette école n’a pas de cantine. Les enfants mangent à la maison ou dans une école voisine : appelez la Maison des familles au "
            "03 53 01 00 80.",
        ),
        (
            when("facturable", "is", "true"),
            "Vous n’êtes pas un parent facturable : c’est l’autre parent qui doit faire cette inscription, ou nous écrire pour partager "
            "la facture.",
        ),
    ],
)

APPLICANT = step("Vos coordonnées", *coordinates())

BOOKING = step(
    "Repas et accueils",
    field("choices", "repas", "Quels jours à la cantine ?", choices=DAYS, required=False),
    field("choices", "matin", "Quels jours à l’accueil du matin (7 h 30) ?", choices=DAYS, required=False),
    field(
        "choices", "soir", "Quels jours à l’accueil du soir (jusqu’à 18 h 30) ?", choices=DAYS, required=False
    ),
    field(
        "date",
        "debut",
        "À partir de quand ?",
        from_days=2,
        until_days=365,
        worked=True,
        help="Au moins deux jours à l’avance, un jour d’école.",
    ),
    field(
        "number",
        "quotient",
        "Quotient familial",
        required=False,
        smallest="0",
        largest="20000",
        category="resources",
        help="Sur votre attestation de la CAF. Sans lui, le tarif le plus haut est appliqué.",
    ),
    field(
        "file",
        "attestation_caf",
        "Attestation de quotient familial",
        category="resources",
        megabytes=5,
        shown_if=when("quotient", "filled"),
    ),
    field("computed", "prix_repas", "Prix d’un repas", value=PRICE),
    field(
        "computed",
        "prix_mois",
        "Cantine, chaque mois à peu près",
        value="{{ champs.repas|length|multiply:champs.prix_repas|multiply:4|floatformat:2 }}\u00a0€ "
        "({{ champs.prix_repas|floatformat:2 }}\u00a0€ le repas)",
        shown=True,
        shown_if=when("repas", "filled"),
    ),
    checks=[
        (
            "champs.repas or champs.matin or champs.soir",
            "Choisissez au moins un jour de cantine ou d’accueil.",
        )
    ],
)

HEALTH = step(
    "Fiche santé",
    field(
        "note",
        "note_sante",
        "Pourquoi ces questions",
        text="<p>Elles servent à accueillir l’enfant sans danger. Seules l’équipe de son accueil et la direction les lisent ; elles sont "
        "effacées à la fin de l’année scolaire.</p>",
    ),
    _health("date", "tetanos", "Dernier vaccin contre le tétanos (DTP)", when="past"),
    _health(
        "choice",
        "groupe_sanguin",
        "Groupe sanguin",
        choices=["A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-"],
        required=False,
        display="list",
    ),
    _health("yes_no", "operation", "A-t-il ou a-t-elle été opéré ces douze derniers mois ?"),
    _health("text", "operation_nature", "De quoi ?", shown_if=when("operation", "is", "true")),
    _health("date", "operation_date", "Quand ?", when="past", shown_if=when("operation", "is", "true")),
    _health("yes_no", "natation", "Sait-il ou sait-elle nager ?"),
    _health("yes_no", "lunettes", "Porte-t-il ou porte-t-elle des lunettes ou un appareil auditif ?"),
    _health(
        "text",
        "lunettes_consigne",
        "Quand faut-il les retirer ?",
        required=False,
        shown_if=when("lunettes", "is", "true"),
    ),
    _health("yes_no", "handicap", "Est-il ou est-elle en situation de handicap ?"),
    _health(
        "choice",
        "handicap_niveau",
        "De quel accompagnement a-t-il ou a-t-elle besoin ?",
        choices=["Aucun en particulier", "Une aide par moments", "Une personne à ses côtés"],
        shown_if=when("handicap", "is", "true"),
    ),
    _health(
        "long_text",
        "handicap_detail",
        "Ce qu’il faut savoir",
        required=False,
        max_length=800,
        shown_if=when("handicap", "is", "true"),
    ),
    field("choice", "menu", "Quel repas ?", choices=[USUAL, NO_PORK, NO_MEAT, MEDICAL], category="health"),
    _health("text", "regime_detail", "Quel régime ?", shown_if=chosen("menu", MEDICAL)),
    _health(
        "file", "pai", "Projet d’accueil individualisé (PAI)", megabytes=5, shown_if=chosen("menu", MEDICAL)
    ),
    _health("yes_no", "allergique", "A-t-il ou a-t-elle une allergie ?"),
    group(
        "allergies",
        "Allergies",
        _health("text", "allergie_a", "À quoi"),
        _health("choice", "allergie_gravite", "Gravité", choices=["Légère", "Forte", "Choc possible"]),
        _health("text", "allergie_conduite", "Que faire ?"),
        min=1,
        max=8,
        row_label="Allergie",
        add_label="Ajouter une allergie",
        shown_if=when("allergique", "is", "true"),
    ),
    _health(
        "yes_no", "malade", "A-t-il ou a-t-elle une maladie de longue durée (asthme, diabète, épilepsie…) ?"
    ),
    group(
        "maladies",
        "Maladies",
        _health("text", "maladie_nom", "Laquelle"),
        _health("text", "maladie_signes", "Signes à surveiller", required=False),
        min=1,
        max=5,
        row_label="Maladie",
        add_label="Ajouter une maladie",
        shown_if=when("malade", "is", "true"),
    ),
    _health("yes_no", "traitement", "Prend-il ou prend-elle un médicament pendant l’accueil ?"),
    group(
        "medicaments",
        "Médicaments",
        _health("text", "medicament_nom", "Nom"),
        _health("text", "medicament_dose", "Dose"),
        _health("time", "medicament_heure", "Heure"),
        min=1,
        max=5,
        row_label="Médicament",
        add_label="Ajouter un médicament",
        shown_if=when("traitement", "is", "true"),
    ),
    _health("file", "ordonnance", "Ordonnance", megabytes=5, shown_if=when("traitement", "is", "true")),
    _health("text", "medecin", "Médecin traitant"),
    _health("text", "medecin_telephone", "Son téléphone", format="phone_fr"),
    _health("long_text", "sante_autre", "Autre chose à savoir ?", required=False, max_length=800),
)

PEOPLE = step(
    "Qui prévenir, qui vient le chercher",
    group(
        "contacts",
        "Personnes à prévenir",
        field("text", "contact_nom", "Nom et prénom"),
        field("text", "contact_lien", "Lien avec l’enfant"),
        field(
            "text",
            "contact_telephone",
            "Téléphone",
            format="pattern",
            pattern=r"0[1-9]([ .-]?[0-9]{2}){4}",
            pattern_message="Ce numéro n’est pas complet : dix chiffres, comme 06 12 34 56 78.",
        ),
        min=2,
        max=4,
        row_label="Personne",
        add_label="Ajouter une personne",
        help="Deux au moins, autres que vous.",
    ),
    field("yes_no", "rentre_seul", "Peut-il ou peut-elle rentrer seul après l’accueil du soir ?"),
    field(
        "note",
        "note_seul",
        "Seulement à partir de 8 ans",
        text="<p>Avant 8 ans, une personne majeure vient chercher l’enfant.</p>",
        shown_if="champs.rentre_seul and champs.enfant_naissance|age_in_years < 8",
    ),
    group(
        "autorises",
        "Autres personnes autorisées à venir le chercher",
        field("text", "autorise_nom", "Nom et prénom"),
        field("text", "autorise_telephone", "Téléphone", format="phone_fr", required=False),
        min=0,
        max=5,
        required=False,
        row_label="Personne",
        add_label="Ajouter une personne",
        shown_if=rule(("rentre_seul", "is", "false")),
    ),
    checks=[
        (
            "not champs.rentre_seul or champs.enfant_naissance|age_in_years >= 8",
            "Avant 8 ans, un enfant ne rentre pas seul : répondez « non » et dites qui vient le chercher.",
        )
    ],
)

PERMISSIONS = step(
    "Autorisations",
    field(
        "choices",
        "obligatoires",
        "J’autorise l’équipe à",
        choices=[CARE, LEAVE, RULES],
        help="Les trois sont nécessaires.",
    ),
    field("yes_no", "photos", "Les photos de l’enfant peuvent-elles paraître dans le journal de l’école ?"),
    field("yes_no", "creme", "L’équipe peut-elle lui mettre de la crème solaire ?"),
    field(
        "consent",
        "sante",
        "Les données de santé",
        reading="<p>Vous pouvez revenir sur cet accord à tout moment, en écrivant à la Maison des familles. L’enfant ne pourra alors être "
        "accueilli qu’avec un protocole du médecin.</p>",
        sentence="J’accepte que la ville garde la fiche santé de mon enfant le temps de l’année scolaire.",
    ),
    checks=[
        (
            "champs.obligatoires|length == 3",
            "Les trois autorisations sont nécessaires pour accueillir l’enfant : cochez-les toutes, ou appelez-nous au 03 53 01 00 80.",
        )
    ],
)

STEPS = [CHILD, APPLICANT, BOOKING, HEALTH, PEOPLE, PERMISSIONS]
