"""Who the child is, and whether this is the parent to ask."""

from forms_blocks.blocks.writing import field, prefill, step, when
from home.demo.content.forms.child import LEVELS, name, school

STEP = step(
    "L’enfant",
    *name(),
    field(
        "date",
        "enfant_naissance",
        "Date de naissance",
        when="past",
        category="minor",
        prefill=prefill("previous", "enfant_naissance"),
    ),
    school(),
    field("choice", "niveau", "Classe", choices=LEVELS, display="list"),
    field("text", "enseignant", "Enseignante ou enseignant", required=False, max_length=80),
    field("yes_no", "facturable", "Êtes-vous le parent à qui la facture est envoyée ?"),
    checks=[
        (
            "champs.enfant_naissance|age_in_years >= 2 and champs.enfant_naissance|age_in_years <= 12",
            "La cantine et les accueils reçoivent les enfants de 2 à 12 ans : vérifiez la date de naissance.",
        ),
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
