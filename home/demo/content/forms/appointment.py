"""The form « Rendez-vous carte d’identité ou passeport »."""

from forms_blocks.blocks.writing import chosen, field, group, step
from home.demo.content.forms.applicant import email, name, phone

CARD, PASSPORT, BOTH = "Carte d’identité", "Passeport", "Les deux"
ME, MINOR = "Pour moi", "Pour un enfant mineur"
FIRST, RENEWAL, LOST = "Première demande", "Renouvellement", "Perte ou vol"
CITY_HALL, ANNEX = "Hôtel de ville", "Mairie annexe de Belle-Rive"
MORNING, AFTERNOON = "Le matin", "L’après-midi"

REASON = step(
    "Votre demande",
    field("choice", "titre", "Quel titre ?", choices=[CARD, PASSPORT, BOTH], in_lists=True),
    field("choice", "cas", "Dans quel cas êtes-vous ?", choices=[FIRST, RENEWAL, LOST], in_lists=True),
    field("choice", "pour", "Pour qui ?", choices=[ME, MINOR]),
    group(
        "personnes",
        "Personnes qui viennent",
        field("text", "personne_prenom", "Prénom", max_length=80),
        field(
            "text",
            "predemande",
            "Numéro de pré-demande",
            format="ants",
            help="Dix signes, sur le récapitulatif de ants.gouv.fr.",
        ),
        min=1,
        max=4,
        row_label="Personne",
        add_label="Ajouter une personne",
        help="Un rendez-vous vaut pour une personne : ajoutez-en une pour chaque titre à faire.",
    ),
    field(
        "computed",
        "nombre",
        "Nombre de personnes",
        value="{{ champs.personnes|length }}",
        in_lists=True,
    ),
)

SLOT = step(
    "Lieu et moment",
    field("choice", "mairie", "Dans quelle mairie ?", choices=[CITY_HALL, ANNEX], in_lists=True),
    field(
        "computed",
        "duree",
        "Durée à prévoir",
        value="{{ champs.nombre|multiply:15 }}\u00a0minutes, pour {{ champs.nombre }} personne{% if champs.nombre > 1 %}s{% endif %}",
        shown=True,
    ),
    field(
        "date",
        "jour",
        "Quel jour vous convient ?",
        from_days=2,
        until_days=90,
        worked=True,
        help="Du lundi au vendredi, dans les trois mois. Le service vous confirme le jour et l’heure.",
        in_lists=True,
    ),
    field("choice", "moment", "À quel moment ?", choices=[MORNING, AFTERNOON]),
    field(
        "date",
        "jour_2",
        "Un second choix",
        required=False,
        from_days=2,
        until_days=90,
        worked=True,
    ),
    checks=[
        (
            "champs.nombre <= 2 or champs.mairie != 'Mairie annexe de Belle-Rive'",
            "La mairie annexe reçoit deux personnes au plus par rendez-vous : choisissez l’hôtel de ville.",
        )
    ],
)

APPLICANT = step(
    "Vos coordonnées",
    *name(),
    email(),
    phone(required=True, mobile=True),
    field("heading", "titre_mineur", "L’enfant", shown_if=chosen("pour", MINOR)),
    field(
        "text", "mineur_nom", "Nom et prénoms de l’enfant", category="minor", shown_if=chosen("pour", MINOR)
    ),
    field(
        "date",
        "mineur_naissance",
        "Date de naissance de l’enfant",
        when="past",
        category="minor",
        shown_if=chosen("pour", MINOR),
    ),
    checks=[
        (
            "not champs.mineur_naissance or champs.mineur_naissance|age_in_years < 18",
            "Cette personne est majeure : elle prend rendez-vous elle-même, « Pour moi ».",
        )
    ],
)

PAPERS = step(
    "Ce qu’il faudra apporter",
    field(
        "note",
        "note_toujours",
        "Dans tous les cas",
        text="<ul><li>le récapitulatif de la pré-demande ;</li><li>une photo de moins de six mois, aux normes ;</li>"
        "<li>un justificatif de domicile de moins d’un an.</li></ul>",
    ),
    field(
        "note",
        "note_premiere",
        "Pour une première demande",
        text="<p>Un acte de naissance de moins de trois mois, sauf si la commune de naissance le transmet par voie électronique.</p>",
        shown_if=chosen("cas", FIRST),
    ),
    field(
        "note",
        "note_renouvellement",
        "Pour un renouvellement",
        text="<p>L’ancien titre, en original.</p>",
        shown_if=chosen("cas", RENEWAL),
    ),
    field(
        "note",
        "note_perte",
        "Après une perte ou un vol",
        text="<p>La déclaration de perte ou de vol, et un timbre fiscal de 25 € pour une carte d’identité.</p>",
        tone="warning",
        shown_if=chosen("cas", LOST),
    ),
    field(
        "note",
        "note_mineur",
        "Pour un enfant",
        text="<p>L’enfant vient avec vous. Apportez votre pièce d’identité et, si les parents sont séparés, le jugement et un "
        "justificatif de domicile de chacun.</p>",
        shown_if=chosen("pour", MINOR),
    ),
    field(
        "note",
        "note_timbre",
        "Pour un passeport",
        text="<p>Un timbre fiscal : 86 € pour un adulte, 42 € de 15 à 17 ans, 17 € avant 15 ans.</p>",
        shown_if=chosen("titre", PASSPORT, BOTH),
    ),
    field(
        "yes_no",
        "prevenir",
        "Prévenez-moi si une place se libère plus tôt",
        display="box",
        required=False,
    ),
)

STEPS = [REASON, SLOT, APPLICANT, PAPERS]
