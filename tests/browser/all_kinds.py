"""A procedure that asks every kind of field, one step a family, and what to type in each."""

from pathlib import Path
from typing import Any

from django.conf import settings
from PIL import Image

from forms_blocks.blocks.writing import field, group, key, step, when
from forms_blocks.sources.item import item
from portals.models import ProcedurePage
from tests import lists
from tests.town import portal, procedure

READING = "<p>La salle est rendue propre, les tables rangées, avant 23 heures.</p>"
STEPS = [
    step(
        "Écrire",
        field("text", "texte", "Votre nom"),
        field("text", "siret", "Votre SIRET", format="siret", help="Quatorze chiffres."),
        field("long_text", "long", "Votre demande"),
        field("email", "courriel", "Votre adresse e-mail"),
        field("phone", "telephone", "Votre téléphone"),
        field("number", "nombre", "Nombre de personnes"),
        field("amount", "montant", "Montant demandé", help="Toutes taxes comprises."),
        field("date", "jour", "Date de la fête", when="future"),
        field("time", "heure", "Heure d’arrivée"),
        field("date_range", "periode", "Dates de la fermeture", help="Premier et dernier jour compris."),
        field("time_range", "plage", "Horaires de la fête"),
    ),
    step(
        "Choisir",
        field("yes_no", "oui", "Habitez-vous la commune ?"),
        field("choice", "un", "Votre quartier", choices=["Centre", "Gare"]),
        field("choices", "plusieurs", "Matériel", choices=["Tables", "Chaises"]),
        field("country", "pays", "Pays de naissance"),
        field("consent", "accord", "Le règlement de la salle", reading=READING),
    ),
    step(
        "Qui et où",
        field("identity", "identite", "Identité de la personne", autofill=False),
        field("address", "adresse", "Adresse du demandeur", help="Là où vous habitez.", abroad=True),
        field("place", "lieu", "Lieu du problème", fill_street="rue", fill_town="commune"),
        field("text", "rue", "Rue"),
        field("text", "commune", "Commune"),
    ),
]
# Every display of a list, what is said or computed, files and rows: `with_lists` makes the lists.
MORE = step(
    "Travaux",
    field("heading", "titre", "Ce qui change autour de vous"),
    field("yes_no", "aide", "Voulez-vous de l’aide ?"),
    field("note", "avis", "Nous venons", text="<p>Avec une pelle.</p>", shown_if=when("aide", "is", "true")),
    field("text", "qui", "De qui ?", shown_if=when("aide", "is", "true")),
    field("computed", "resume", "Vous serez aidé par", value="{{ champs.qui }}", shown=True),
    field("choice", "taille", "Quelle taille ?", choices=[f"{metres} mètres" for metres in range(1, 10)]),
    field("choice", "motif", "Quel motif ?", source="motifs"),
    field("choice", "grand_rue", "Quelle rue ?", source="rues"),
    field("choices", "rues", "Quelles rues ?", source="rues", most=3),
    field("choice", "bac", "Quel bac ?", source="bacs", display="pictures"),
    field("choices", "sacs", "Quels sacs ?", source="bacs", display="pictures"),
    field("file", "plan", "Plan des travaux"),
    group(
        "engins",
        "Engins",
        field("text", "engin", "Nom de l’engin"),
        field("yes_no", "loue", "Est-il loué ?"),
        field("text", "loueur", "À qui ?", shown_if=when("loue", "is", "true")),
        field("file", "photo", "Photo de l’engin", required=False),
        add_label="Ajouter un engin",
    ),
)
PARTS: dict[str, list[str]] = {
    "periode": ["2030-07-01", "2030-07-14"],
    "plage": ["14:00", "23:00"],
    "identite": ["madame", "Dupont", "Martin", "Marie Anne", "1980-03-02", "Metz"],
    "adresse": ["1 place d’Armes", "Bâtiment B", "57000", "Metz", "FR"],
    "lieu": ["Devant la mairie"],
}
RIGHT: dict[str, Any] = {
    "texte": "Dupont",
    "siret": "73282932000074",
    "long": "Bonjour,\nmerci.",
    "courriel": "marie@exemple.fr",
    "telephone": "0387555555",
    "nombre": "12",
    "montant": "12,50",
    "jour": "2030-07-14",
    "heure": "14:30",
    "oui": "true",
    "un": key("un", "Gare"),
    "plusieurs": key("plusieurs", "Tables"),
    "pays": "DZ",
    "accord": "on",
    "rue": "Rue des Clercs",
    "commune": "Metz",
}
WRONG: dict[str, Any] = {
    "texte": "x" * 251,
    "siret": "73282932000075",
    "courriel": "marie",
    "telephone": "12",
    "nombre": "douze",
    "montant": "cher",
    "jour": "2020-01-01",
}
WRONG_PARTS = {
    "periode": ["2030-07-14", "2030-07-01"],
    "plage": ["23:00", "14:00"],
    "identite": ["", "Dupont", "", "", "2090-01-01", ""],
    "adresse": ["1 place d’Armes", "", "57", "", "FR"],
}


def controls(
    steps: list[dict[str, Any]], answers: dict[str, Any], parts: dict[str, list[str]]
) -> dict[str, str]:
    """Return the value of each control of these steps, by its name."""
    names = [one["value"]["identifier"] for step in steps for one in step["value"]["fields"]]
    whole = {key(name): answers[name] for name in names if name in answers}
    split = {f"{key(name)}_{place}": text for name in names for place, text in enumerate(parts.get(name, []))}
    return {**whole, **split}


def procedure_with_every_kind(palette: str = "citizens", *more: dict[str, Any]) -> ProcedurePage:
    """Return a procedure that asks everything, in a portal of that palette."""
    citizens = portal()
    citizens.palette = palette
    citizens.save_revision().publish()
    return procedure(*STEPS, *more, title="Tout demander", slug="tout", service="Vie locale")


def with_lists() -> dict[str, Any]:
    """Return the step of every display, its lists and their pictures made."""
    for name, colour in (("bac", "#2f6f57"), ("sac", "#a9772f")):
        Image.new("RGB", (320, 240), colour).save(Path(settings.MEDIA_ROOT) / f"{name}.png")
    lists.long("Rues", 700)
    lists.typed("Motifs", *(f"Motif numéro {n}" for n in range(80)))
    lists.typed(
        "Bacs", *(item(name, name.title(), {"image": f"/media/{name}.png"}) for name in ("bac", "sac"))
    )
    return MORE
