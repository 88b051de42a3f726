"""The form « Annuler des repas ou un accueil »: before eleven o'clock the school day before."""

from forms_blocks.blocks.writing import chosen, field, group, step
from home.demo.content.forms import child
from home.demo.content.forms.applicant import email, name, phone

SOME_DAYS, FOR_GOOD = "Annuler certains jours", "Arrêter pour de bon"
MEAL, MORNING, EVENING = "Repas de midi", "Accueil du matin", "Accueil du soir"
ILLNESS, AWAY, CHANGE, OTHER = "Maladie", "Absence ou vacances", "Changement d’organisation", "Autre"
CUTOFF = 11
# The first day that may still be cancelled: the next school day until eleven, the one after from then on.
FIRST = (
    "{% if today|is_working_day and now|time:'G' < "
    f"{CUTOFF}"
    " %}{{ today|add_working_days:1|date:'Y-m-d' }}"
    "{% else %}{{ today|add_working_days:2|date:'Y-m-d' }}{% endif %}"
)
TOO_LATE = "{% for jour in champs.jours %}{% if jour.jour_annule < champs.premier %}x{% endif %}{% endfor %}"

DAYS = step(
    "Ce que vous annulez",
    *child.name(),
    child.school(),
    field("choice", "objet", "Que souhaitez-vous ?", choices=[SOME_DAYS, FOR_GOOD], in_lists=True),
    field("choices", "quoi", "Quoi ?", choices=[MEAL, MORNING, EVENING]),
    field("choice", "motif", "Pour quelle raison ?", choices=[ILLNESS, AWAY, CHANGE, OTHER]),
    field(
        "text",
        "motif_precision",
        "Laquelle ?",
        required=False,
        max_length=200,
        shown_if=chosen("motif", OTHER),
    ),
)

DATES = step(
    "Les jours",
    field("computed", "premier", "Premier jour que l’on peut annuler", value=FIRST),
    field(
        "computed",
        "premier_dit",
        "Vous pouvez encore annuler à partir du",
        value="{{ champs.premier|date:'j F Y' }}",
        shown=True,
    ),
    group(
        "jours",
        "Jours à annuler",
        field("date", "jour_annule", "Quel jour ?", when="future", until_days=365, worked=True),
        min=1,
        max=20,
        row_label="Jour",
        add_label="Ajouter un jour",
        shown_if=chosen("objet", SOME_DAYS),
    ),
    field(
        "date",
        "arret",
        "À partir de quel jour ?",
        when="future",
        until_days=365,
        worked=True,
        shown_if=chosen("objet", FOR_GOOD),
    ),
    field(
        "file",
        "certificat",
        "Certificat du médecin",
        required=False,
        megabytes=5,
        category="health",
        help="Avec lui, les repas ne sont pas facturés à partir du deuxième jour. Il ne dit pas la maladie.",
        shown_if=chosen("motif", ILLNESS),
    ),
    field("computed", "trop_tard", "Jours annulés trop tard", value=TOO_LATE),
    intro="Jusqu’à 11 h la veille d’école, ce qui est annulé n’est pas facturé.",
    checks=[
        (
            "not champs.trop_tard or champs.motif == 'Maladie'",
            "Il est trop tard pour l’un de ces jours : la cuisine commande à 11 h la veille d’école. Retirez-le ; il sera facturé.",
        ),
        (
            "not champs.arret or champs.arret >= champs.premier",
            "Ce jour est trop proche : la cuisine commande à 11 h la veille d’école. Choisissez-en un plus lointain.",
        ),
    ],
)

APPLICANT = step("Pour vous répondre", *name(), email(), phone())

STEPS = [DAYS, DATES, APPLICANT]
