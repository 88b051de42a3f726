"""Which meals and which hours, by weekday or by date, and what they cost."""

from forms_blocks.blocks.writing import chosen, field, group, rule, step, when

DAYS = ["Lundi", "Mardi", "Jeudi", "Vendredi"]
FIXED, SOME = "Les mêmes jours chaque semaine", "Certains jours seulement"
# The price of a meal by family quotient, voted by the council.
BY_QUOTIENT = (
    "{% if champs.quotient == '' %}6.20{% elif champs.quotient < 400 %}1{% elif champs.quotient < 700 %}2.40"
    "{% elif champs.quotient < 1000 %}3.80{% elif champs.quotient < 1400 %}5.10{% else %}6.20{% endif %}"
)
# One sign a meal, or a day with something in it.
MEALS_CHOSEN = "{% for jour in champs.jours_choisis %}{% if jour.jour_repas %}x{% endif %}{% endfor %}"
EMPTY_DAYS = (
    "{% for jour in champs.jours_choisis %}{% if not jour.jour_repas and not jour.jour_matin and not jour.jour_soir %}x"
    "{% endif %}{% endfor %}"
)

STEP = step(
    "Repas et accueils",
    field("choice", "rythme", "Quand viendra l’enfant ?", choices=[FIXED, SOME], in_lists=True),
    field(
        "choices",
        "repas",
        "Quels jours à la cantine ?",
        choices=DAYS,
        required=False,
        shown_if=chosen("rythme", FIXED),
    ),
    field(
        "choices",
        "matin",
        "Quels jours à l’accueil du matin (7 h 30) ?",
        choices=DAYS,
        required=False,
        shown_if=chosen("rythme", FIXED),
    ),
    field(
        "choices",
        "soir",
        "Quels jours à l’accueil du soir (jusqu’à 18 h 30) ?",
        choices=DAYS,
        required=False,
        shown_if=chosen("rythme", FIXED),
    ),
    field(
        "date",
        "debut",
        "À partir de quand ?",
        from_days=2,
        until_days=365,
        counting="working",
        worked=True,
        help="Au moins deux jours d’école à l’avance.",
        shown_if=chosen("rythme", FIXED),
    ),
    group(
        "jours_choisis",
        "Jours choisis",
        field(
            "date", "jour_date", "Quel jour ?", from_days=2, until_days=120, counting="working", worked=True
        ),
        field("yes_no", "jour_repas", "Repas de midi", display="box", required=False),
        field("yes_no", "jour_matin", "Accueil du matin", display="box", required=False),
        field("yes_no", "jour_soir", "Accueil du soir", display="box", required=False),
        min=1,
        max=20,
        row_label="Jour",
        add_label="Ajouter un jour",
        help="Au moins deux jours d’école à l’avance.",
        shown_if=chosen("rythme", SOME),
    ),
    field("computed", "repas_choisis", "Repas choisis", value=MEALS_CHOSEN),
    field("computed", "jours_vides", "Jours sans rien", value=EMPTY_DAYS),
    checks=[
        (
            "champs.repas or champs.matin or champs.soir or champs.jours_choisis",
            "Choisissez au moins un jour de cantine ou d’accueil.",
        ),
        (
            rule(("jours_vides", "empty", "")),
            "Pour chaque jour choisi, cochez le repas ou un accueil.",
        ),
    ],
)

PRICE = step(
    "Votre tarif",
    field(
        "number",
        "quotient",
        "Quotient familial",
        required=False,
        smallest="0",
        largest="20000",
        category="resources",
        help="Sur votre attestation de la CAF. Sans lui, le tarif le plus haut est appliqué.",
    ),
    field(
        "text",
        "numero_caf",
        "Numéro d’allocataire",
        format="caf",
        required=False,
        category="identity_number",
        shown_if=when("quotient", "filled"),
    ),
    field(
        "file",
        "attestation_caf",
        "Attestation de quotient familial",
        category="resources",
        megabytes=5,
        help="Celle de l’année, sur caf.fr.",
        shown_if=when("quotient", "filled"),
    ),
    field("computed", "prix_repas", "Prix d’un repas", value=BY_QUOTIENT),
    field(
        "computed",
        "prix_mois",
        "Cantine, chaque mois à peu près",
        value="{{ champs.repas|length|multiply:champs.prix_repas|multiply:4|floatformat:2 }}\u00a0€ "
        "({{ champs.prix_repas|floatformat:2 }}\u00a0€ le repas)",
        shown=True,
        shown_if=when("repas", "filled"),
    ),
    field(
        "computed",
        "prix_jours",
        "Cantine, pour les jours choisis",
        value="{{ champs.repas_choisis|length|multiply:champs.prix_repas|floatformat:2 }}\u00a0€ "
        "({{ champs.prix_repas|floatformat:2 }}\u00a0€ le repas)",
        shown=True,
        shown_if=when("repas_choisis", "filled"),
    ),
    field(
        "choice",
        "paiement",
        "Comment paierez-vous ?",
        choices=["Par prélèvement", "Par carte à l’accueil", "Par chèque"],
    ),
    field(
        "text",
        "iban",
        "IBAN du compte à prélever",
        format="iban",
        category="identity_number",
        help="Sur votre relevé d’identité bancaire. Le mandat à signer arrive par courrier.",
        shown_if=chosen("paiement", "Par prélèvement"),
    ),
)
