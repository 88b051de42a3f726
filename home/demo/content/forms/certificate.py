"""The form « Acte d’état civil »."""

from forms_blocks.blocks.writing import Raw, chosen, field, key, prefill, rule, step
from home.demo.content.forms.applicant import coordinates

BIRTH, MARRIAGE, DEATH = "Acte de naissance", "Acte de mariage", "Acte de décès"
MYSELF, OTHER = "Moi-même", "Une autre personne"
FULL, WITH_PARENTS = "Copie intégrale", "Extrait avec filiation"
WITHOUT_PARENTS, MULTILINGUAL = "Extrait sans filiation", "Extrait plurilingue"
HERE, ELSEWHERE, ABROAD = "À Rivemont", "Dans une autre commune de France", "À l’étranger"
BY_POST, AT_THE_DESK = "Par courrier, sans frais", "À l’accueil de l’état civil"
PROFESSIONAL = "Un professionnel autorisé (notaire, avocat…)"
REASONS = ["Mariage ou PACS", "Carte d’identité ou passeport", "Succession ou notaire", "Retraite", "Autre"]


def mine(known: str) -> Raw:
    """Return a first answer from the account, when one asks for one's own certificate."""
    return prefill(
        "expression", f'{{% if champs.concerne == "{MYSELF}" %}}{{{{ usager.{known} }}}}{{% endif %}}'
    )


# A certificate of death has no extract.
OF_THE_LIVING = chosen("nature", BIRTH, MARRIAGE)
NAMES_THE_PARENTS = rule(
    ("nature", "is_not", key("nature", DEATH)), ("forme", "is_not", key("forme", WITHOUT_PARENTS))
)

REQUEST = step(
    "Votre demande",
    field("choice", "nature", "Quel acte demandez-vous ?", choices=[BIRTH, MARRIAGE, DEATH], in_lists=True),
    field(
        "choice",
        "lieu",
        "Où l’événement a-t-il eu lieu ?",
        choices=[HERE, ELSEWHERE, ABROAD],
        help="Un acte est conservé par la mairie du lieu de la naissance, du mariage ou du décès.",
    ),
    field(
        "choice",
        "concerne",
        "L’acte concerne",
        choices=[MYSELF, OTHER],
        shown_if=OF_THE_LIVING,
    ),
    field(
        "choice",
        "forme",
        "Sous quelle forme ?",
        choices=[FULL, WITH_PARENTS, WITHOUT_PARENTS, MULTILINGUAL],
        choice_rules={WITH_PARENTS: OF_THE_LIVING, WITHOUT_PARENTS: OF_THE_LIVING},
        help="La filiation, ce sont les noms des parents. En cas de doute, l’organisme qui vous demande l’acte "
        "vous dira laquelle il attend.",
        in_lists=True,
    ),
    field(
        "number",
        "exemplaires",
        "Nombre d’exemplaires",
        smallest="1",
        largest="20",
        prefill=prefill("expression", "1"),
    ),
    field(
        "choice",
        "motif",
        "À quoi servira-t-il ?",
        choices=REASONS,
        required=False,
        help="Cela nous aide à vous envoyer la forme qui convient.",
    ),
    field("text", "motif_precision", "À quelle démarche servira-t-il ?", shown_if=chosen("motif", "Autre")),
    checks=[
        (
            chosen("lieu", ELSEWHERE, operator="is_not"),
            "Né·e, marié·e ou décédé·e dans une autre commune : adressez-vous à la mairie du lieu. Elle seule garde cet acte "
            "et peut vous en envoyer une copie.",
        ),
        (
            chosen("lieu", ABROAD, operator="is_not"),
            "Pour un événement survenu à l’étranger, une personne française demande son acte au service central d’état civil "
            "de Nantes, sur service-public.gouv.fr. Rivemont ne l’a pas.",
        ),
    ],
)

