"""Why another school than that of the sector."""

from forms_blocks.blocks.writing import chosen, field, group, step, when
from home.demo.content.forms.child import LEVELS

SIBLINGS, NANNY, WORK, HEALTH, MOVING = (
    "Un frère ou une sœur y est déjà",
    "Assistante maternelle ou garde près de l’école",
    "Lieu de travail des parents",
    "Santé de l’enfant",
    "Déménagement prévu",
)

STEP = step(
    "La dérogation",
    field("choice", "ecole_souhaitee", "École souhaitée", source="ecoles", in_lists=True),
    field("choice", "motif", "Pour quelle raison ?", choices=[SIBLINGS, NANNY, WORK, HEALTH, MOVING]),
    field(
        "file",
        "motif_justificatif",
        "Justificatif",
        help="Attestation de l’employeur, de l’assistante maternelle, certificat du médecin sans détail…",
        megabytes=5,
        shown_if=chosen("motif", SIBLINGS, operator="is_not"),
    ),
    group(
        "fratrie",
        "Frères et sœurs",
        field("text", "frere_prenom", "Prénom", category="minor"),
        field("date", "frere_naissance", "Date de naissance", when="past", category="minor"),
        field("choice", "frere_niveau", "Niveau", choices=LEVELS, display="list"),
        min=1,
        max=6,
        row_label="Frère ou sœur",
        add_label="Ajouter un frère ou une sœur",
        shown_if=chosen("motif", SIBLINGS),
    ),
    field(
        "long_text",
        "derogation_precision",
        "Ce que la commission doit savoir",
        required=False,
        max_length=1000,
    ),
    intro="La commission se réunit en mai et en août. Elle place d’abord les frères et sœurs.",
    shown_if=when("derogation", "is", "true"),
    checks=[
        (
            "champs.ecole_souhaitee|lower != champs.ecole_secteur|lower",
            "C’est déjà l’école de votre secteur : revenez à l’étape précédente et répondez « non » à la dérogation.",
        )
    ],
)
