"""Who the child is."""

from forms_blocks.blocks.writing import field, prefill, step

STEP = step(
    "L’enfant",
    field("text", "enfant_nom", "Nom de l’enfant", in_lists=True, category="minor", max_length=80),
    field("text", "enfant_prenoms", "Prénoms", in_lists=True, category="minor", max_length=120),
    field("choice", "enfant_sexe", "Sexe", choices=["Fille", "Garçon"], required=False, category="minor"),
    field("date", "enfant_naissance", "Date de naissance", when="past", category="minor"),
    field("text", "enfant_lieu", "Commune de naissance", category="minor"),
    field("country", "enfant_pays", "Pays de naissance", prefill=prefill("expression", "FR")),
    checks=[
        (
            "champs.enfant_naissance|age_in_years <= 11",
            "Les écoles de Rivemont accueillent les enfants de 2 à 11 ans. Pour un collège, voyez la Maison des familles : "
            "03 53 01 00 80.",
        )
    ],
)
