"""The questions that tell who asks, alike in every procedure: « Coordonnées du demandeur »."""

from forms_blocks.blocks.writing import Raw, field, prefill

TITLES = ["Madame", "Monsieur"]


def coordinates(*, phone_required: bool = False) -> list[Raw]:
    """Return the common block, each answer proposed from the account of who is signed in."""
    return [
        known(),
        field(
            "choice",
            "demandeur_civilite",
            "Civilité",
            choices=TITLES,
            required=False,
            display="list",
            prefill=prefill("profile", "civilite"),
        ),
        *name(),
        field(
            "date",
            "demandeur_naissance",
            "Date de naissance",
            required=False,
            when="past",
            help="Elle évite de vous confondre avec une personne du même nom.",
            prefill=prefill("profile", "date_naissance"),
        ),
        field("address", "demandeur_adresse", "Votre adresse", prefill=prefill("profile", "adresse")),
        email(),
        phone(required=phone_required),
    ]


def known() -> Raw:
    """Return what is said to who is signed in."""
    return field(
        "note",
        "note_profil",
        "",
        text="<p>Nous avons repris ce que nous savons de vous. Si vos informations ont changé, "
        'mettez à jour <a href="/compte/">votre profil</a>.</p>',
        shown_if="usager.courriel",
    )


def name() -> list[Raw]:
    """Return the name of who asks."""
    return [
        field(
            "text",
            "demandeur_nom",
            "Nom",
            autofill="family-name",
            in_lists=True,
            max_length=80,
            prefill=prefill("profile", "nom"),
        ),
        field(
            "text",
            "demandeur_prenom",
            "Prénom",
            autofill="given-name",
            in_lists=True,
            max_length=80,
            prefill=prefill("profile", "prenom"),
        ),
    ]


def email() -> Raw:
    """Return where to write."""
    return field(
        "email",
        "demandeur_courriel",
        "Adresse électronique",
        help="Nous y envoyons l’accusé de réception et chaque nouvelle de votre demande.",
        prefill=prefill("profile", "courriel"),
    )


def phone(*, required: bool = False, mobile: bool = False) -> Raw:
    """Return where to call; by a mobile telephone, reminders may come as texts."""
    asked = {"required": required, "prefill": prefill("profile", "telephone")}
    if mobile:
        return field(
            "text",
            "demandeur_portable",
            "Téléphone portable",
            format="mobile_fr",
            help="Le rappel de votre rendez-vous arrive par SMS.",
            **asked,
        )
    return field(
        "phone",
        "demandeur_telephone",
        "Téléphone",
        help="Pour vous joindre plus vite s’il manque une précision.",
        **asked,
    )
