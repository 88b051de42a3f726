"""Whom to call, and who may fetch the child."""

from forms_blocks.blocks.writing import field, group, rule, step
from home.demo.content.forms.meals.sheet import yes

PHONE = {
    "format": "pattern",
    "pattern": r"0[1-9]([ .-]?[0-9]{2}){4}",
    "pattern_message": "Ce numéro n’est pas complet : dix chiffres, comme 06 12 34 56 78.",
}

STEP = step(
    "Qui prévenir, qui vient le chercher",
    group(
        "contacts",
        "Personnes à prévenir",
        field("text", "contact_nom", "Nom et prénom"),
        field("text", "contact_lien", "Lien avec l’enfant"),
        field("text", "contact_telephone", "Téléphone", **PHONE),
        field("text", "contact_telephone_2", "Autre téléphone", required=False, **PHONE),
        min=2,
        max=4,
        row_label="Personne",
        add_label="Ajouter une personne",
        help="Deux au moins, autres que vous.",
    ),
    field("yes_no", "rentre_seul", "Peut-il ou peut-elle rentrer seul après l’accueil du soir ?"),
    field(
        "time",
        "rentre_heure",
        "À partir de quelle heure ?",
        earliest="16:00",
        latest="18:30",
        shown_if=yes("rentre_seul"),
    ),
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
        field("text", "autorise_lien", "Lien avec l’enfant", required=False),
        field("text", "autorise_telephone", "Téléphone", format="phone_fr", required=False),
        min=0,
        max=5,
        required=False,
        row_label="Personne",
        add_label="Ajouter une personne",
        help="Une pièce d’identité leur sera demandée.",
        shown_if=rule(("rentre_seul", "is", "false")),
    ),
    field("yes_no", "interdit", "Quelqu’un n’a-t-il pas le droit de venir le chercher ?"),
    field("text", "interdit_nom", "Nom et prénom de cette personne", shown_if=yes("interdit")),
    field(
        "file",
        "interdit_jugement",
        "Jugement qui le dit",
        megabytes=5,
        help="Sans jugement, l’équipe ne peut pas refuser un enfant à un parent.",
        shown_if=yes("interdit"),
    ),
    checks=[
        (
            "not champs.rentre_seul or champs.enfant_naissance|age_in_years >= 8",
            "Avant 8 ans, un enfant ne rentre pas seul : répondez « non » et dites qui vient le chercher.",
        )
    ],
)
