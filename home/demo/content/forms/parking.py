"""The form « Carte de stationnement résident »."""

from forms_blocks.blocks.writing import chosen, field, group, prefill, step, when
from home.demo.content.forms.applicant import coordinates

FIRST, RENEWAL, CHANGE = (
    "Une première carte",
    "Le renouvellement de ma carte",
    "Un changement de véhicule ou d’adresse",
)
MINE, SPOUSE, EMPLOYER, LEASE = (
    "Moi",
    "Mon conjoint ou ma conjointe",
    "Mon employeur",
    "Une société de location",
)
NOTICE, NUMBERS = "J’envoie mon avis d’impôt", "J’écris les numéros de mon avis"
ONE_YEAR, THREE_YEARS = "Un an", "Trois ans"
ONE_CARD = 150

REQUEST = step(
    "Votre demande",
    field("choice", "demande", "Que demandez-vous ?", choices=[FIRST, RENEWAL, CHANGE], in_lists=True),
    field(
        "text",
        "numero_carte",
        "Numéro de votre carte",
        format="pattern",
        pattern="[Rr]-?[0-9]{5}",
        pattern_message="Le numéro est en haut de la carte : un R et cinq chiffres, comme R-04127.",
        help="En haut de la carte : un R et cinq chiffres.",
        prefill=prefill("previous", "numero_carte"),
        shown_if=chosen("demande", RENEWAL, CHANGE),
    ),
    field("choice", "rue", "Dans quelle rue habitez-vous ?", source="rues-de-rivemont", display="search"),
    field(
        "computed",
        "zone",
        "Votre zone",
        value="{{ champs.rue.zone|default:'hors zone' }}",
        shown=True,
        in_lists=True,
        shown_if=when("rue", "filled"),
    ),
    checks=[
        (
            "champs.rue.zone",
            "Dans votre rue, le stationnement est gratuit : vous n’avez pas besoin de carte.",
        )
    ],
)

APPLICANT = step(
    "Vos coordonnées",
    *coordinates(),
    field(
        "yes_no",
        "heberge",
        "Je suis logé chez quelqu’un",
        display="box",
        required=False,
    ),
    field(
        "file",
        "attestation_hebergement",
        "Attestation d’hébergement signée",
        megabytes=5,
        shown_if=when("heberge", "is", "true"),
    ),
)

VEHICLES = step(
    "Vos véhicules",
    group(
        "vehicules",
        "Véhicules",
        field(
            "text",
            "plaque",
            "Plaque d’immatriculation",
            format="plate",
            help="AB-123-CD, ou 1234 AB 57 pour une plaque d’avant 2009.",
        ),
        field(
            "choice",
            "titulaire",
            "La carte grise est au nom de",
            choices=[MINE, SPOUSE, EMPLOYER, LEASE],
        ),
        field("file", "carte_grise", "Carte grise", megabytes=5),
        field(
            "file",
            "attestation_employeur",
            "Attestation de l’employeur",
            help="Elle dit que le véhicule vous est confié et que vous le garez chez vous.",
            megabytes=5,
            shown_if=chosen("titulaire", EMPLOYER),
        ),
        min=1,
        max=2,
        row_label="Véhicule",
        add_label="Ajouter un second véhicule",
    ),
    intro="Deux véhicules au plus par logement.",
)

PROOFS = step(
    "Vos justificatifs",
    field(
        "file",
        "justificatif_domicile",
        "Justificatif de domicile de moins de trois mois",
        help="Facture d’énergie ou de téléphone fixe, quittance, assurance du logement.",
        megabytes=5,
    ),
    field("choice", "impot", "Comment justifier votre adresse fiscale ?", choices=[NOTICE, NUMBERS]),
    field(
        "file",
        "avis_impot",
        "Dernier avis d’impôt sur le revenu",
        help="Cachez les montants si vous le souhaitez : seule l’adresse nous est utile.",
        category="resources",
        megabytes=5,
        shown_if=chosen("impot", NOTICE),
    ),
    field(
        "text",
        "numero_fiscal",
        "Numéro fiscal",
        format="tax",
        category="identity_number",
        help="Treize chiffres, en haut de la première page.",
        shown_if=chosen("impot", NUMBERS),
    ),
    field(
        "text",
        "reference_avis",
        "Référence de l’avis",
        format="pattern",
        pattern="[0-9]{2}[A-Z0-9]{11}",
        pattern_message="La référence de l’avis a treize signes, comme 26A5712345678.",
        category="identity_number",
        shown_if=chosen("impot", NUMBERS),
    ),
)

PAYMENT = step(
    "Durée et règlement",
    field("choice", "duree", "Pour combien de temps ?", choices=[ONE_YEAR, THREE_YEARS], in_lists=True),
    field(
        "computed",
        "tarif",
        "À payer",
        value=f"{{% if champs.duree == '{ONE_YEAR}' %}}{{{{ champs.vehicules|length|multiply:{ONE_CARD} }}}}{{% else %}}"
        f"{{{{ champs.vehicules|length|multiply:{ONE_CARD}|multiply:3 }}}}{{% endif %}}\u00a0€",
        shown=True,
        shown_if=when("duree", "filled"),
    ),
    field(
        "note",
        "note_paiement",
        "Payer",
        text="<p>Quand votre dossier est complet, nous vous écrivons comment payer : par carte à l’accueil du centre technique, ou par "
        "chèque à l’ordre du Trésor public. La carte part dans les deux jours.</p>",
    ),
    field(
        "consent",
        "reglement",
        "Le règlement",
        reading="<p>La carte vaut pour la zone imprimée, derrière le pare-brise. Elle ne réserve pas de place. Un véhicule ne reste "
        "pas plus de sept jours au même endroit (code de la route, article R. 417-12). Tout changement d’adresse se déclare.</p>",
        sentence="J’ai lu le règlement du stationnement et je l’accepte.",
    ),
)

STEPS = [REQUEST, APPLICANT, VEHICLES, PROOFS, PAYMENT]
