"""The form « Inscrire un enfant à l’école », with the exception to the school of the sector."""

from forms_blocks.blocks.writing import chosen, field, group, key, prefill, rule, step, when
from home.demo.content.forms.applicant import TITLES, coordinates

NOW, NEXT = "Dès maintenant", "À la prochaine rentrée de septembre"
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
TOGETHER, APART, GUARDIAN, FOSTER = "En couple", "Séparés ou divorcés", "Sous tutelle", "En famille d’accueil"
ALONE = "Parent seul"
SIBLINGS, NANNY, WORK, HEALTH, MOVING = (
    "Un frère ou une sœur y est déjà",
    "Assistante maternelle ou garde près de l’école",
    "Lieu de travail des parents",
    "Santé de l’enfant",
    "Déménagement prévu",
)
LINKS = ["Mère", "Père", "Tutrice ou tuteur", "Assistante ou assistant familial", "Autre"]
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
# The names of those who exercise parental authority.
AUTHORITY = (
    "{% for adulte in champs.responsables %}{% if adulte.resp_autorite %}{{ adulte.resp_prenom }} {{ adulte.resp_nom }} "
    "{% endif %}{% endfor %}"
)
AGE = "{{ champs.annee_scolaire|subtract:champs.annee_naissance }}"

CHILD = step(
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

ENTRY = step(
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

APPLICANT = step("Vos coordonnées", *coordinates())

ADULTS = step(
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

HOME = step(
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

EXCEPTION = step(
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

PAPERS = step(
    "Les pièces",
    field("file", "livret", "Livret de famille ou acte de naissance", megabytes=5),
    field(
        "file",
        "vaccins",
        "Page des vaccinations",
        help="Du carnet de santé, ou une attestation du médecin (code de la santé publique, article L. 3111-2).",
        category="health",
        megabytes=5,
    ),
    field(
        "file",
        "domicile",
        "Justificatif de domicile de moins de trois mois",
        help="Une facture, une quittance ou, à défaut, une attestation sur l’honneur signée.",
        megabytes=5,
    ),
)

AROUND = step(
    "Autour de l’école",
    field("yes_no", "cantine", "Mangera-t-il ou mangera-t-elle à la cantine ?"),
    field("yes_no", "matin", "Viendra-t-il ou viendra-t-elle à l’accueil du matin ?"),
    field("yes_no", "soir", "Restera-t-il ou restera-t-elle à l’accueil du soir ?"),
    field(
        "note",
        "note_periscolaire",
        "Pour la suite",
        text="<p>Une fois l’école confirmée, inscrivez-le ou inscrivez-la à la cantine et aux accueils sur l’Espace famille : vos réponses "
        "serviront de point de départ.</p>",
        shown_if=rule(("cantine", "is", "true"), ("matin", "is", "true"), ("soir", "is", "true"), mode="any"),
    ),
)

STEPS = [CHILD, ENTRY, APPLICANT, ADULTS, HOME, EXCEPTION, PAPERS, AROUND]
