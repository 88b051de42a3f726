"""When the child enters school, and in which class."""

from forms_blocks.blocks.writing import field, prefill, rule, step, when
from home.demo.content.forms.child import LEVELS

NOW, NEXT = "Dès maintenant", "À la prochaine rentrée de septembre"

# The level of an age, counted as schools do: by calendar year, at the beginning of the school year.
LEVEL = (
    "{% if champs.age_scolaire == 2 %}Toute petite section{% elif champs.age_scolaire == 3 %}Petite section"
    "{% elif champs.age_scolaire == 4 %}Moyenne section{% elif champs.age_scolaire == 5 %}Grande section"
    "{% elif champs.age_scolaire == 6 %}CP{% elif champs.age_scolaire == 7 %}CE1{% elif champs.age_scolaire == 8 %}CE2"
    "{% elif champs.age_scolaire == 9 %}CM1{% elif champs.age_scolaire >= 10 %}CM2{% endif %}"
)

SCHOOL_YEAR = (
    "{% if today|date:'n' >= 9 and champs.entree == 'Dès maintenant' %}{{ today|date:'Y' }}"
    "{% elif today|date:'n' >= 9 %}{{ today|date:'Y'|add:1 }}"
    "{% elif champs.entree == 'Dès maintenant' %}{{ today|date:'Y'|subtract:1 }}{% else %}{{ today|date:'Y' }}{% endif %}"
)

AGE = "{{ champs.annee_scolaire|subtract:champs.annee_naissance }}"

STEP = step(
    "Son entrée à l’école",
    field(
        "choice",
        "entree",
        "Quand doit-il ou doit-elle entrer à l’école ?",
        choices=[NOW, NEXT],
        in_lists=True,
    ),
    field(
        "computed", "annee_naissance", "Année de naissance", value="{{ champs.enfant_naissance|date:'Y' }}"
    ),
    field("computed", "annee_scolaire", "Année scolaire", value=SCHOOL_YEAR),
    field("computed", "age_scolaire", "Âge scolaire", value=AGE),
    field(
        "computed",
        "niveau_attendu",
        "D’après son âge, ce sera la classe de",
        value=LEVEL,
        shown=True,
        shown_if=rule(("enfant_naissance", "filled", ""), ("entree", "filled", "")),
    ),
    field(
        "choice",
        "niveau",
        "Niveau demandé",
        choices=LEVELS,
        display="list",
        in_lists=True,
        help="Le plus souvent celui qui est indiqué ci-dessus.",
        prefill=prefill("expression", "{{ champs.niveau_attendu }}"),
        shown_if="champs.niveau_attendu",
    ),
    field("yes_no", "deja_scolarise", "L’enfant va-t-il ou va-t-elle déjà à l’école ?"),
    field("text", "ecole_frequentee", "Dans quelle école ?", shown_if=when("deja_scolarise", "is", "true")),
    field(
        "file",
        "radiation",
        "Certificat de radiation",
        help="L’école actuelle le donne à votre demande.",
        megabytes=5,
        shown_if=when("deja_scolarise", "is", "true"),
    ),
    checks=[
        (
            "champs.age_scolaire >= 2",
            "Les écoles de Rivemont accueillent les enfants de 2 à 11 ans : à cette rentrée, il ou elle n’aura pas encore 2 ans. "
            "Pour une crèche, voyez la Maison des familles : 03 53 01 00 80.",
        )
    ],
)
