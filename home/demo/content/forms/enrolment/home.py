"""Where the child lives, which gives the school of the sector."""

from forms_blocks.blocks.writing import field, step, when

STEP = step(
    "Le domicile de l’enfant",
    field(
        "choice",
        "rue",
        "Rue",
        source="rues-de-rivemont",
        display="search",
        help="Celle où l’enfant habite. Elle donne son école de secteur.",
    ),
    field("text", "numero", "Numéro", max_length=10),
    field("text", "complement", "Bâtiment, étage", required=False, max_length=80),
    field(
        "computed",
        "ecole_secteur",
        "École de secteur",
        value="{{ champs.rue.ecole }}",
        shown=True,
        in_lists=True,
        shown_if=when("rue", "filled"),
    ),
    field("yes_no", "heberge", "Nous sommes logés chez quelqu’un", display="box", required=False),
    field(
        "file",
        "hebergement_attestation",
        "Attestation d’hébergement",
        megabytes=5,
        shown_if=when("heberge", "is", "true"),
    ),
    field(
        "file",
        "hebergement_identite",
        "Pièce d’identité de la personne qui héberge",
        megabytes=5,
        shown_if=when("heberge", "is", "true"),
    ),
    field(
        "file",
        "hebergement_justificatif",
        "Justificatif de domicile de la personne qui héberge",
        megabytes=5,
        shown_if=when("heberge", "is", "true"),
    ),
    field("yes_no", "derogation", "Demandez-vous une autre école que celle du secteur ?", in_lists=True),
    intro="L’école de secteur est celle de votre rue.",
)
