"""The form « Ouvrir un débit de boissons temporaire »."""

from forms_blocks.blocks.writing import chosen, field, prefill, step, when
from home.demo.content.forms.applicant import coordinates

NOT_LISTED = "autre"
NATIONAL, COURT = "Un numéro RNA (W…)", "Un volume et un folio (tribunal, Alsace et Moselle)"
ROLES = ["Présidente ou président", "Trésorière ou trésorier", "Secrétaire", "Autre membre du bureau"]
PARTY, BALL, CONCERT, MATCH, OTHER = "Fête", "Bal", "Concert", "Tournoi", "Autre"
ONE_DAY, SEVERAL = "Une seule journée", "Plusieurs jours"
FIRST, THIRD = (
    "Groupe 1 : sans alcool",
    "Groupe 3 : vin, bière, cidre, crème de cassis, liqueur de fruits rouges jusqu’à 18°",
)


def _of_list(name: str) -> dict[str, str]:
    """Return a first answer taken from the chosen association, locked when it is known."""
    return prefill("expression", f"{{{{ champs.association.{name} }}}}", "filled")


ASSOCIATION = step(
    "L’association",
    field(
        "choice", "association", "Votre association", source="associations", display="search", in_lists=True
    ),
    field("text", "association_nom", "Son nom", shown_if=when("association", "is", NOT_LISTED)),
    field(
        "choice",
        "registre",
        "Comment est-elle enregistrée ?",
        choices=[NATIONAL, COURT],
        help="En Moselle, une association est le plus souvent inscrite au tribunal.",
    ),
    field(
        "text",
        "rna",
        "Numéro RNA",
        format="rna",
        help="Un W et neuf signes.",
        shown_if=chosen("registre", NATIONAL),
        prefill=_of_list("rna"),
    ),
    field(
        "text",
        "folio",
        "Volume et folio",
        help="Comme sur le récépissé du tribunal : volume 42, folio 17.",
        shown_if=chosen("registre", COURT),
    ),
    field("text", "siege", "Adresse du siège", prefill=_of_list("siege")),
    field("yes_no", "sportive", "Est-ce une association sportive agréée ?"),
    field(
        "text",
        "agrement",
        "Numéro d’agrément",
        max_length=20,
        shown_if=when("sportive", "is", "true"),
        prefill=_of_list("agrement"),
    ),
    field(
        "number",
        "deja",
        "Autorisations déjà obtenues cette année",
        smallest="0",
        largest="50",
        help="Dans toutes les communes, depuis le 1er janvier.",
    ),
    checks=[
        (
            "champs.deja < 5 or champs.sportive",
            "La loi limite à cinq autorisations par an : vous les avez déjà obtenues. La prochaine sera possible au 1er janvier.",
        ),
        (
            "champs.deja < 10",
            "Une association sportive agréée a droit à dix autorisations par an dans les enceintes sportives : vous les avez déjà "
            "obtenues.",
        ),
    ],
)

APPLICANT = step(
    "Vos coordonnées",
    *coordinates(),
    field("choice", "qualite", "Dans l’association, vous êtes", choices=ROLES),
)

EVENT = step(
    "La manifestation",
    field("text", "intitule", "Nom de la manifestation", in_lists=True, max_length=100),
    field("choice", "nature", "Quelle sorte ?", choices=[PARTY, BALL, CONCERT, MATCH, OTHER]),
    field("text", "nature_precision", "Laquelle ?", shown_if=chosen("nature", OTHER)),
    field("place", "lieu", "Où a-t-elle lieu ?", help="La salle ou la place, et son adresse."),
    field(
        "yes_no",
        "enceinte_sportive",
        "Est-ce dans un stade, un gymnase ou une autre enceinte sportive ?",
    ),
    field(
        "note",
        "note_stade",
        "Dans une enceinte sportive",
        text="<p>L’alcool y est interdit en principe. Seule une association sportive agréée peut obtenir une dérogation, pour les "
        "boissons du groupe 3 et 48 heures au plus (code de la santé publique, article L. 3335-4).</p>",
        tone="warning",
        shown_if=when("enceinte_sportive", "is", "true"),
    ),
    field("choice", "duree", "Combien de temps dure-t-elle ?", choices=[ONE_DAY, SEVERAL]),
    field("date", "du", "Premier jour", when="future", in_lists=True),
    field("date", "au", "Dernier jour", when="future", shown_if=chosen("duree", SEVERAL)),
    field("time", "ouverture", "Ouverture de la buvette"),
    field("time", "fermeture", "Fermeture", help="Après minuit, l’heure du lendemain : 1 h 30."),
    field(
        "choices",
        "boissons",
        "Boissons servies",
        choices=[FIRST, THIRD],
        help="Les alcools forts (groupes 4 et 5) ne sont jamais autorisés.",
    ),
    field(
        "number",
        "public",
        "Public attendu",
        required=False,
        smallest="1",
        largest="20000",
        unit="personnes",
    ),
    field("long_text", "precisions", "Précisions", required=False, max_length=800),
    field(
        "consent",
        "arrete",
        "Les horaires",
        reading="<p>L’arrêté préfectoral fixe la fermeture à 1 h 30 en semaine et à 2 h 30 le samedi. De l’eau est servie "
        "gratuitement. Ni alcool ni tabac aux mineurs.</p>",
        sentence="J’ai lu l’arrêté préfectoral des horaires et je le respecterai.",
    ),
    checks=[
        (
            "champs.du >= today|add_days:15",
            "La demande se fait au moins quinze jours avant : le temps de prendre l’arrêté et de prévenir la gendarmerie.",
        ),
        ("not champs.au or champs.au > champs.du", "Le dernier jour ne vient pas après le premier."),
        (
            "not champs.enceinte_sportive or champs.sportive",
            "Dans une enceinte sportive, seule une association sportive agréée peut ouvrir une buvette avec alcool.",
        ),
        (
            "champs.deja < 5 or champs.enceinte_sportive",
            "Hors d’une enceinte sportive, la limite est de cinq autorisations par an : vous les avez déjà obtenues.",
        ),
        (
            "champs.fermeture > champs.ouverture or champs.fermeture <= '02:30'",
            "La buvette ferme à 2 h 30 au plus tard : vérifiez les deux heures.",
        ),
        (
            "champs.fermeture != champs.ouverture",
            "La buvette ferme à l’heure où elle ouvre : vérifiez les deux heures.",
        ),
    ],
)

STEPS = [ASSOCIATION, APPLICANT, EVENT]
