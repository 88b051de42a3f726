"""What the family's procedures ask of a child they know already."""

from forms_blocks.blocks.writing import Raw, field, prefill

LEVELS = [
    "Toute petite section",
    "Petite section",
    "Moyenne section",
    "Grande section",
    "CP",
    "CE1",
    "CE2",
    "CM1",
    "CM2",
]


def name() -> list[Raw]:
    """Return the child's name, proposed from the last request of the parent."""
    kept = {"in_lists": True, "category": "minor", "max_length": 80}
    return [
        field("text", identifier, label, prefill=prefill("previous", identifier), **kept)
        for identifier, label in (("enfant_nom", "Nom de l’enfant"), ("enfant_prenom", "Prénom"))
    ]


def school() -> Raw:
    """Return the child's school, which a link to the procedure may give."""
    return field(
        "choice", "ecole", "École", source="ecoles", in_lists=True, prefill=prefill("query", "ecole")
    )
