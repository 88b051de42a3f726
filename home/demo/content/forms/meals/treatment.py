"""The health sheet: long illnesses, medicines, and who treats the child."""

from forms_blocks.blocks.writing import field, prefill, step
from home.demo.content.forms.meals.sheet import health, several, yes

STEP = step(
    "Fiche santé : maladies et médicaments",
    health("yes_no", "malade", "Une maladie de longue durée (asthme, diabète, épilepsie…) ?"),
    several(
        "maladies",
        "Maladies",
        "Maladie",
        health("text", "maladie_nom", "Laquelle"),
        health("text", "maladie_signes", "Signes à surveiller", required=False),
        health("text", "maladie_conduite", "Que faire ?", required=False),
        after="malade",
    ),
    health("yes_no", "crise", "Une crise est-elle déjà arrivée à l’école ?", shown_if=yes("malade")),
    health("text", "crise_detail", "Comment s’est-elle passée ?", required=False, shown_if=yes("crise")),
    health("yes_no", "traitement", "Un médicament à prendre pendant l’accueil ?"),
    several(
        "medicaments",
        "Médicaments",
        "Médicament",
        health("text", "medicament_nom", "Nom"),
        health("text", "medicament_dose", "Dose"),
        health("time", "medicament_heure", "Heure", earliest="07:30", latest="18:30"),
        health(
            "choice",
            "medicament_moment",
            "Au moment du repas",
            choices=["Avant", "Pendant", "Après", "Sans rapport"],
            display="list",
        ),
        health("yes_no", "medicament_froid", "À garder au frais", display="box", required=False),
        after="traitement",
        article="un",
    ),
    health(
        "file",
        "ordonnance",
        "Ordonnance",
        megabytes=5,
        help="Sans elle, l’équipe ne peut donner aucun médicament.",
        shown_if=yes("traitement"),
    ),
    health("yes_no", "traitement_domicile", "Un traitement régulier à la maison ?"),
    health(
        "text",
        "traitement_domicile_detail",
        "Lequel ?",
        required=False,
        shown_if=yes("traitement_domicile"),
    ),
    health("long_text", "sante_autre", "Autre chose à savoir ?", required=False, max_length=800),
)

DOCTOR = step(
    "Fiche santé : qui soigne l’enfant",
    health("text", "medecin", "Médecin traitant", prefill=prefill("previous", "medecin")),
    health(
        "text",
        "medecin_telephone",
        "Son téléphone",
        format="phone_fr",
        prefill=prefill("previous", "medecin_telephone"),
    ),
    health("text", "medecin_adresse", "Son adresse", required=False, max_length=200),
    health("yes_no", "specialiste", "Un ou une spécialiste aussi ?"),
    health("text", "specialiste_nom", "Nom et spécialité", shown_if=yes("specialiste")),
    health(
        "text",
        "specialiste_telephone",
        "Téléphone",
        format="phone_fr",
        required=False,
        shown_if=yes("specialiste"),
    ),
    health("text", "hopital", "Hôpital souhaité en cas d’urgence", required=False, max_length=120),
    field("text", "assurance", "Assurance scolaire ou responsabilité civile", max_length=120),
    field("text", "assurance_contrat", "Numéro du contrat", max_length=40),
    field("file", "assurance_attestation", "Attestation d’assurance", required=False, megabytes=5),
)
