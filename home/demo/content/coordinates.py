"""The questions that tell who asks, alike in every procedure."""

from forms_blocks.blocks.writing import Raw, field


def coordinates() -> list[Raw]:
    """Return the common block « Coordonnées du demandeur »; nothing that a town does not need."""
    return [
        field("text", "demandeur_nom", "Nom", autofill="family-name", in_lists=True, max_length=80),
        field("text", "demandeur_prenom", "Prénom", autofill="given-name", in_lists=True, max_length=80),
        field(
            "email",
            "demandeur_courriel",
            "Adresse électronique",
            help="Nous y envoyons l’accusé de réception et chaque nouvelle de votre demande.",
        ),
        field(
            "phone",
            "demandeur_telephone",
            "Téléphone",
            required=False,
            help="Pour vous joindre plus vite s’il manque une précision.",
        ),
        field("heading", "titre_adresse", "Votre adresse"),
        field("text", "demandeur_rue", "Numéro et rue", autofill="street-address"),
        field(
            "text",
            "demandeur_complement",
            "Complément d’adresse",
            required=False,
            help="Bâtiment, étage, lieu-dit.",
            autofill="address-line2",
        ),
        field("text", "demandeur_code_postal", "Code postal", autofill="postal-code", max_length=5),
        field("text", "demandeur_commune", "Commune", autofill="address-level2", in_lists=True),
    ]
