"""Who exercises parental authority, and with whom the child lives."""

from forms_blocks.blocks.writing import chosen, field, group, key, rule, step, when
from home.demo.content.forms.applicant import TITLES

TOGETHER, APART, GUARDIAN, FOSTER = "En couple", "Séparés ou divorcés", "Sous tutelle", "En famille d’accueil"

ALONE = "Parent seul"

LINKS = ["Mère", "Père", "Tutrice ou tuteur", "Assistante ou assistant familial", "Autre"]

# The names of those who exercise parental authority.
AUTHORITY = (
    "{% for adulte in champs.responsables %}{% if adulte.resp_autorite %}{{ adulte.resp_prenom }} {{ adulte.resp_nom }} "
    "{% endif %}{% endfor %}"
)

STEP = step(
    "Les responsables",
    group(
        "responsables",
        "Responsables de l’enfant",
        field("choice", "resp_civilite", "Civilité", choices=TITLES, required=False, display="list"),
        field("text", "resp_nom", "Nom", max_length=80),
        field("text", "resp_prenom", "Prénom", max_length=80),
        field("choice", "resp_lien", "Lien avec l’enfant", choices=LINKS, display="list"),
        field("text", "resp_lien_precision", "Lequel ?", shown_if=chosen("resp_lien", "Autre")),
        field("yes_no", "resp_autorite", "Exerce l’autorité parentale"),
        field("date", "resp_naissance", "Date de naissance", required=False, when="past"),
        field("yes_no", "resp_avec", "Habite avec l’enfant"),
        field("address", "resp_adresse", "Son adresse", shown_if=when("resp_avec", "is", "false")),
        field("text", "resp_telephone", "Téléphone", format="phone", required=False),
        field("text", "resp_telephone_travail", "Téléphone au travail", format="phone", required=False),
        field("email", "resp_courriel", "Adresse électronique", required=False),
        field("text", "resp_employeur", "Employeur", required=False, max_length=120),
        min=1,
        max=2,
        row_label="Responsable",
        add_label="Ajouter un responsable",
        help="Vous d’abord, puis l’autre parent s’il y en a un.",
    ),
    field("computed", "autorite", "Qui exerce l’autorité parentale", value=AUTHORITY),
    field(
        "choice",
        "situation",
        "Votre situation",
        choices=[TOGETHER, ALONE, APART, GUARDIAN, FOSTER],
        category="resources",
    ),
    field(
        "choice",
        "residence",
        "Où l’enfant vit-il ?",
        choices=["Chez moi", "Chez l’autre parent", "Chez l’un puis chez l’autre"],
        shown_if=chosen("situation", APART),
    ),
    field(
        "file",
        "jugement_separation",
        "Jugement ou convention",
        help="La partie qui dit où vit l’enfant et qui exerce l’autorité parentale.",
        megabytes=5,
        shown_if=chosen("situation", APART),
    ),
    field(
        "file",
        "accord_autre_parent",
        "Accord écrit de l’autre parent",
        megabytes=5,
        shown_if=chosen("situation", APART),
    ),
    field(
        "file", "jugement_tutelle", "Jugement de tutelle", megabytes=5, shown_if=chosen("situation", GUARDIAN)
    ),
    field(
        "file",
        "accord_placement",
        "Décision de placement",
        megabytes=5,
        shown_if=chosen("situation", FOSTER),
    ),
    checks=[
        (
            rule(
                ("autorite", "filled", ""),
                ("situation", "is", key("situation", GUARDIAN)),
                ("situation", "is", key("situation", FOSTER)),
                mode="any",
            ),
            "Personne n’exerce l’autorité parentale, d’après vos réponses : vérifiez-les, ou dites qu’une tutelle ou un placement "
            "a été décidé.",
        )
    ],
)