TIE = step(
    "Votre lien",
    field(
        "note",
        "note_lien",
        "Pourquoi cette question",
        text="<p>Les textes réservent les copies intégrales et les extraits avec filiation à la personne concernée, à "
        "son époux, épouse ou partenaire de PACS, à ses parents, grands-parents, enfants et petits-enfants, à "
        "qui la représente légalement, ou à un professionnel que la loi autorise.</p>",
    ),
    field(
        "choice",
        "lien",
        "Vous êtes",
        choices=[
            "Son époux, son épouse ou partenaire de PACS",
            "Son enfant ou petit-enfant",
            "Son parent ou grand-parent",
            "Qui la représente légalement",
            PROFESSIONAL,
        ],
    ),
    field(
        "text",
        "etude",
        "Nom de l’étude ou du cabinet",
        autofill="organization",
        max_length=120,
        shown_if=chosen("lien", PROFESSIONAL),
    ),
    field(
        "file",
        "justificatif_lien",
        "Document qui montre ce lien",
        help="Livret de famille, acte, jugement ou mandat. Une photo lisible suffit.",
        megabytes=5,
    ),
    intro="Vous demandez l’acte d’une autre personne.",
    shown_if=rule(
        ("concerne", "is", key("concerne", OTHER)),
        ("forme", "is_not", key("forme", WITHOUT_PARENTS)),
    ),
)

PERSON = step(
    "La personne concernée",
    field(
        "text",
        "acte_nom",
        "Nom de naissance",
        help="Le nom d’avant le mariage, s’il a changé.",
        in_lists=True,
        prefill=mine("nom"),
    ),
    field(
        "text",
        "acte_prenoms",
        "Prénoms",
        help="Tous, dans l’ordre si vous le connaissez.",
        in_lists=True,
        prefill=mine("prenom"),
    ),
    field(
        "date",
        "acte_naissance",
        "Date de naissance",
        when="past",
        shown_if=OF_THE_LIVING,
        prefill=mine("date_naissance"),
    ),
    field(
        "date",
        "defunt_naissance",
        "Date de naissance, si vous la connaissez",
        required=False,
        when="past",
        shown_if=chosen("nature", DEATH),
    ),
    field("heading", "titre_mariage", "Le mariage", shown_if=chosen("nature", MARRIAGE)),
    field("text", "conjoint", "Nom et prénoms de l’autre époux", shown_if=chosen("nature", MARRIAGE)),
    field("date", "date_mariage", "Date du mariage", when="past", shown_if=chosen("nature", MARRIAGE)),
    field(
        "date",
        "date_deces",
        "Date du décès",
        when="past",
        shown_if=chosen("nature", DEATH),
        help="Si vous ne la connaissez pas, indiquez la plus probable et dites-le au service.",
    ),
    field("heading", "titre_parents", "Ses parents", shown_if=NAMES_THE_PARENTS),
    field(
        "text",
        "parent_1",
        "Nom et prénoms du premier parent",
        required=False,
        shown_if=NAMES_THE_PARENTS,
    ),
    field(
        "text",
        "parent_2",
        "Nom et prénoms du second parent",
        required=False,
        shown_if=NAMES_THE_PARENTS,
    ),
    intro="Ces précisions nous permettent de retrouver l’acte dans les registres.",
    checks=[
        (
            "not champs.date_mariage or champs.date_mariage > champs.acte_naissance",
            "Le mariage vient avant la naissance : vérifiez les deux dates.",
        ),
        (
            "not champs.date_deces or not champs.defunt_naissance or champs.date_deces >= champs.defunt_naissance",
            "Le décès vient avant la naissance : vérifiez les deux dates.",
        ),
    ],
)

APPLICANT = step(
    "Vos coordonnées",
    *coordinates(),
    field("heading", "titre_remise", "Remise de l’acte"),
    field("choice", "remise", "Comment souhaitez-vous le recevoir ?", choices=[BY_POST, AT_THE_DESK]),
    field(
        "yes_no",
        "meme_adresse",
        "L’envoyer à l’adresse ci-dessus ?",
        shown_if=chosen("remise", BY_POST),
    ),
    field(
        "long_text",
        "adresse_envoi",
        "Adresse d’envoi",
        help="Comme sur une enveloppe, une ligne après l’autre.",
        max_length=300,
        shown_if=rule(("remise", "is", key("remise", BY_POST)), ("meme_adresse", "is", "false")),
    ),
)

STEPS = [REQUEST, TIE, PERSON, APPLICANT]
