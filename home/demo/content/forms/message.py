"""The form « Nous écrire »: a question to the town hall, answered and followed like any request."""

from forms_blocks.blocks.writing import field, prefill, step
from home.demo.content.forms.applicant import email, name, phone

SUBJECTS = [
    "Une démarche",
    "L’école et la famille",
    "La rue et les déchets",
    "La vie associative et les salles",
    "Un compliment ou une réclamation",
    "Autre",
]

STEPS = [
    step(
        "Votre message",
        field(
            "choice",
            "sujet",
            "De quoi s’agit-il ?",
            choices=SUBJECTS,
            in_lists=True,
        ),
        field("text", "titre", "En quelques mots", max_length=100, in_lists=True),
        field("long_text", "message", "Votre message", max_length=4000),
        field(
            "text",
            "reference",
            "Référence d’une demande",
            required=False,
            max_length=20,
            prefill=prefill("query", "reference"),
        ),
        field("file", "piece", "Pièce jointe", required=False),
    ),
    step("Pour vous répondre", *name(), email(), phone()),
]
