"""The health sheet: what was, and what each day needs."""

from forms_blocks.blocks.writing import chosen, rule, step
from home.demo.content.forms.child import LEVELS
from home.demo.content.forms.meals.sheet import health, yes

NURSERY = LEVELS[:4]
OTHER = "Une autre"

PAST = step(
    "Fiche santé : avant cette année",
    health("date", "tetanos", "Dernier vaccin contre le tétanos (DTP)", when="past"),
    health("yes_no", "vaccins_a_jour", "Les autres vaccins obligatoires sont-ils à jour ?"),
    health(
        "text",
        "vaccins_manquants",
        "Lesquels manquent ?",
        help="Il reste trois mois pour les faire.",
        shown_if=rule(("vaccins_a_jour", "is", "false")),
    ),
    health(
        "choice",
        "groupe_sanguin",
        "Groupe sanguin",
        choices=["A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-"],
        required=False,
        display="list",
    ),
    health(
        "choices",
        "maladies_passees",
        "Maladies déjà eues",
        choices=["Varicelle", "Rougeole", "Oreillons", "Rubéole", "Scarlatine", "Coqueluche", OTHER],
        required=False,
    ),
    health(
        "text",
        "maladie_passee",
        "Quelle autre maladie ?",
        required=False,
        shown_if=chosen("maladies_passees", OTHER, operator="contains"),
    ),
    health("yes_no", "operation", "Une opération ces douze derniers mois ?"),
    health("text", "operation_nature", "De quoi ?", shown_if=yes("operation")),
    health("date", "operation_date", "Quand ?", when="past", from_days=-366, shown_if=yes("operation")),
    health(
        "text",
        "operation_suites",
        "Ce qu’il faut encore éviter",
        required=False,
        help="Courir, porter, mouiller un pansement…",
        shown_if=yes("operation"),
    ),
    health("yes_no", "accident", "Un accident ou une fracture ces douze derniers mois ?"),
    health("text", "accident_detail", "Que s’est-il passé ?", shown_if=yes("accident")),
    checks=[
        (
            "champs.tetanos >= champs.enfant_naissance",
            "Le vaccin contre le tétanos vient avant la naissance : vérifiez les deux dates.",
        )
    ],
)

DAILY = step(
    "Fiche santé : chaque jour",
    health("yes_no", "lunettes", "Des lunettes ?"),
    health(
        "text",
        "lunettes_consigne",
        "Quand faut-il les retirer ?",
        required=False,
        shown_if=yes("lunettes"),
    ),
    health("yes_no", "appareil", "Un appareil auditif ou dentaire ?"),
    health("text", "appareil_consigne", "Ce qu’il faut en savoir", shown_if=yes("appareil")),
    health("yes_no", "natation", "Sait nager ?"),
    health(
        "choice",
        "natation_niveau",
        "Jusqu’où ?",
        choices=["Avec une ceinture ou des brassards", "Quelques mètres", "25 mètres ou plus"],
        shown_if=yes("natation"),
    ),
    health("yes_no", "sport", "Peut faire tous les sports ?"),
    health("text", "sport_interdit", "Lesquels éviter ?", shown_if=rule(("sport", "is", "false"))),
    health(
        "yes_no",
        "sieste",
        "Fait encore la sieste ?",
        shown_if=chosen("niveau", *NURSERY),
    ),
    health(
        "yes_no",
        "propre",
        "Va aux toilettes sans aide ?",
        shown_if=chosen("niveau", *NURSERY),
    ),
    health("yes_no", "handicap", "Un handicap, reconnu ou non ?"),
    health(
        "choice",
        "handicap_niveau",
        "Quel accompagnement faut-il ?",
        choices=["Aucun en particulier", "Une aide par moments", "Une personne à ses côtés"],
        shown_if=yes("handicap"),
    ),
    health(
        "yes_no",
        "handicap_aesh",
        "Une personne l’accompagne-t-elle déjà en classe (AESH) ?",
        shown_if=yes("handicap"),
    ),
    health(
        "text",
        "handicap_materiel",
        "Fauteuil, attelle, autre matériel",
        required=False,
        shown_if=yes("handicap"),
    ),
    health(
        "long_text",
        "handicap_detail",
        "Ce qu’il faut savoir",
        required=False,
        max_length=800,
        shown_if=yes("handicap"),
    ),
)
